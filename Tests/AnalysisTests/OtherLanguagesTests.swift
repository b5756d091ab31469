import Analysis
import Testing

/// The analyzers of the languages that texts may be in beside those of the site.
@Suite struct OtherLanguagesTests {
  @Test(arguments: [
    ("die Häuser der Flüchtlinge", ["haus", "fluchtling"]),
    ("Migrant*innen, MigrantInnen und Migrant:innen", ["migrant", "migrant", "migrant"]),
    ("Straße STRASSE", ["strass", "strass"]),
    ("Welche Maßnahmen gibt es in der EU?", ["massnahm", "gibt", "eu"]),
  ])
  func readsGerman(text: String, terms: [String]) {
    #expect(Analyzer.german.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("l’accoglienza dei migranti", ["accoglient", "migrant"]),
    ("dell'Unione quest’anno", ["union", "anno"]),
    ("Quali sono le città?", ["citt"]), ("Dov’è l’ufficio, e cos'è?", ["uffic"]),
    ("Chi ha vinto ad Atene, e perche?", ["vint", "aten"]),
  ])
  func readsItalian(text: String, terms: [String]) {
    #expect(Analyzer.italian.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("a integração dos migrantes", ["integr", "migrant"]),
    ("Quais são as políticas?", ["polit"]), ("Nao são deles também?", []),
    ("Em que ano foram até Lisboa?", ["ano", "lisbo"]),
  ])
  func readsPortuguese(text: String, terms: [String]) {
    #expect(Analyzer.portuguese.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("المهاجرون في المدينة", ["مهاجر", "مدين"]),
    ("إِسْلَام اسلام", ["اسلام", "اسلام"]),
    ("ما هي الهجرة؟", ["هجر"]),
  ])
  func readsArabic(text: String, terms: [String]) {
    #expect(Analyzer.arabic.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("οι μετανάστες και τους μετανάστες", ["μεταναστ", "μεταναστ"]),
    ("ΑΣΥΛΟ άσυλο", ["ασυλ", "ασυλ"]),
    ("Τι είναι το άσυλο;", ["ασυλ"]),
  ])
  func readsGreek(text: String, terms: [String]) {
    #expect(Analyzer.greek.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("integrarea migranților", ["integr", "migrant"]),
    ("naţiuni națiuni", ["natiun", "natiun"]),
    ("Care este numărul?", ["numar"]),
  ])
  func readsRomanian(text: String, terms: [String]) {
    #expect(Analyzer.romanian.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("İstanbul’daki göçmenler", ["istanbul", "gocmen"]),
    ("ISPARTA Isparta ısparta", ["ispar", "ispar", "ispar"]),
    ("Göç nedir?", ["goc"]),
  ])
  func readsTurkish(text: String, terms: [String]) {
    #expect(Analyzer.turkish.tokens(in: text).terms == terms)
  }
}

/// Each of their filters by itself, behind the tokenizer.
@Suite struct OtherLanguagesFilterTests {
  @Test(arguments: [
    ("والمهاجرون", "مهاجر"), ("بالمدينه", "مدين"), ("للطلاب", "طلاب"), ("كتابها", "كتاب"),
    ("وزاره", "زار"), ("وجد", "وجد"), ("ال", "ال"), ("في", "في"), ("OIM", "OIM"),
    ("المعلمات", "معلم"), ("سياسيه", "سياس"),
  ])
  func stemsArabicLightly(word: String, stem: String) {
    #expect(FilterTests.terms(of: word, ArabicLightStemming()) == [stem])
  }

  @Test(arguments: [
    ("Isı İl ISIR", ["ısı", "il", "ıSıR"]), ("Ağrı", ["Ağrı"]), ("NFL İÇİN", ["NFL", "iÇiN"]),
  ])
  func readsTheTwoCapitalsOfTurkishI(text: String, terms: [String]) {
    let found = FilterTests.terms(of: text, TurkishCapitals())
    #expect(found == terms)
  }

  @Test(arguments: [
    ("Ankara'daki Ankara’nın", ["Ankara", "Ankara"]), ("NFL'de", ["NFL"]),
    ("O’Brien", ["O’Brien"]), ("Ankara", ["Ankara"]),
  ])
  func dropsTheEndingsOfTurkishNames(text: String, terms: [String]) {
    #expect(FilterTests.terms(of: text, TurkishNameEndings()) == terms)
  }

  @Test func writesRomanianLettersInOneWay() {
    #expect(
      FilterTests.terms(of: "și şi ţară țară", RomanianLetters()) == ["şi", "şi", "ţară", "ţară"])
  }

  @Test(arguments: [
    ("Wer hat die Häuser gebaut?", StopWords.german, ["Häuser", "gebaut"]),
    ("Che cosa è la tratta?", .italian, ["tratta"]),
    ("O que é o tráfico?", .portuguese, ["tráfico"]),
    ("من هو الرئيس", .arabic, ["الرئيس"]),
    ("Ποιος ήταν ο πρόεδρος;", .greek, ["πρόεδρος"]),
    ("Cine a fost președintele?", .romanian, ["președintele"]),
    ("Hangi ülke için?", .turkish, ["ülke"]),
  ])
  func dropsGrammarAndQuestionWords(text: String, words: StopWords, terms: [String]) {
    #expect(FilterTests.terms(of: text, words) == terms)
  }
}
