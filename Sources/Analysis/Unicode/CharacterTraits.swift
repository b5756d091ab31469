/// What a scalar is, as far as finding words goes.
struct CharacterTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// A letter (general categories L) or a number (N).
  static let alphanumeric = CharacterTraits(rawValue: 1)
  /// A number (N), which is ``alphanumeric`` too.
  static let number = CharacterTraits(rawValue: 2)
  /// Belongs to the letter before it (M): accents, vowel signs.
  static let mark = CharacterTraits(rawValue: 4)
  /// Seen by layout alone (Cf): soft hyphen, joiners, direction marks; not U+200B, which is a space.
  static let format = CharacterTraits(rawValue: 8)
  /// A letter of a script without spaces between words: Han, kana, Hangul, Thai, Lao, Khmer, Burmese.
  static let unspaced = CharacterTraits(rawValue: 16)
  /// One of the signs people use for an apostrophe; some of them are letters to Unicode.
  static let apostrophe = CharacterTraits(rawValue: 32)

  /// Works them out from Unicode's properties.
  init(of scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      let isUnspaced = Self.unspacedRanges.contains { $0.contains(scalar.value) }
      self = isUnspaced ? [.alphanumeric, .unspaced] : .alphanumeric
    case .decimalNumber, .letterNumber, .otherNumber:
      self = [.alphanumeric, .number]
    case .nonspacingMark, .spacingMark, .enclosingMark:
      self = .mark
    case .format:
      self = scalar == "\u{200B}" ? [] : .format
    default:
      self = []
    }
    if Self.apostrophes.contains(scalar) { insert(.apostrophe) }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The typewriter's and the typographer's, and the accents, primes and modifier letters typed in
  /// their place, as in Uzbek and Ukrainian names.
  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "`", "´", "ʹ", "ʻ", "ʼ", "ʽ", "ˈ", "‘", "’", "‛", "′", "‵", "＇",
  ]

  private static let unspacedRanges: [ClosedRange<UInt32>] = [
    0x0E00...0x0EFF,  // Thai, Lao
    0x1000...0x109F,  // Burmese
    0x1100...0x11FF,  // Hangul letters
    0x1780...0x17FF,  // Khmer
    0x1950...0x19DF,  // Tai Le, New Tai Lue
    0x1A20...0x1AAF,  // Tai Tham
    0x2E80...0x2FDF,  // Han radicals
    0x3005...0x3006, 0x3031...0x3035, 0x303B...0x303C,  // Han repetition marks
    0x3041...0x318F,  // kana, Bopomofo, Hangul letters
    0x31A0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,  // Han
    0xA960...0xA97F, 0xA9E0...0xA9FF, 0xAA60...0xAADF,  // Hangul, Burmese, Tai Viet
    0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC,  // Hangul, Han, narrow forms
    0x1AFF0...0x1B16F, 0x20000...0x3FFFF,  // kana, Han
  ]
}
