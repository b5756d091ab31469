import CLibXML2

/// Characters written as `&eacute;`, `&#233;` or `&#xE9;`.
enum CharacterReference {
  /// The most bytes that the name of a character has; all are packed into one integer.
  private static let longestName = 8

  /// Reads the reference whose `&` stands at `start` of `source`.
  ///
  /// - Parameter isInAttribute: whether it needs its semicolon: addresses hold `&copy=1`.
  /// - Returns: the character, and the offset of the byte behind the reference; nothing where the
  ///   `&` stands for itself.
  static func read(
    _ source: PageSource, at start: Int, isInAttribute: Bool
  ) -> (character: Unicode.Scalar, end: Int)? {
    var cursor = start + 1
    guard cursor < source.count else { return nil }
    if source[cursor] == UInt8(ascii: "#") { return number(source, at: cursor + 1) }
    var name: UInt64 = 0
    while cursor < source.count, cursor - start <= longestName {
      let byte = source[cursor]
      guard byte.isASCIILetterOrDigit else { break }
      name = name << 8 | UInt64(byte)
      cursor += 1
    }
    guard let value = values[name], let character = Unicode.Scalar(value) else { return nil }
    if cursor < source.count, source[cursor] == UInt8(ascii: ";") {
      return (character, cursor + 1)
    }
    // The oldest names were once written without.
    guard !isInAttribute, value < 0x100 else { return nil }
    if cursor < source.count, source[cursor].isASCIILetterOrDigit { return nil }
    return (character, cursor)
  }

  private static func number(
    _ source: PageSource, at start: Int
  ) -> (character: Unicode.Scalar, end: Int)? {
    var cursor = start
    let isHex = cursor < source.count && source[cursor] | 0x20 == UInt8(ascii: "x")
    if isHex { cursor += 1 }
    let digits = cursor
    var value: UInt32 = 0
    while cursor < source.count, let digit = source[cursor].hexDigit, isHex || digit < 10 {
      // Past the last character of Unicode it only matters that it is too large.
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      cursor += 1
    }
    guard cursor > digits else { return nil }
    if cursor < source.count, source[cursor] == UInt8(ascii: ";") { cursor += 1 }
    // What windows-1252 has there is meant by 128 to 159.
    if (0x80...0x9F).contains(value) { value = UInt32(Charset.upperWindows1252[Int(value) - 0x80]) }
    return (Unicode.Scalar(value == 0 ? 0xFFFD : value) ?? "\u{FFFD}", cursor)
  }

  /// The characters that HTML 4 has names for, as libxml2 knows them, and the apostrophe.
  private static let values: [UInt64: UInt32] = {
    var values = [packed("apos"): UInt32(0x27)]
    for value in named.joined() {
      guard let entity = unsafe htmlEntityValueLookup(value) else { continue }
      values[packed(unsafe String(cString: entity.pointee.name))] = value
    }
    return values
  }()

  /// Where they are: each is looked for from the first name on.
  private static let named: [ClosedRange<UInt32>] = [
    0x22...0x3E, 0xA0...0xFF, 0x152...0x192, 0x2C6...0x3D6, 0x2002...0x2044, 0x20AC...0x20AC,
    0x2111...0x2135, 0x2190...0x2194, 0x21B5...0x21D4, 0x2200...0x22C5, 0x2308...0x232A,
    0x25CA...0x25CA, 0x2660...0x2666,
  ]

  private static func packed(_ name: String) -> UInt64 {
    name.utf8.prefix(longestName).reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isASCIILetterOrDigit: Bool {
    isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  /// 0 to 15.
  fileprivate var hexDigit: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self & 0x0F)
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      UInt32(self & 0x0F) + 9
    default: nil
    }
  }
}
