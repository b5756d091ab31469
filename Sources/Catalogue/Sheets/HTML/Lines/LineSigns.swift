/// What the words of each line of a page tell, worked out once for all that ask.
struct LineSigns {
  /// What the words of a line lead up to.
  enum Lead {
    case nothing
    /// It is a phrase such as “See also” and nothing more.
    case heading
    /// It begins with such a phrase and a colon.
    case beginning
  }

  struct Sign {
    /// The hash of its key (``StringProtocol/lettersAndDigits``); that of nothing for long lines.
    let key: UInt64
    let lead: Lead
    /// Whether it leads about the page and its site.
    let isNavigation: Bool
    /// See ``SurroundingWords``.
    let topic: UInt8
  }

  private(set) var signs: [Sign] = []
  private let keys: [UInt8]
  /// Where the key of each line ends in ``keys``.
  private var ends: [Int] = []

  /// Lines with more bytes are paragraphs, which have no key.
  private static let longest = 600

  init(_ lines: [PageLine]) {
    signs.reserveCapacity(lines.count)
    ends.reserveCapacity(lines.count)
    let size = lines.reduce(0) { size, line in
      size + (line.text.utf8.count <= Self.longest ? line.text.utf8.count : 0)
    }
    var allKeys = [UInt8](repeating: 0, count: Letters.keySize * size)
    var keys = allKeys.mutableSpan
    var end = 0
    for index in lines.indices {
      let line = lines[index].text
      let text = line.utf8.span
      let start = end
      if text.count <= Self.longest {
        end = Letters.table.putKey(of: text, into: &keys, at: start)
      }
      ends.append(end)
      let key = TextHash.of(keys.span.extracting(start..<end))
      let lead: Lead =
        text.count <= ReadAlso.longest && ReadAlso.isPhrase(key)
        ? .heading : ReadAlso.begins(line) ? .beginning : .nothing
      signs.append(
        Sign(
          key: key, lead: lead, isNavigation: NavigationLine.matches(line, key: key),
          topic: SurroundingWords.topic(of: text)))
    }
    self.keys = allKeys
  }

  /// Letters and digits of a line in lower case, in UTF-8; empty for long lines.
  func key(_ index: Int) -> ArraySlice<UInt8> {
    keys[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
