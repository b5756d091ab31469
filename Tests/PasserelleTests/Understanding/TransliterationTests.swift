import Testing

@testable import Passerelle

@Suite struct TransliterationTests {
  @Test(arguments: [
    ("Родник", "Rodnik"), ("торговля", "torgovlya"), ("торговля", "torgovlia"),
    ("торговля", "torgovlja"), ("людьми", "lyudmi"), ("Кыргызстан", "Kyrgyzstan"),
    ("Бишкек", "Bishkek"), ("Алматы", "Almaty"), ("Щукин", "Shchukin"), ("Чуйская", "Chuyskaya"),
    ("Жанаозен", "Zhanaozen"), ("Цхинвали", "Tskhinvali"), ("Ёлкин", "Yolkin"),
  ])
  func seesThatTwoSpellingsAreOneName(cyrillic: String, latin: String) {
    #expect(Transliteration.skeleton(cyrillic) == Transliteration.skeleton(latin))
  }

  @Test(arguments: [
    ("Родник", "Rudnik"), ("Ташкент", "Tashkurgan"), ("приют", "pilot"), ("мост", "maast"),
  ])
  func tellsDifferentNamesApart(cyrillic: String, latin: String) {
    #expect(Transliteration.skeleton(cyrillic) != Transliteration.skeleton(latin))
  }

  @Test func goesFromEachAlphabetToTheOther() {
    #expect(Transliteration.otherAlphabet("Rodnik") == "родник")
    #expect(Transliteration.otherAlphabet("Родник") == "rodnik")
    #expect(Transliteration.otherAlphabet("Rodник") == nil)
    #expect(Transliteration.otherAlphabet("人口") == nil)
    #expect(Transliteration.otherAlphabet("2022") == nil)
  }

  @Test(
    arguments: [
      ("njhujdkz", KeyboardLayout.qwerty, KeyboardLayout.russian, "торговля"),
      ("k.lmvb", .qwerty, .russian, "людьми"), ("<tkfhecm", .qwerty, .russian, nil),
      ("ьшпкфешщт", .russian, .qwerty, "migration"), (";igrqtion", .qwerty, .azerty, "migration"),
      (",igrqtion", .azerty, .qwerty, "migration"), ("123", .qwerty, .russian, nil),
    ] as [(String, KeyboardLayout, KeyboardLayout, String?)])
  func readsKeysAsAnotherKeyboardHasThem(
    typed: String, on: KeyboardLayout, other: KeyboardLayout, meant: String?
  ) {
    #expect(on.text(typed, meantOn: other) == meant)
  }
}
