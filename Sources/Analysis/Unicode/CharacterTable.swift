/// Traits and small letters of all scalars below U+10000, looked up by value.
///
/// Made once, at first use, from the standard library's Unicode properties: 192 KB, of which the
/// scripts of a text touch a few pages. What lies above is rare and asked of the properties.
struct CharacterTable: Sendable {
  static let shared = CharacterTable()

  private let traits: [CharacterTraits]
  private let smallLetters: [UInt16]

  private init() {
    var traits = [CharacterTraits](repeating: [], count: 0x10000)
    var smallLetters = (0..<0x10000).map { UInt16($0) }
    for value: UInt32 in 0..<0x10000 {
      // The thousands of Han and Hangul letters have the same traits and no case, and asking for
      // each would take most of the time.
      switch value {
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
        traits[Int(value)] = [.alphanumeric, .unspaced]
      case 0xD7A4...0xF8FF where value >= 0xD800:
        continue
      default:
        guard let scalar = Unicode.Scalar(value) else { continue }
        traits[Int(value)] = CharacterTraits(of: scalar)
        smallLetters[Int(value)] = Self.smallLetter(of: scalar).map { UInt16($0) } ?? UInt16(value)
      }
    }
    self.traits = traits
    self.smallLetters = smallLetters
  }

  /// The traits of `scalar`; none for ``DecodedScalar/malformed``.
  @inline(__always)
  func traits(of scalar: UInt32) -> CharacterTraits {
    scalar < 0x10000 ? traits[Int(scalar)] : rareTraits(of: scalar)
  }

  /// The small letter of `scalar`, itself where it has none: Unicode's simple case mapping.
  @inline(__always)
  func smallLetter(of scalar: UInt32) -> UInt32 {
    scalar < 0x10000 ? UInt32(smallLetters[Int(scalar)]) : rareSmallLetter(of: scalar)
  }

  private func rareTraits(of value: UInt32) -> CharacterTraits {
    Unicode.Scalar(value).map { CharacterTraits(of: $0) } ?? []
  }

  private func rareSmallLetter(of value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value), scalar.properties.isCased else { return value }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first?.value ?? value : value
  }

  /// `nil` where `scalar` is small already or has no case.
  private static func smallLetter(of scalar: Unicode.Scalar) -> UInt32? {
    let properties = scalar.properties
    guard properties.changesWhenLowercased else { return nil }
    // Of İ the properties give two scalars, i and a dot; its simple mapping is the first.
    return properties.lowercaseMapping.unicodeScalars.first?.value
  }
}
