/// What characters are in lower case, and whether they belong to words, in UTF-8.
///
/// Asking the tables of Unicode character by character takes longer than all else on a page, so
/// what European, Hebrew and Arabic texts are written in is asked once and kept.
struct Letters: Sendable {
  static let table = Letters()

  /// Characters below are in the table.
  private static let count = 0x700
  /// In lower case; ``several`` where that is more than one character.
  private let small: [UInt16]
  private let kinds: [Kind]
  /// For each byte of ASCII the letter, in lower case, or digit that it is; 0 for others.
  private let plain: [UInt8]

  private static let several: UInt16 = 0xFFFF

  struct Kind: OptionSet {
    let rawValue: UInt8

    /// A letter, a mark or a digit.
    static let ofWord = Self(rawValue: 1 << 0)
    static let letter = Self(rawValue: 1 << 1)
    /// What stands above, below or between letters and is none itself.
    static let mark = Self(rawValue: 1 << 2)
  }

  private init() {
    let scalars = (0..<UInt32(Self.count)).map { Unicode.Scalar($0) ?? " " }
    small = scalars.map { scalar in
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars
      guard mapping.count == 1, let first = mapping.first, first.value < Self.several else {
        return Self.several
      }
      return UInt16(first.value)
    }
    kinds = scalars.map(\.kind)
    plain = (0..<0x80 as Range<UInt8>).map {
      $0.isASCIILetter ? $0 | 0x20 : $0.isASCIIDigit ? $0 : 0
    }
  }

  func kind(of scalar: Unicode.Scalar) -> Kind {
    scalar.value < Self.count ? kinds[Int(scalar.value)] : scalar.kind
  }

  /// Calls `body` with each byte of `scalar` in lower case.
  @inline(__always) func lowercase(_ scalar: Unicode.Scalar, _ body: (UInt8) -> Void) {
    if scalar.value < Self.count {
      let small = small[Int(scalar.value)]
      if small < 0x80 { return body(UInt8(small)) }
      if small < 0x800 {
        body(UInt8(0xC0 | small >> 6))
        return body(UInt8(0x80 | small & 0x3F))
      }
    }
    for small in scalar.isCaseless ? scalar.utf8Bytes : scalar.lowercaseBytes { body(small) }
  }

  /// The first character of what `scalar` is in lower case.
  func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < Self.count, let small = Unicode.Scalar(small[Int(scalar.value)]),
      small.value != Self.several
    {
      return small
    }
    return scalar.isCaseless
      ? scalar : scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  /// What a key has at most, in bytes, for each byte of its text: no character of two bytes or more is
  /// longer than three times as much in lower case.
  static let keySize = 3

  /// Puts the letters, marks and digits of `text` into `key`, in lower case.
  ///
  /// - Parameters:
  ///   - key: has room from `start` on for ``keySize`` times as much as `text`.
  /// - Returns: where they end.
  func putKey(of text: Span<UInt8>, into key: inout MutableSpan<UInt8>, at start: Int) -> Int {
    let plain = plain.span
    var end = start
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte >= 0x80 else {
        // What is no letter is written over by the next.
        key[end] = plain[Int(byte)]
        end &+= plain[Int(byte)] == 0 ? 0 : 1
        index &+= 1
        continue
      }
      let scalar = text.scalar(at: &index)
      guard kind(of: scalar).contains(.ofWord) else { continue }
      let small = scalar.value < Self.count ? small[Int(scalar.value)] : Self.several
      if (0x80..<0x800).contains(small) {
        key[end] = UInt8(0xC0 | small >> 6)
        key[end + 1] = UInt8(0x80 | small & 0x3F)
        end += 2
      } else {
        lowercase(scalar) { byte in
          key[end] = byte
          end += 1
        }
      }
    }
    return end
  }
}

extension Span<UInt8> {
  /// The character that begins at `index`, which is moved behind it; U+FFFD for bytes that are none.
  func scalar(at index: inout Int) -> Unicode.Scalar {
    let lead = self[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= count else {
      index = count
      return "\u{FFFD}"
    }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<max(1, length) {
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    index += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  fileprivate var kind: Letters.Kind {
    switch value {
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return [.ofWord, .letter]
    // Between Persian letters stands a mark without a width.
    case 0x200C, 0x200D: return .mark
    case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x3004, 0x3008...0x3020: return []
    default: break
    }
    let character = Character(self)
    var kind: Letters.Kind = []
    if character.isLetter { kind.formUnion([.ofWord, .letter]) }
    if character.isNumber || properties.isDiacritic { kind.insert(.ofWord) }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: kind.insert(.mark)
    default: break
    }
    return kind
  }

  /// Whether it is known, without asking, to have no other case.
  fileprivate var isCaseless: Bool {
    switch value {
    case 0x900...0xFFF, 0x2000...0x206F, 0x3000...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  fileprivate var utf8Bytes: [UInt8] { Array(Unicode.UTF8.encode(self) ?? .init()) }

  fileprivate var lowercaseBytes: [UInt8] { Array(properties.lowercaseMapping.utf8) }
}
