import Analysis
import Testing

/// Each filter by itself, behind the tokenizer.
@Suite struct FilterTests {
  @Test(arguments: [
    ("Équateur MIEUX Straße", ["équateur", "mieux", "straße"]),
    ("ОБСЕ Ёлка", ["обсе", "ёлка"]),
    ("ΟΔΟΣ οδος", ["οδοσ", "οδοσ"]),
    ("İstanbul", ["istanbul"]),
    ("Ⱥbc ẞ Ǆ", ["ⱥbc", "ß", "ǆ"]),
    ("𐐀 ＡＢ", ["𐐨", "ａｂ"]),
  ])
  func foldsCase(text: String, terms: [String]) {
    let found = Self.terms(of: text, CaseFolding())
    #expect(found == terms)
  }

  @Test(arguments: [
    ("e\u{301}migre\u{301}", ["émigré"]),
    ("и\u{306} и\u{301}", ["й", "и\u{301}"]),
    ("ﬁche ＴＥＨ Ⅳ m²", ["fiche", "TEH", "IV", "m2"]),
    ("mi\u{AD}grant", ["migrant"]),
    ("O’Brien O'Brien Oʻzbekiston", ["OBrien", "OBrien", "Ozbekiston"]),
    ("col·legi", ["collegi"]),
    ("か\u{3099}い", ["がい"]),
    ("ﾄｲ", ["トイ"]),
    ("\u{2BC}", []),
  ])
  func givesOneFormToWhatIsWrittenInSeveral(text: String, terms: [String]) {
    let found = Self.terms(of: text, CompatibilityFolding())
    #expect(found == terms)
  }

  @Test(arguments: [
    ("é à ñ ç ü ø ł", ["e", "a", "n", "c", "u", "o", "l"]),
    ("œuvre æon straße þing", ["oeuvre", "aeon", "strasse", "thing"]),
    ("ёлка йод їжак", ["елка", "йод", "їжак"]),
    ("қазақстан ўзбекистон тоҷикистон", ["казакстан", "узбекистон", "точикистон"]),
    ("ά ϊ ώ", ["α", "ι", "ω"]),
    ("tiếng việt", ["tieng", "viet"]),
    ("أحمد هِجْرَة", ["احمد", "هجره"]),
    ("नमस्ते", ["नमस्ते"]),
    ("ı ə ğ ş", ["i", "a", "g", "s"]),
  ])
  func foldsDiacritics(text: String, terms: [String]) {
    let found = Self.terms(of: text, DiacriticFolding())
    #expect(found == terms)
  }

  @Test(arguments: ["'", "’", "‘", "ʼ", "′", "´", "`", "＇", "‛"])
  func dropsWhatIsElidedBeforeEveryApostrophe(sign: String) {
    let text = "l\(sign)école qu\(sign)il Jusqu\(sign)ici aujourd\(sign)hui O\(sign)Brien"

    let found = Self.terms(of: text, Elision.french)
    #expect(
      found == [
        "école", "il", "ici", "aujourd\(sign)hui", "O\(sign)Brien",
      ])
  }

  @Test func elidesInItalianAndCatalan() {
    let italian = Self.terms(of: "dell’Unione quest'anno", Elision.italian)
    let catalan = Self.terms(of: "l’acollida d’infants", Elision.catalan)

    #expect(italian == ["Unione", "anno"])
    #expect(catalan == ["acollida", "infants"])
  }

  @Test func movesTheStartPastWhatIsElided() throws {
    let buffer = Self.buffer(of: "de l’école", Elision.french)

    let token = try #require(buffer.tokens.last)
    #expect(token.sourceStart == 7)
    #expect(token.sourceEnd == 13)
    #expect(token.position == 1)
  }

  @Test func dropsTheEnglishPossessive() {
    let found = Self.terms(of: "Greece's Greece’s countries’ its s's 's", EnglishPossessive())
    #expect(
      found == [
        "Greece", "Greece", "countries", "its", "s", "s",
      ])
  }

  @Test(arguments: [
    ("french", "Les enfants et leur famille", ["enfants", "famille"]),
    ("french", "Où est l'école", ["l'école"]),
    ("french", "OU et l’UE", ["OU", "l’UE"]),
    ("french", "LES ENFANTS ET LES FAMILLES", ["ENFANTS", "FAMILLES"]),
    ("french", "À Paris", ["Paris"]),
    ("english", "What WHO says is IT", ["WHO", "says", "IT"]),
    ("english", "A guide to the US", ["guide", "US"]),
    ("english", "US", ["US"]),
    ("spanish", "¿Qué es la trata?", ["trata"]),
    ("russian", "Что такое торговля людьми и ВСЕ", ["торговля", "людьми", "ВСЕ"]),
  ])
  func dropsStopWordsButNoAcronyms(language: String, text: String, terms: [String]) throws {
    let filters: [String: StopWords] = [
      "french": .french, "english": .english, "spanish": .spanish, "russian": .russian,
    ]
    let found = Self.terms(of: text, try #require(filters[language]))

    #expect(found == terms)
  }

  @Test func leavesAGapWhereAStopWordStood() {
    let buffer = Self.buffer(of: "trata de personas", StopWords.spanish)

    #expect(buffer.tokens.map(\.position) == [0, 2])
  }

  @Test(arguments: [
    (SnowballStemming.Algorithm.french, "migrantes migrants", ["migr", "migr"]),
    (.english, "trafficking exchanges", ["traffick", "exchang"]),
    (.spanish, "migraciones", ["migracion"]),
    (.russian, "торговля торговли", ["торговл", "торговл"]),
    (.english, "g20s", ["g20s"]),
  ])
  func stems(algorithm: SnowballStemming.Algorithm, text: String, terms: [String]) {
    let found = Self.terms(of: text, SnowballStemming(algorithm))
    #expect(found == terms)
  }

  @Test(arguments: SnowballStemming.Algorithm.allCases)
  func stemsTheSameFromTheCacheAndBesideOthers(algorithm: SnowballStemming.Algorithm) async {
    let words = ["nationalisation", "людьми", "trabajadores", "Verwaltung".lowercased(), "città"]
    let long = String(repeating: "migration", count: 6)
    let text = (words + [long]).joined(separator: " ")
    let filter = SnowballStemming(algorithm)
    let first = Self.terms(of: text, filter)

    let others = await withTaskGroup { group in
      for _ in 0..<20 { group.addTask { Self.terms(of: text, filter) } }
      return await group.reduce(into: []) { $0.append($1) }
    }

    #expect(others.allSatisfy { $0 == first })
    let found = Self.terms(of: text, SnowballStemming(algorithm))
    #expect(found == first)
  }

  @Test func keepsTheAccentedFormBesideTheFoldedOne() {
    let buffer = Self.buffer(of: "émigré local ёлка", ExactForm())

    #expect(buffer.terms == ["émigré", "emigre", "local", "ёлка", "елка"])
    #expect(buffer.tokens.map(\.position) == [0, 0, 1, 2, 2])
  }

  static func buffer(of text: String, _ filter: any TokenFilter) -> TokenBuffer {
    Analyzer(name: "test", tokenizer: WordTokenizer(), filters: [filter]).tokens(in: text)
  }

  static func terms(of text: String, _ filter: any TokenFilter) -> [String] {
    buffer(of: text, filter).terms
  }
}
