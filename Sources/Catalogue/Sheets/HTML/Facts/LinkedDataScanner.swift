/// Finds properties in JSON as pages have it: slips that a strict reader refuses, such as line feeds
/// in texts or a comma too many, are read over.
struct LinkedDataScanner {
  /// A property with a text.
  struct Found {
    let name: String
    let text: String
    /// Whether the object that has it is an article or a page.
    var isOfPage = false
  }

  /// A text as it is written, between its quotation marks.
  private struct Written {
    let place: Range<Int>
    let hasEscape: Bool
  }

  private let bytes: ArraySlice<UInt8>
  private let wanted: Set<String>
  private var cursor: Int
  /// With the object each is of, counted in the order in which objects begin.
  private var found: [(object: Int, Found)] = []
  private var objectCount = 0

  /// Objects deeper inside each other than this are passed over.
  private static let deepest = 64
  /// What is kept of a text, in bytes.
  private static let longest = 2_000

  init(_ bytes: ArraySlice<UInt8>, wanted: Set<String>) {
    self.bytes = bytes
    cursor = bytes.startIndex
    self.wanted = wanted
  }

  /// The wanted properties in the order in which their objects begin.
  mutating func scan() -> [Found] {
    var texts: [Written] = []
    while cursor < bytes.endIndex {
      if bytes[cursor] == UInt8(ascii: "{") || bytes[cursor] == UInt8(ascii: "[") {
        readValue(depth: 0, into: &texts)
      } else {
        cursor += 1
      }
    }
    return found.sorted { $0.object < $1.object }.map(\.1)
  }

  /// Reads one value, and adds it to `texts` if it is a text or, as types are, a list of texts.
  private mutating func readValue(depth: Int, into texts: inout [Written]) {
    skipSpace()
    guard cursor < bytes.endIndex else { return }
    switch bytes[cursor] {
    case UInt8(ascii: "\""): texts.append(readText())
    case UInt8(ascii: "{"):
      cursor += 1
      readObject(depth: depth + 1)
    case UInt8(ascii: "["):
      cursor += 1
      readArray(depth: depth + 1, into: &texts)
    default:
      while cursor < bytes.endIndex, !Self.isSign(bytes[cursor]) { cursor += 1 }
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private mutating func readArray(depth: Int, into texts: inout [Written]) {
    let before = texts.count
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "]"):
        cursor += 1
        return
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"): cursor += 1
      default:
        guard depth < Self.deepest else {
          texts.removeSubrange(before...)
          return giveUp()
        }
        readValue(depth: depth, into: &texts)
      }
    }
  }

  private mutating func readObject(depth: Int) {
    let object = objectCount
    objectCount += 1
    var own: [Int] = []
    var isPage = false
    var name: String?
    var texts: [Written] = []
    while let byte = next() {
      switch byte {
      case UInt8(ascii: "}"):
        cursor += 1
        for rank in own { found[rank].1.isOfPage = isPage }
        return
      case UInt8(ascii: ","), UInt8(ascii: "]"):
        cursor += 1
        name = nil
      case UInt8(ascii: ":"): cursor += 1
      case UInt8(ascii: "\"") where name == nil: name = text(readText())
      default:
        guard depth < Self.deepest else { return giveUp() }
        let before = found.count
        texts.removeAll(keepingCapacity: true)
        readValue(depth: depth, into: &texts)
        // What others say of the page is dated as well.
        if name == "comment" || name == "review" { found.removeSubrange(before...) }
        if name == "@type" { isPage = texts.contains { Self.isPage(text($0)) } }
        if let name, let first = texts.first, wanted.contains(name) {
          own.append(found.count)
          found.append((object, Found(name: name, text: text(first))))
        }
      }
    }
    for rank in own { found[rank].1.isOfPage = isPage }
  }

  private mutating func giveUp() { cursor = bytes.endIndex }

  private static func isPage(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting")
  }

  private mutating func skipSpace() {
    while cursor < bytes.endIndex, bytes[cursor] <= 0x20 { cursor += 1 }
  }

  /// The next byte that is no white space, without passing it.
  private mutating func next() -> UInt8? {
    skipSpace()
    return cursor < bytes.endIndex ? bytes[cursor] : nil
  }

  /// Reads the text whose quotation mark stands at the cursor.
  private mutating func readText() -> Written {
    cursor += 1
    let start = cursor
    var hasEscape = false
    while cursor < bytes.endIndex, bytes[cursor] != UInt8(ascii: "\"") {
      if bytes[cursor] == UInt8(ascii: "\\") {
        hasEscape = true
        cursor += 1
      }
      cursor += 1
    }
    let end = min(cursor, bytes.endIndex)
    cursor = min(cursor + 1, bytes.endIndex)
    return Written(place: start..<min(end, start + Self.longest), hasEscape: hasEscape)
  }

  private func text(_ written: Written) -> String {
    let text = bytes[written.place]
    return written.hasEscape ? Self.unescaped(text) : String(decoding: text, as: UTF8.self)
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    var plain = text.startIndex
    var result = ""
    func flush() {
      result += String(decoding: units, as: UTF16.self)
      units.removeAll()
    }
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.endIndex else {
        index += 1
        continue
      }
      if plain < index {
        flush()
        result += String(decoding: text[plain..<index], as: UTF8.self)
      }
      let sign = text[index + 1]
      index += 2
      switch sign {
      case UInt8(ascii: "u"):
        let digits = String(decoding: text[index...].prefix(4), as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        index = min(index + 4, text.endIndex)
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
        UInt8(ascii: "f"):
        units.append(0x20)
      default: units.append(UInt16(sign))
      }
      plain = index
    }
    flush()
    if plain < text.endIndex { result += String(decoding: text[plain...], as: UTF8.self) }
    return result
  }
}
