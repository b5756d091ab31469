/// A page of a static copy: the served page with links that lead from file to file.
///
/// What only a server can do is taken out: suggestions, forms but the search, and links to what the
/// copy does not have where nobody knows the address of the site itself.
struct StaticPage {
  /// The page.
  let html: String
  /// What it links to within the copy.
  let links: Set<StaticAddress>

  /// - Parameter origin: Where the site itself is, for what the copy does not have.
  init(served html: String, file: String, origin: String?) {
    let served = Array(Self.withoutChoices(html).utf8)
    var page: [UInt8] = []
    page.reserveCapacity(served.count)
    var links: Set<StaticAddress> = []
    var written = 0
    while let attribute = Attribute(next: served, from: written) {
      page += served[written..<attribute.start]
      written = attribute.end
      let value = String(decoding: served[attribute.value], as: UTF8.self)
        .replacing("&amp;", with: "&").replacing("&#39;", with: "'")
      if attribute.name == .suggestions { continue }
      var target: String? = value
      if value.hasPrefix("/") {
        if let address = StaticAddress(value) {
          links.insert(address)
          target = address.link(from: file)
        } else {
          target = origin.map { $0 + value }
        }
      }
      if let target {
        page += " \(attribute.name.rawValue)=\"\(HTMLText.escape(target))\"".utf8
      }
    }
    page += served[written...]
    self.html = String(decoding: page, as: UTF8.self)
    self.links = links
  }

  /// Without the forms that choose what a page shows: the files of a copy do not read their address.
  private static func withoutChoices(_ html: String) -> String {
    var page = ""
    var rest = html[...]
    while let start = rest.firstRange(of: "<form class=\"choose"),
      let end = rest[start.upperBound...].firstRange(of: "</form>")
    {
      page += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return page + rest
  }
}

/// An attribute of a page that holds an address.
private struct Attribute {
  enum Name: String, CaseIterable {
    case link = "href"
    case source = "src"
    case form = "action"
    /// Where a browser with script asks for suggestions.
    case suggestions = "data-suggest"

    static let all = allCases.map { (name: $0, bytes: Array(" \($0.rawValue)=\"".utf8)) }
  }

  let name: Name
  /// Where the white space before the name stands, and what follows the closing quote.
  let (start, end): (Int, Int)
  let value: Range<Int>

  /// The next one at or behind `from`; it costs a look at each byte between.
  init?(next bytes: [UInt8], from: Int) {
    var at = from
    while at < bytes.count {
      defer { at += 1 }
      guard bytes[at] == UInt8(ascii: " "),
        let found = Name.all.first(where: { bytes[at...].starts(with: $0.bytes) })
      else { continue }
      let first = at + found.bytes.count
      guard let last = bytes[first...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      (name, start, end, value) = (found.name, at, last + 1, first..<last)
      return
    }
    return nil
  }
}
