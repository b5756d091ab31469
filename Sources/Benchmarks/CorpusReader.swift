import Bytes

/// Reads a corpus: one JSON object a line, flat, of strings and whole numbers.
struct CorpusReader: ~Copyable {
  /// A line of the corpus.
  struct Entry {
    var id = ""
    /// Title, line feed, body.
    var text = ""
    /// A BCP 47 tag.
    var language = ""
    var country = ""
    var year: Int64 = 0
  }

  private let file: FileReader
  /// Whole lines of the file, read up to `place`, and the start of the next.
  private var bytes: [UInt8] = []
  private var place = 0
  /// Where the whole lines end in `bytes`.
  private var end = 0
  private var key: [UInt8] = []
  private var text: [UInt8] = []
  private var value: [UInt8] = []

  private static let chunkSize = 1 << 20

  init(path: String) throws(BytesError) {
    file = try FileReader(path: path)
  }

  /// Reads on until there is a whole line, or the file ends.
  private mutating func readChunk() throws(BytesError) {
    bytes.removeSubrange(0..<end)
    (place, end) = (0, 0)
    while end == 0 {
      let start = bytes.count
      let count = try file.read(Self.chunkSize, into: &bytes)
      end =
        count == 0 ? bytes.count : bytes[start...].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      if count == 0 { return }
    }
  }

  /// The byte at the current place; 0 past the end of the chunk.
  @inline(__always)
  private func peek(_ ahead: Int = 0) -> UInt8 {
    place + ahead < end ? bytes[place + ahead] : 0
  }

  /// The entry of the next line; `nil` after the last.
  mutating func next() throws(BytesError) -> Entry? {
    while place < end, bytes[place] != UInt8(ascii: "{") { place += 1 }
    if place == end { try readChunk() }
    guard place < end else { return nil }
    place += 1
    var entry = Entry()
    text.removeAll(keepingCapacity: true)
    while place < end {
      let byte = peek()
      if byte == UInt8(ascii: "}") { break }
      guard byte == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      readString()
      swap(&key, &value)
      while peek() == UInt8(ascii: ":") || peek() == 0x20 {
        place += 1
      }
      readValue(into: &entry)
    }
    entry.text = String(decoding: text, as: UTF8.self)
    return entry
  }

  private mutating func readValue(into entry: inout Entry) {
    let isString = peek() == UInt8(ascii: "\"")
    switch String(decoding: key, as: UTF8.self) {
    case "title":
      readString()
      text += value
      text.append(UInt8(ascii: "\n"))
    case "body":
      readString()
      text += value
    case "id":
      readString()
      entry.id = String(decoding: value, as: UTF8.self)
    case "lang":
      readString()
      entry.language = String(decoding: value, as: UTF8.self)
    case "country":
      readString()
      entry.country = String(decoding: value, as: UTF8.self)
    case "year": entry.year = readNumber()
    default:
      if isString { readString() } else { _ = readNumber() }
    }
  }

  private mutating func readNumber() -> Int64 {
    var number: Int64 = 0
    let isNegative = peek() == UInt8(ascii: "-")
    if isNegative { place += 1 }
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek()) {
      number = number &* 10 &+ Int64(peek() - UInt8(ascii: "0"))
      place += 1
    }
    return isNegative ? -number : number
  }

  /// Reads the string that starts at the current quotation mark into ``value``.
  private mutating func readString() {
    value.removeAll(keepingCapacity: true)
    place += 1
    while place < end {
      let start = place
      place = endOfPlainPart(from: start)
      value.append(contentsOf: bytes[start..<place])
      defer { place += 1 }
      if peek() == UInt8(ascii: "\"") { return }
      place += 1
      value.append(contentsOf: escaped())
    }
  }

  /// The place of the first quotation mark or backslash at or after `start`.
  private func endOfPlainPart(from start: Int) -> Int {
    var place = start
    while place < end, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
      place += 1
    }
    return place
  }

  /// What the escape whose letter is the current byte stands for; leaves the last byte of it current.
  private mutating func escaped() -> [UInt8] {
    switch peek() {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"):
      var unit = readUnit()
      if (0xD800..<0xDC00).contains(unit), peek(1) == UInt8(ascii: "\\"),
        peek(2) == UInt8(ascii: "u")
      {
        place += 2
        unit = 0x10000 + (unit - 0xD800) << 10 + (readUnit() & 0x3FF)
      }
      return Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
    case let other: return [other]
    }
  }

  /// The four hexadecimal digits after the current `u`; leaves the last of them current.
  private mutating func readUnit() -> UInt32 {
    let digits = String(
      decoding: bytes[min(place + 1, end)..<min(place + 5, end)], as: UTF8.self)
    place += 4
    return UInt32(digits, radix: 16) ?? 0xFFFD
  }
}
