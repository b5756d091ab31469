/// A page of a static copy: the served page with links that lead from file to file.
struct StaticPage {
  /// The page.
  let html: String
  /// What it links to within the copy.
  let links: Set<StaticAddress>

  /// - Parameters:
  ///   - origin: Where the site itself is, for what the copy does not have; links to that lead
  ///     nowhere if there is none.
  init(served html: String, file: String, origin: String?) {
    var page = ""
    var links: Set<StaticAddress> = []
    var rest = html[...]
    while let match = rest.firstMatch(of: /\b(href|src|action)="([^"]*)"/) {
      page += rest[..<match.range.lowerBound]
      rest = rest[match.range.upperBound...]
      let value = String(match.2).replacing("&amp;", with: "&").replacing("&#39;", with: "'")
      guard value.hasPrefix("/") else {
        page += match.0
        continue
      }
      var target = origin.map { $0 + value } ?? "#"
      if let address = StaticAddress(value) {
        links.insert(address)
        target = address.link(from: file)
      }
      page += "\(match.1)=\"\(HTMLText.escape(target))\""
    }
    self.html = page + rest
    self.links = links
  }
}
