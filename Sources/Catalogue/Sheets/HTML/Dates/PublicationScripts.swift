/// Dates that scripts and data attributes give the page under a name that speaks of publishing:
/// `"published_at":"2019-03-02T06:22:28"`, `showDate("2020/04/17")`; else any day with its hour.
struct PublicationScripts {
  /// The first date, by the name that tells most.
  let first: PartialDate?

  /// Parts of names in lower case, those that tell most first.
  private static let names = ["publish", "pubdate", "posted", "created", "date"]
    .map { Array($0.utf8) }
  /// Whether a name may begin with a byte.
  private static let isFirst: [Bool] = (0...255).map { byte in
    names.contains { $0[0] == UInt8(byte).lowercased }
  }
  /// How far behind its name a date may begin, and how much is read of it, in bytes.
  private static let reach = 48
  /// Names looked at in all the scripts of a page.
  private static let mostNames = 2_000

  init(_ page: PageTree) {
    var best: (rank: Int, date: PartialDate)?
    var left = Self.mostNames
    for script in page.elements(.script) where left > 0 {
      let bytes = page.wholeTextBytes(script)
      for index in bytes.indices {
        guard let rank = Self.rank(at: index, in: bytes), rank < best?.rank ?? Self.names.count
        else { continue }
        left -= 1
        if left <= 0 { break }
        if let date = Self.date(behind: index, in: bytes) { best = (rank, date) }
      }
    }
    first = best?.date ?? Self.stamp(in: page)
  }

  /// A day with an hour behind it, in a script or a comment that names neither, or else in an attribute
  /// of any name.
  private static func stamp(in page: PageTree) -> PartialDate? {
    for node in page.indices {
      if page.isComment(node), let date = stamp(in: page.textBytes(node)) { return date }
      if page.tags[node] == .script, let date = stamp(in: page.wholeTextBytes(node)) {
        return date
      }
    }
    for node in page.indices where page.isElement(node) && !page.tags[node].isNeverText {
      for value in page.attributeValues(of: node) where value.count <= longestStamp {
        if let date = stamp(in: value) { return date }
      }
    }
    return nil
  }

  /// What the value of an attribute has at most, in bytes, that is a day with its hour and no more.
  private static let longestStamp = 40

  private static func stamp(in bytes: ArraySlice<UInt8>) -> PartialDate? {
    for colon in bytes.indices.dropFirst(13) where bytes[colon] == UInt8(ascii: ":") {
      // “24-04-2020 21:” and “2020-04-24T21:”
      let day = bytes[(colon - 13)..<(colon - 3)]
      guard bytes[colon - 1].isASCIIDigit, bytes[colon - 2].isASCIIDigit,
        bytes[colon - 3] == UInt8(ascii: " ") || bytes[colon - 3] == UInt8(ascii: "T"),
        day.count(where: \.isASCIIDigit) == 8,
        let date = WrittenDate.first(in: String(decoding: day, as: UTF8.self)),
        date.precision == .day
      else { continue }
      return date
    }
    return nil
  }

  /// Which of the names begins at `index`.
  private static func rank(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    guard isFirst[Int(bytes[index])] else { return nil }
    return names.firstIndex { name in
      bytes.endIndex - index > name.count
        && name.indices.allSatisfy { bytes[index + $0].lowercased == name[$0] }
    }
  }

  /// The day in the value that follows a name: behind a colon, an equals sign or a bracket.
  private static func date(behind start: Int, in bytes: ArraySlice<UInt8>) -> PartialDate? {
    let rest = bytes[start...].prefix(2 * reach)
    guard
      let sign = rest.prefix(reach).firstIndex(where: {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "(")
      })
    else { return nil }
    let value = rest[(sign + 1)...].prefix(reach)
      .prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ")") }
    let text = String(decoding: value, as: UTF8.self)
    guard !rest[..<sign].holds("odif"), let date = WrittenDate.first(in: text),
      date.precision == .day
    else { return nil }
    return date
  }
}
