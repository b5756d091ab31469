import Analysis
import TestSupport
import Testing

@Suite struct AnalyzerTests {
  @Test(arguments: [
    ("L’échange des savoirs", ["echang", "savoir"]),
    ("familles migrantes", ["famill", "migr"]),
    ("familles migrant.e.s", ["famill", "migr"]),
    ("familles migrant·e·s", ["famill", "migr"]),
    ("FAMILLES MIGRANTES", ["famill", "migr"]),
    ("traite des êtres humains", ["trait", "etre", "humain"]),
    ("l’UE et le TEH", ["ue", "teh"]),
    ("« l’œuvre »", ["oeuvr"]),
  ])
  func readsFrench(text: String, terms: [String]) {
    #expect(Analyzer.french.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("the country’s exchanges", ["countri", "exchang"]),
    ("Who works with WHO?", ["work", "who"]),
    ("U.N.H.C.R. and café", ["unhcr", "cafe"]),
  ])
  func readsEnglish(text: String, terms: [String]) {
    #expect(Analyzer.english.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("la trata de personas", ["trat", "person"]),
    ("los/as niñ@s migrantes/as", ["nin", "migrant"]),
    ("tráfico ilícito", ["trafic", "ilicit"]),
  ])
  func readsSpanish(text: String, terms: [String]) {
    #expect(Analyzer.spanish.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("торговля людьми", ["торговл", "людьм"]),
    ("Кыргызстан", ["кыргызста"]),
    ("ещё ребёнок", ["ребенок"]),
  ])
  func readsRussian(text: String, terms: [String]) {
    #expect(Analyzer.russian.tokens(in: text).terms == terms)
  }

  @Test(arguments: [
    ("fr", "fr-1"), ("fr-BE", "fr-1"), ("FR_fr", "fr-1"), ("en", "en-1"), ("es-CR", "es-1"),
    ("ru", "ru-1"), ("el", "el-1"), ("pt-BR", "pt-2"), ("ar", "ar-1"), ("sv", "standard-1"),
    ("", "standard-1"),
  ])
  func choosesByLanguage(tag: String, name: String) {
    #expect(Analyzer.forLanguage(tag).name == name)
  }

  @Test func isFoundByItsName() {
    #expect(Set(Analyzer.all.map(\.name)).count == Analyzer.all.count)
    for analyzer in Analyzer.all { #expect(Analyzer.named(analyzer.name)?.name == analyzer.name) }
    #expect(Analyzer.named("fr-0") == nil)
  }

  @Test(arguments: [
    ("l’Échang", "echang"), ("MIGR", "migr"), ("les", "les"), ("", ""), ("Кырг", "кырг"),
  ])
  func spellsAPartOfAWordWithoutCuttingIt(text: String, spelling: String) {
    #expect(Analyzer.standard.spelling(of: text) == spelling)
    #expect(Analyzer.french.spelling(of: text) == spelling)
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func takesAnyBytesAndPointsInsideThem(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(String.random(upTo: 60, using: &generator).utf8)
    for _ in 0..<Int.random(in: 0...8, using: &generator) where !bytes.isEmpty {
      bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
        in: 0...255, using: &generator)
    }
    for analyzer in Analyzer.all {
      var buffer = TokenBuffer()
      analyzer.analyze(bytes.span, into: &buffer)
      var again = TokenBuffer()
      analyzer.analyze(bytes.span, into: &again)

      let isTheSame = buffer.terms == again.terms && buffer.tokens == again.tokens
      #expect(isTheSame)
      var previous = Token(start: 0, count: 0, sourceStart: 0, sourceEnd: 0, position: 0)
      for token in buffer.tokens {
        #expect(token.count > 0)
        #expect(token.sourceStart < token.sourceEnd && token.sourceEnd <= bytes.count)
        #expect(token.sourceStart >= previous.sourceStart && token.position >= previous.position)
        let end = buffer.byteRange(of: token).upperBound
        #expect(end <= buffer.bytes.count)
        previous = token
      }
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func givesItsOwnTermsBackWhereNothingIsStemmed(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = String.random(upTo: 30, using: &generator)
    for analyzer in [Analyzer.plain, .standard] {
      for term in analyzer.tokens(in: text).terms {
        #expect(analyzer.tokens(in: term).terms.joined() == term, "\(analyzer.name)")
      }
    }
  }
}
