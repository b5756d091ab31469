import Catalogue
import Testing

@testable import Web

@Suite struct WordsTests {
  let words: [Language: Words]

  init() throws { words = try Interface.words() }

  @Test(arguments: [
    (0, "практик"), (1, "практика"), (2, "практики"), (4, "практики"), (5, "практик"),
    (11, "практик"), (12, "практик"), (14, "практик"), (21, "практика"), (22, "практики"),
    (25, "практик"), (101, "практика"), (111, "практик"), (112, "практик"), (122, "практики"),
  ])
  func countsInRussian(count: Int, form: String) throws {
    let russian = try #require(words[.russian])

    #expect(russian.text("count.practices", count: count) == "\(count) \(form)")
  }

  @Test(arguments: [
    (Language.english, 0, "0 practices"), (.english, 1, "1 practice"), (.french, 0, "0 pratique"),
    (.french, 1, "1 pratique"), (.french, 2, "2 pratiques"), (.spanish, 0, "0 prácticas"),
    (.spanish, 1, "1 práctica"),
  ])
  func countsInOtherLanguages(language: Language, count: Int, text: String) throws {
    let words = try #require(words[language])

    #expect(words.text("count.practices", count: count) == text)
  }

  @Test(arguments: [
    (Language.english, 1_234_567, "1,234,567"), (.french, 4_000_000, "4\u{202F}000\u{202F}000"),
    (.spanish, 1_234, "1234"), (.spanish, 12_345, "12\u{A0}345"), (.russian, 999, "999"),
    (.english, -1_000, "−1,000"),
  ])
  func writesNumbersAsTheLanguageDoes(language: Language, value: Int, text: String) throws {
    #expect(try #require(words[language]).number(value) == text)
  }

  @Test(arguments: [
    (Language.english, 0.5, "0.5"), (.french, 1234.56, "1\u{202F}234,56"), (.russian, 3, "3"),
    (.english, -0.25, "−0.25"), (.english, 2.999, "3"),
  ])
  func writesDecimals(language: Language, value: Double, text: String) throws {
    #expect(try #require(words[language]).number(value) == text)
  }

  @Test(arguments: [
    (Language.english, "2022-21", "spring 2022"), (.french, "2023-02", "février 2023"),
    (.french, "2023-02-01", "1er février 2023"), (.spanish, "2023-02-14", "14 de febrero de 2023"),
    (.russian, "2023-02-14", "14 февраля 2023 года"), (.russian, "2023-02", "февраль 2023 года"),
    (.english, "2022", "2022"), (.english, "2022~", "about 2022"),
    (
      .spanish, "2022-24",
      "invierno de 2022"
    ),
  ])
  func writesDatesAsPreciselyAsTheyAreKnown(
    language: Language, notation: String, text: String
  ) throws {
    let date = try #require(PartialDate(notation))

    #expect(try #require(words[language]).date(date) == text)
  }

  @Test func keepsNamesApartInAListFromRightToLeft() throws {
    let arabic = try #require(words[.arabic])

    #expect(arabic.list(["Peru"]) == "Peru")
    #expect(arabic.list(["Greece", "Peru"]).contains("\u{2068}Greece\u{2069}"))
    #expect(arabic.abridgedList(["A", "B", "C"], limit: 2).contains("\u{2068}A\u{2069}"))
    #expect(try #require(words[.french]).list(["Grèce", "Pérou"]) == "Grèce et Pérou")
  }

  @Test func writesPeriodsThatAreOpenAtEitherEnd() throws {
    let english = try #require(words[.english])
    let (start, end) = (PartialDate("2019-03"), PartialDate("2020"))

    #expect(english.period(.init(start: start, end: end)) == "March 2019 – 2020")
    #expect(english.period(.init(start: start, end: nil)) == "since March 2019")
    #expect(english.period(.init(start: nil, end: end)) == "until 2020")
    #expect(english.period(.init(start: end, end: end)) == "2020")
    #expect(english.period(.init(start: nil, end: nil)) == nil)
  }

  @Test(arguments: [
    (Language.english, ["A", "B", "C"], "A, B and C"), (.french, ["A", "B"], "A et B"),
    (.spanish, ["España", "Italia"], "España e Italia"),
    (.spanish, ["leones", "hienas"], "leones y hienas"),
    (
      .spanish, ["Italia", "España"],
      "Italia y España"
    ),
    (.russian, ["A"], "A"), (.english, [], ""),
  ])
  func joinsLists(language: Language, items: [String], text: String) throws {
    #expect(try #require(words[language]).list(items) == text)
  }

  @Test func abridgesALongList() throws {
    let english = try #require(words[.english])

    #expect(english.abridgedList(["A", "B", "C", "D", "E"], limit: 4) == "A, B, C and 2 more")
    #expect(english.abridgedList(["A", "B"], limit: 4) == "A and B")
  }

  @Test func fillsPlacesOnceOnly() throws {
    let english = try #require(words[.english])

    let text = english.text("results.for", ["query": "{query} {count}"])

    #expect(text == "Results for “{query} {count}”")
  }

  @Test(arguments: [
    ("plain", "plain"), ("{a}", "1"), ("x {a} y {b} z", "x 1 y 2 z"), ("{a}{a}", "11"),
    ("{c} {a}", "{c} 1"), ("open {a", "open {a"), ("{a} open {b", "1 open {b"), ("a} {b}", "a} 2"),
    ("", ""), ("{}", "{}"),
  ])
  func fillsThePlacesThatItHasWordsFor(sentence: String, text: String) {
    #expect(Sentence(sentence).filled { ["a": "1", "b": "2"][$0] } == text)
  }

  @Test func keepsANameApartFromWhatIsSaidOfIt() throws {
    let (english, arabic) = (try #require(words[.english]), try #require(words[.arabic]))

    #expect(english.told("Peru", "3 practices") == "Peru, 3 practices")
    #expect(arabic.told("Peru", "3 ممارسات") == "\u{2068}Peru\u{2069}، 3 ممارسات")
  }
}
