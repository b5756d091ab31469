import SearchEngine
import TestSupport
import Testing

@Suite struct QueryLanguageParserTests {
  let parser = QueryParser(fields: ["country", "theme", "year", "title"])

  func printed(_ text: String) -> String {
    parser.parse(text).expression?.description ?? ""
  }

  @Test(arguments: [
    ("labour migration", "labour migration"),
    ("\"labour migration\"", "\"labour migration\""),
    ("« migration de travail »", "\"migration de travail\""),
    ("“labour migration”", "\"labour migration\""),
    ("return OR reintegration", "return OR reintegration"),
    ("a b OR c d", "a b OR c d"),
    ("a AND (b OR c)", "a AND (b OR c)"),
    ("return NOT voluntary", "return -voluntary"),
    ("-voluntary return", "-voluntary return"),
    ("+Greece family", "+Greece family"),
    ("country:AR,BO,PY -country:BR", "country:AR,BO,PY -country:BR"),
    ("theme:\"family reunification\"", "theme:\"family reunification\""),
    ("theme:\"family reunification\",return", "theme:\"family reunification\",return"),
    ("year:2018..2020", "year:2018..2020"),
    ("year:2018..", "year:2018.."),
    ("migra*", "migra*"),
    ("migr*tion", "migr*tion"),
    ("wom?n", "wom?n"),
    ("what?", "what?"),
    ("traffiking~", "traffiking~1"),
    ("traffiking~2", "traffiking~2"),
    ("migrant(e)s", "migrant(e)s"),
    ("Migrant*innen", "Migrant*innen"),
    ("migrant.e.s", "migrant.e.s"),
    ("anti-trafficking", "anti-trafficking"),
    ("https://example.org/a", "https://example.org/a"),
    ("at 10:30", "at 10:30"),
    ("or and not", "or and not"),
    ("one, two", "one, two"),
    ("NOT NOT a", "a"),
  ])
  func reads(text: String, as expected: String) {
    #expect(printed(text) == expected)
  }

  @Test(
    arguments: [
      ("\"labour migration", "\"labour migration\"", [.unclosedQuotation]),
      ("(a OR b", "a OR b", [.unmatchedParenthesis]),
      ("a) b", "a b", [.unmatchedParenthesis]),
      ("AND a", "a", [.strayOperator("AND")]),
      ("a OR", "a", [.strayOperator("OR")]),
      ("a NOT", "a", [.strayOperator("NOT")]),
      ("country: a", "a", [.fieldWithoutValue("country")]),
      ("country:", "", [.fieldWithoutValue("country")]),
    ] as [(String, String, [ParsedQuery.Repair])])
  func mends(text: String, to expected: String, saying repairs: [ParsedQuery.Repair]) {
    let parsed = parser.parse(text)

    #expect((parsed.expression?.description ?? "") == expected)
    #expect(parsed.repairs == repairs)
  }

  @Test func takesALetterLeftOpenForAPatternAndAQuestionForAWord() {
    #expect(parser.parse("wom?n").expression == .wildcard(QueryWord("wom?n")))
    #expect(parser.parse("what?").expression == .word(QueryWord("what?")))
  }

  @Test(arguments: ["", "   ", "()", "…!?", "\"\"", "- + -", "*", "\u{0}\u{7}", "( ) OR AND"])
  func findsNothingAskedIn(text: String) {
    #expect(parser.parse(text).expression == nil)
  }

  @Test func tellsWhereWordsStand() {
    let parsed = parser.parse("été \"a b\" fin")

    guard case .sequence(let parts) = parsed.expression, parts.count == 3,
      case .word(let first) = parts[0], case .word(let last) = parts[2]
    else {
      Issue.record("read as \(String(describing: parsed.expression))")
      return
    }
    #expect(first.range == 0..<5)
    #expect(last.range == 12..<15)
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "-", count: 10_000),
    String(repeating: "NOT ", count: 5_000), String(repeating: "a ", count: 20_000),
    String(repeating: "(a OR ", count: 3_000), String(repeating: "country:", count: 2_000),
    String(repeating: "\"", count: 3_001),
  ])
  func staysWithinBounds(text: String) {
    #expect(parser.parse(text).repairs.isEmpty == false)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func readsWhatItPrints(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let expression = QueryExpression.random(depth: 3, using: &generator)

    let read = parser.parse(expression.description)

    #expect(read.expression == expression)
    #expect(read.repairs.isEmpty)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func readsAnythingAndThenItself(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("ab é(\")«»-+:,*~?. ANDORcountry:\u{0}\n1")
    let length = Int.random(in: 0...60, using: &generator)
    let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? " " })

    let once = parser.parse(text).expression

    let again = once.flatMap { parser.parse($0.description).expression }
    #expect(again?.description == once?.description, "\(text)")
  }
}

extension QueryExpression {
  /// A tree such as a reading gives: no list of one, no list within a list of its kind.
  static func random(depth: Int, using generator: inout SeededGenerator) -> QueryExpression {
    guard depth > 0 else { return leaf(using: &generator) }
    func part(_ kinds: ClosedRange<Int>) -> QueryExpression {
      random(kind: Int.random(in: kinds, using: &generator), depth: depth - 1, using: &generator)
    }
    return random(kind: Int.random(in: 0...5, using: &generator), depth: depth, using: &generator)
  }

  private static func random(
    kind: Int, depth: Int, using generator: inout SeededGenerator
  ) -> QueryExpression {
    func leaves() -> [QueryExpression] {
      (0..<Int.random(in: 2...3, using: &generator)).map { _ in
        depth > 0 && Bool.random(using: &generator)
          ? .any([leaf(using: &generator), leaf(using: &generator)]) : leaf(using: &generator)
      }
    }
    switch kind {
    case 0: return .sequence(leaves())
    case 1: return .all(leaves())
    case 2: return .any([leaf(using: &generator), leaf(using: &generator)])
    case 3: return .not(leaf(using: &generator))
    case 4: return .required(leaf(using: &generator))
    default: return leaf(using: &generator)
    }
  }

  private static func leaf(using generator: inout SeededGenerator) -> QueryExpression {
    let words = ["return", "famille", "торговля", "or", "2018"]
    let word = words.randomElement(using: &generator) ?? "a"
    switch Int.random(in: 0...6, using: &generator) {
    case 0: return .phrase(QueryWord("\(word) and \(word)"))
    case 1: return .prefix(QueryWord(word))
    case 2: return .fuzzy(QueryWord(word), edits: Int.random(in: 1...2, using: &generator))
    case 3: return .field(name: "country", values: [.text("AR"), .text("a b")])
    case 4: return .field(name: "year", values: [.range(lower: 2018, upper: nil)])
    case 5: return .wildcard(QueryWord("mi*gr"))
    default: return .word(QueryWord(word))
    }
  }
}
