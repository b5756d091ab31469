import Analysis
import SearchEngine
import TestSupport
import Testing

@Suite struct SnippetMakerTests {
  @Test(arguments: [
    ("fr", "familles migrantes", "Les [familles] [migrant.e.s] et leurs enfants"),
    ("fr", "échange", "Un échangeur, l’[échange], des [échanges]"),
    ("fr", "émigré", "les [émigrés], L’[ÉMIGRÉ]"),
    ("en", "exchange", "[Exchanges], [exchanging]; a change"),
    ("en", "greece", "[Greece’s] laws in [Greece]"),
    ("es", "niño", "[niñ@s] y [niños/as]"),
    ("ru", "торговля людьми", "О [торговле] [людьми] и торговцах"),
    ("el", "αθηνα", "στην [Αθήνα]"),
    ("ja", "移民", "国際[移民]機関"),
    ("en", "unhcr", "the [U.N.H.C.R.] office"),
    ("fr", "emigre", "[e\u{301}migre\u{301}]"),
    ("en", "nothing", "a text without"),
  ])
  func marksWordsAsTheyStand(language: String, words: String, marked: String) {
    let maker = Self.maker(language, words: words)
    let text = marked.filter { $0 != "[" && $0 != "]" }

    #expect(Self.marked(text, maker.highlights(in: PreparedText(text))) == marked)
  }

  @Test(arguments: [
    (SnippetMatcher.Pattern.prefix("migr"), "[Migration], [migrants], immigrants"),
    (.wildcard("migr*tion"), "[migration] migrant [migroztion]"),
    (.wildcard("m?n"), "[man] [men] moon"),
    (.fuzzy("trafficking", edits: 1, exactPrefix: 1), "[traffiking] [trafficknig] tracking"),
    (.fuzzy("trafficking", edits: 2, exactPrefix: 0), "[rafiicking] [trafikking] tracking"),
    (
      .phrase([.init(term: "labour", position: 0), .init(term: "migration", position: 1)]),
      "[labour migration] labour and migration, [labour\n migration]"
    ),
    (
      .phrase([.init(term: "traite", position: 0), .init(term: "humains", position: 3)]),
      "la [traite des êtres humains]; traite humains"
    ),
  ])
  func marksPatternsAndPhrases(pattern: SnippetMatcher.Pattern, marked: String) {
    let maker = SnippetMaker(layers: [
      .init(analyzer: .words, matchers: [SnippetMatcher(pattern, part: 0)])
    ])
    let text = marked.filter { $0 != "[" && $0 != "]" }

    #expect(Self.marked(text, maker.highlights(in: PreparedText(text))) == marked)
  }

  @Test func marksWhatAnyLayerFindsOnce() {
    let maker = SnippetMaker(layers: [
      .init(analyzer: .french, matchers: [SnippetMatcher(.term("migr"), part: 0)]),
      .init(analyzer: .words, matchers: [SnippetMatcher(.term("migrants"), part: 0)]),
    ])

    #expect(maker.highlights(in: PreparedText("Migrants, migrante")) == [0..<8, 10..<18])
  }

  @Test func prefersTheStretchThatAnswersMoreOfTheQuestion() throws {
    let text =
      "Return is hard. Return and return again were asked for. "
      + String(repeating: "Many other things were said. ", count: 10)
      + "Return goes with reintegration here. "
      + String(repeating: "More was said after it. ", count: 10)

    let snippet = try #require(
      Self.maker("en", words: "return reintegration").snippets(of: PreparedText(text), length: 60)
        .first)

