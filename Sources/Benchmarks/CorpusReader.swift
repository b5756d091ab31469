import Bytes

/// Reads a corpus: one JSON object a line, flat, of strings and whole numbers.
struct CorpusReader {
  /// A line of the corpus.
  struct Entry {
    var id = ""
    /// Title, line feed, body.
    var text = ""
    var country = ""
    var year: Int64 = 0
  }

  private let bytes: MappedRegion
  private var place = 0
  private var key: [UInt8] = []
  private var text: [UInt8] = []
  private var value: [UInt8] = []

  init(path: String) throws(BytesError) {
    let file = try MappedFile(path: path)
    bytes = file.region(0..<file.count) ?? .empty
  }

  /// The entry of the next line; `nil` after the last.
  mutating func next() -> Entry? {
    while place < bytes.count, bytes.byte(at: place) != UInt8(ascii: "{") { place += 1 }
    guard place < bytes.count else { return nil }
    place += 1
    var entry = Entry()
    text.removeAll(keepingCapacity: true)
    while place < bytes.count {
      let byte = bytes.byte(at: place)
      if byte == UInt8(ascii: "}") { break }
      guard byte == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      readString(into: \.key)
      while bytes.byte(at: place) == UInt8(ascii: ":") || bytes.byte(at: place) == 0x20 {
        place += 1
      }
      readValue(into: &entry)
    }
    entry.text = String(decoding: text, as: UTF8.self)
    return entry
  }

  private mutating func readValue(into entry: inout Entry) {
    let isString = bytes.byte(at: place) == UInt8(ascii: "\"")
    switch String(decoding: key, as: UTF8.self) {
    case "title":
      readString(into: \.text)
      text.append(UInt8(ascii: "\n"))
    case "body": readString(into: \.text, appending: true)
    case "id":
      readString(into: \.value)
      entry.id = String(decoding: value, as: UTF8.self)
    case "country":
      readString(into: \.value)
      entry.country = String(decoding: value, as: UTF8.self)
    case "year": entry.year = readNumber()
    default:
      if isString { readString(into: \.value) } else { _ = readNumber() }
    }
  }

  private mutating func readNumber() -> Int64 {
    var number: Int64 = 0
    let isNegative = bytes.byte(at: place) == UInt8(ascii: "-")
    if isNegative { place += 1 }
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes.byte(at: place)) {
      number = number &* 10 &+ Int64(bytes.byte(at: place) - UInt8(ascii: "0"))
      place += 1
    }
    return isNegative ? -number : number
  }

  /// Reads the string that starts at the current quotation mark.
  private mutating func readString(
    into target: WritableKeyPath<Self, [UInt8]>, appending: Bool = false
  ) {
    if !appending { self[keyPath: target].removeAll(keepingCapacity: true) }
    place += 1
    while place < bytes.count {
      let start = place
      while place < bytes.count, bytes.byte(at: place) != UInt8(ascii: "\""),
        bytes.byte(at: place) != UInt8(ascii: "\\")
      {
        place += 1
      }
      self[keyPath: target].append(contentsOf: bytes.bytes(start..<place))
      defer { place += 1 }
      if bytes.byte(at: place) == UInt8(ascii: "\"") { return }
      place += 1
      self[keyPath: target].append(contentsOf: escaped())
    }
  }

  /// What the escape whose letter is the current byte stands for; leaves the last byte of it current.
  private mutating func escaped() -> [UInt8] {
    switch bytes.byte(at: place) {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"):
      var unit = readUnit()
      if (0xD800..<0xDC00).contains(unit), bytes.byte(at: place + 1) == UInt8(ascii: "\\"),
        bytes.byte(at: place + 2) == UInt8(ascii: "u")
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
    let digits = bytes.text(place + 1..<place + 5)
    place += 4
    return UInt32(digits, radix: 16) ?? 0xFFFD
  }
}
