import Analysis
import TestSupport
import Testing

@Suite struct WordTokenizerTests {
  @Test(arguments: [
    ("Two words, and 3.", ["Two", "words", "and", "3"]),
    ("l’échange d'expériences", ["l’échange", "d'expériences"]),
    ("‘quoted’ 'words'", ["quoted", "words"]),
    ("M´Bala l`an ʻO‘zbekiston’", ["M´Bala", "l`an", "O‘zbekiston"]),
    ("court-métrage e-mail", ["court", "métrage", "e", "mail"]),
    ("gov.kz mieux_plus 10:30", ["gov", "kz", "mieux", "plus", "10", "30"]),
    ("MIEUX+ G20 COVID-19", ["MIEUX", "G20", "COVID", "19"]),
    ("mi\u{AD}grant", ["mi\u{AD}grant"]),
    ("col·legi il·lustre", ["col·legi", "il·lustre"]),
    ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
    ("الهجرة والتنمية", ["الهجرة", "والتنمية"]),
    ("« guillemets » — “quotes”", ["guillemets", "quotes"]),
    ("", []),
    ("… ?! 🎉", []),
  ])
  func findsWords(text: String, words: [String]) {
    #expect(Self.words(in: text) == words)
  }

  @Test(arguments: [
    ("移民", ["移民"]),
    ("国際移民機関", ["国際", "際移", "移民", "民機", "機関"]),
    ("OIM国", ["OIM", "国"]),
    ("이주민", ["이주", "주민"]),
    ("แรงงาน", ["แร", "รง", "งง", "งา", "าน"]),
    ("ที่นี่", ["ที่นี่"]),
  ])
  func pairsLettersOfScriptsWithoutSpaces(text: String, pairs: [String]) {
    #expect(Self.words(in: text) == pairs)
  }

  @Test(arguments: [
    ("the U.N.H.C.R. office", ["the", "UNHCR", "office"]),
    ("U.N.H.C.R", ["UNHCR"]),
    ("l’U.E. et d'É.U.", ["l’UE", "et", "d'ÉU"]),
    ("e.g. this", ["eg", "this"]),
    ("EE.UU. y RR.HH.", ["EEUU", "y", "RRHH"]),
    ("J.R. Smith, J.Smith", ["JR", "Smith", "J", "Smith"]),
    ("Plan A. But", ["Plan", "A", "But"]),
    ("С.Ш.А.", ["США"]),
  ])
  func joinsTheLettersOfAcronyms(text: String, words: [String]) {
    #expect(Self.words(in: text) == words)
  }

  @Test(arguments: [
    ("1,500 1.500.000 1\u{A0}500 12\u{202F}000", ["1500", "1500000", "1500", "12000"]),
    ("33,5 % and 2.75", ["33.5", "and", "2.75"]),
    ("12.03.2018 3,7,9", ["12", "03", "2018", "3", "7", "9"]),
    ("2018,2019 in 2018.", ["2018", "2019", "in", "2018"]),
    ("1,500m 4.x", ["1", "500m", "4", "x"]),
  ])
  func readsNumbersThroughTheirSeparators(text: String, words: [String]) {
    #expect(Self.words(in: text) == words)
  }

  @Test func saysWhereAWordStands() {
    let tokens = Analyzer(name: "", tokenizer: WordTokenizer(), filters: [])
      .tokens(in: "À l’U.E., agent.e.s").tokens

    #expect(tokens.map { $0.sourceStart..<$0.sourceEnd } == [0..<2, 3..<11, 13..<22])
    #expect(tokens.map(\.position) == [0, 1, 2])
  }

  @Test func cutsWordsWithoutEnd() {
    let words = Self.words(in: String(repeating: "é", count: 1_000))

    #expect(words.allSatisfy { $0.utf8.count <= WordTokenizer.longestWord + 1 })
    #expect(words.joined().utf8.count == 2_000)
  }

  static func words(in text: String) -> [String] {
    Analyzer(name: "words", tokenizer: WordTokenizer(), filters: []).tokens(in: text).terms
  }
}
