import TestSupport
import Testing

@testable import Catalogue

/// Letters in lower case, and keys, against what the standard library says character by character.
@Suite struct LettersTests {
  private static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let character = Character(scalar)
      if character.isLetter || character.isNumber || scalar.properties.isDiacritic {
        key.append(scalar)
      }
    }
    return String(key)
  }

  @Test func agreesWithTheStandardLibraryOnEveryLetterOfEurope() {
    for value in UInt32(0x80)..<0x700 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var small: [UInt8] = []

      Letters.table.lowercase(scalar) { small.append($0) }

      #expect(String(decoding: small, as: UTF8.self) == scalar.properties.lowercaseMapping)
      #expect(String(scalar).lettersAndDigits == Self.key(String(scalar)), "U+\(value)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func makesTheKeyOfAnyText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = Array("aZ09 -–’“”éÉßıİŁłЖжΩάﬁ中あ한ก—…١ǅⅣ🙂\u{301}\u{200D}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<40 { text.append(pool.randomElement(using: &generator) ?? "a") }

    #expect(String(text).lettersAndDigits == Self.key(String(text)))
  }
}