    #expect(
      Self.marked(snippet.text, snippet.highlights)
        == "[Return] goes with [reintegration] here. More was said after it.")
    #expect(snippet.isCutAtStart && snippet.isCutAtEnd)
  }

  @Test func countsWordsOfOnePartOnce() throws {
    let filler = String(repeating: "Nothing to see in this one. ", count: 8)
    let text = "Trafficking and trata. " + filler + "Trafficking of children. " + filler
    let maker = SnippetMaker(layers: [
      .init(
        analyzer: .standard,
        matchers: [
          SnippetMatcher(.term("trafficking"), part: 0), SnippetMatcher(.term("trata"), part: 0),
          SnippetMatcher(.term("children"), weight: 0.5, part: 1),
        ])
    ])

    let snippet = try #require(maker.snippets(of: PreparedText(text), length: 30).first)

    #expect(Self.marked(snippet.text, snippet.highlights) == "[Trafficking] of [children].")
  }

  @Test func takesSeveralExtractsInTheOrderOfTheText() {
    let filler = String(repeating: "Nothing to see in this one. ", count: 8)
    let text = filler + "Return first. " + filler + "Reintegration second. " + filler

    let snippets = Self.maker("en", words: "reintegration return")
      .snippets(of: PreparedText(text), length: 40, count: 3)

    #expect(snippets.map { Self.marked($0.text, $0.highlights) }.count == 2)
    #expect(snippets.first?.text.hasPrefix("Return first.") == true)
    #expect(snippets.last?.text.hasPrefix("Reintegration second.") == true)
  }

  @Test func givesTheBeginningWhereNothingMatches() throws {
    let text = "  First words of a text that goes on and on, and on. Then more."
    let snippet = try #require(
      Self.maker("en", words: "absent").snippets(of: PreparedText(text), length: 20).first)

    #expect(snippet.text == "First words of a")
    #expect(snippet.highlights.isEmpty && !snippet.isCutAtStart && snippet.isCutAtEnd)
  }

  @Test func givesAShortTextWholeAndAnEmptyOneNot() {
    let maker = Self.maker("en", words: "text")

    #expect(maker.snippets(of: PreparedText(" A text.\n"), length: 100).map(\.text) == ["A text."])
    #expect(maker.snippets(of: PreparedText(" \n"), length: 100).isEmpty)
  }

  @Test func marksWhatAQueryAsksOfItsFields() {
    let query = Query.boolean(
      .init(
        must: [
          .word([.init(field: "title", term: "return"), .init(field: "text", term: "return")]),
          .best([
            .boosted(
              .phrase(field: "text", terms: [.init(term: "labour", position: 0)]), by: 0.5),
            .prefix(field: "text", prefix: "migr"),
          ]),
          .wildcard(field: "other", pattern: "sa*"),
        ], mustNot: [.word([.init(field: "text", term: "said")])],
        filter: [.keyword(column: "country", anyOf: ["KZ"])]))

    let maker = SnippetMaker(query, analyzers: ["text": .plain, "title": .plain])
    let text = "Labour migration and return, said they"

    #expect(
      Self.marked(text, maker.highlights(in: PreparedText(text)))
        == "[Labour] [migration] and [return], said they")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func cutsInsideTheTextWithinTheLength(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "migrants ", "Famille. ", "l’école ", "e\u{301}te\u{301} ", "移民機関", "。", "\n", "👩‍👩‍👧 ", "не ",
      "migrant.e.s ", "x", "(a) ", "? ", "ที่นี่",
    ]
    let text = (0..<Int.random(in: 0...120, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let length = Int.random(in: 1...80, using: &generator)
    let maker = SnippetMaker(layers: [
      .init(
        analyzer: .french,
        matchers: [
          SnippetMatcher(.term("migr"), part: 0), SnippetMatcher(.term("ete"), part: 1),
          SnippetMatcher(.term("移民"), part: 2),
        ])
    ])
    let allowed = max(length, "migrant.e.s".count)

    var end = 0
    for snippet in maker.snippets(of: PreparedText(text), length: length, count: 3) {
      #expect(snippet.text.count <= allowed)
      #expect(snippet.range.lowerBound >= end)
      #expect(Array(text.utf8)[snippet.range].elementsEqual(snippet.text.utf8))
      #expect(Self.unmarked(Self.marked(snippet.text, snippet.highlights)) == snippet.text)
      end = snippet.range.upperBound
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func takesTheSameFromATextThatOthersAskedBefore(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "migrants", "famille", "l’école", "не", "returned", "ТЕХ", "移民", "e\u{301}te\u{301}",
    ]
    let text = (0..<Int.random(in: 0...80, using: &generator))
      .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    let prepared = PreparedText(text)

    for _ in 0..<6 {
      let asked = (0..<Int.random(in: 0...3, using: &generator))
        .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      let language = ["fr", "en", "ru", "und"].randomElement(using: &generator) ?? "und"
      let maker = Self.maker(language, words: asked)

      #expect(maker.highlights(in: prepared) == maker.highlights(in: PreparedText(text)))
      #expect(
        maker.snippets(of: prepared, length: 60)
          == maker.snippets(of: PreparedText(text), length: 60))
    }
  }

  @Test func knowsThatAQueryWithoutWordsMarksNothing() {
    #expect(SnippetMaker(.all, analyzers: ["text": .plain]).marksNothing)
    #expect(Self.maker("en", words: "").marksNothing)
    #expect(!Self.maker("en", words: "return").marksNothing)
  }

  /// A maker for words of one language, each a part of the question.
  static func maker(_ language: String, words: String) -> SnippetMaker {
    let analyzer = Analyzer.forLanguage(language)
    let matchers = analyzer.tokens(in: words).terms.enumerated()
      .map { SnippetMatcher(.term($0.element), part: $0.offset) }
    return SnippetMaker(layers: [.init(analyzer: analyzer, matchers: matchers)])
  }

  /// `text` with brackets around what is marked.
  static func marked(_ text: String, _ highlights: [Range<Int>]) -> String {
    var bytes: [UInt8] = []
    var done = 0
    let source = Array(text.utf8)
    for range in highlights {
      bytes += source[done..<range.lowerBound] + [0x5B] + source[range] + [0x5D]
      done = range.upperBound
    }
    return String(decoding: bytes + source[done...], as: UTF8.self)
  }

  static func unmarked(_ text: String) -> String {
    text.filter { $0 != "[" && $0 != "]" }
  }
}
