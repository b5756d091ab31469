/// What each key of a keyboard writes, and what was meant by somebody who believed to have another
/// one before them: `njhujdkz` for *торговля*.
struct KeyboardLayout: Sendable, Hashable {
  /// Key by key, row by row, from the one left of 1 to the one left of the right shift key.
  private let keys: [Character]
  private let places: [Character: Int]

  init(_ rows: String...) {
    keys = Array(rows.joined())
    places = Dictionary(
      keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static let qwerty = KeyboardLayout("`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./")
  static let azerty = KeyboardLayout("²&é\"'(-è_çà)=", "azertyuiop^$*", "qsdfghjklmù", "wxcvbn,;:!")
  static let spanish = KeyboardLayout("º1234567890'¡", "qwertyuiop`+ç", "asdfghjklñ´", "zxcvbnm,.-")
  static let russian = KeyboardLayout(
    "ё1234567890-=", "йцукенгшщзхъ\\", "фывапролджэ", "ячсмитьбю.")

  /// Keyboards that are taken for one another: what was before the hands, what was in the head.
  static let mixUps: [(typedOn: KeyboardLayout, meant: KeyboardLayout)] = [
    (.qwerty, .russian), (.russian, .qwerty), (.azerty, .russian), (.russian, .azerty),
    (.spanish, .russian), (.russian, .spanish), (.qwerty, .azerty), (.azerty, .qwerty),
  ]

  /// What the same keys write on `other`, in small letters; nothing where `text` has a sign that no
  /// key of this keyboard writes, or where it would be written alike.
  func text(_ text: String, meantOn other: KeyboardLayout) -> String? {
    var meant = ""
    for character in text.lowercased() {
      guard let place = places[character] else { return nil }
      meant.append(other.keys[place])
    }
    return meant == text.lowercased() ? nil : meant
  }
}
