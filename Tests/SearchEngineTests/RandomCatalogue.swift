import Analysis
import TestSupport

@testable import SearchEngine

/// Documents and queries made from a seed, over few words so that everything meets.
struct RandomCatalogue {
  var generator: SeededGenerator

  static let schema = Schema(
    fields: [
      .init(name: "title", analyzer: "spaces"), .init(name: "body", analyzer: "spaces"),
      .init(name: "tags", analyzer: "spaces", hasPositions: false),
    ],
    columns: [
      .init(name: "country", kind: .keyword), .init(name: "theme", kind: .keyword),
      .init(name: "year", kind: .integer), .init(name: "day", kind: .integer),
    ])

  private static let syllables = ["ma", "mi", "gra", "te", "tra", "vail", "é", "то", "r", "ba"]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// A word; short ones are frequent.
  mutating func word() -> String {
    let count = [1, 1, 1, 2, 2, 3][number(0...5)]
    return (0..<count).map { _ in Self.syllables[min(number(0...9), number(0...9))] }.joined()
  }

  private mutating func text(_ length: ClosedRange<Int>) -> String {
    (0..<number(length)).map { _ in word() }.joined(separator: " ")
  }

  mutating func key(of count: Int) -> String { "record-\(number(0...count - 1))" }

  mutating func document(key: String) -> Document {
    var document = Document(key: key)
    document.texts["title"] = [text(0...6)]
    document.texts["body"] = (0..<number(0...2)).map { _ in text(0...40) }
    if number(0...3) == 0 { document.texts["tags"] = [text(1...4)] }
    document.keywords["country"] =
      number(0...5) == 0 ? [] : [["KZ", "KG", "MA", "TN"][number(0...3)]]
    document.keywords["theme"] = (0..<number(0...3)).map { _ in "theme-\(number(0...6))" }
    if number(0...4) > 0 { document.integers["year"] = [Int64(number(2001...2020))] }
    document.integers["day"] = (0..<number(0...2)).map { _ in Int64(number(-3...3)) * 1_000_000 }
    return document
  }

  private mutating func field() -> String {
    ["title", "body", "body", "tags", "nowhere"][min(number(0...9), 4)]
  }

  mutating func query(depth: Int = 2) -> Query {
    let choice = number(0...(depth > 0 ? 13 : 9))
    switch choice {
    case 0, 1, 2: return .word(words(count: 1))
    case 3: return .word(words(count: number(1...3)))
    case 4: return phrase(slop: 0)
    case 5: return phrase(slop: number(1...3))
    case 6: return expansion()
    case 7: return .keyword(column: "theme", anyOf: ["theme-\(number(0...7))", "theme-1"])
    case 8:
      let start = Int64(number(1999...2021))
      return .range(column: "year", start...start + Int64(number(0...8)))
    case 9: return number(0...3) == 0 ? .all : .word(words(count: 2))
    case 10, 11: return boolean(depth: depth)
    case 12:
      return .best(
        (0..<number(1...3)).map { _ in query(depth: depth - 1) },
        tieBreaker: Float(number(0...2)) / 4)
    default: return .boosted(query(depth: depth - 1), by: Float(number(0...8)) / 4)
    }
  }

  private mutating func words(count: Int) -> [Query.FieldTerm] {
    let word = word()
    return (0..<count).map { _ in
      Query.FieldTerm(field: field(), term: word, weight: Float(number(1...6)) / 2)
    }
  }

  private mutating func phrase(slop: Int) -> Query {
    var place = 0
    let terms = (0..<number(1...4)).map { _ in
      place += number(0...4) == 0 ? 2 : 1
      return Query.PhraseTerm(term: Self.syllables[number(0...3)], position: place)
    }
    return .phrase(field: ["body", "title", "tags"][number(0...2)], terms: terms, slop: slop)
  }

  private mutating func expansion() -> Query {
    let word = word()
    switch number(0...2) {
    case 0: return .prefix(field: field(), prefix: String(word.prefix(number(0...3))))
    case 1:
      let letters = word.map { number(0...3) == 0 ? "?" : number(0...3) == 0 ? "*" : String($0) }
      return .wildcard(field: field(), pattern: letters.joined())
    default:
      return .fuzzy(
        field: field(), term: word, edits: number(0...2), exactPrefix: number(0...2))
    }
  }

  private mutating func boolean(depth: Int) -> Query {
    var boolean = Query.Boolean()
    for _ in 0..<[0, 0, 1, 2][number(0...3)] { boolean.must.append(query(depth: depth - 1)) }
    for _ in 0..<number(0...4) { boolean.should.append(query(depth: depth - 1)) }
    if number(0...2) == 0 { boolean.mustNot.append(query(depth: depth - 1)) }
    if number(0...2) == 0 { boolean.filter.append(query(depth: 0)) }
    boolean.minimumShould = number(0...3) == 0 ? number(0...3) : 0
    return .boolean(boolean)
  }

  mutating func request() -> SearchRequest {
    var request = SearchRequest(query())
    request.limit = [0, 1, 5, 10, 1_000][number(0...4)]
    request.offset = number(0...3) == 0 ? number(0...12) : 0
    request.countsTotal = number(0...1) == 0
    if number(0...3) == 0 { request.selections["country"] = ["KZ", "MA"] }
    if number(0...3) == 0 { request.selections["theme"] = ["theme-\(number(0...6))"] }
    if number(0...2) == 0 {
      request.facets = ["country", "theme", "year"].map { SearchRequest.Facet(column: $0) }
    }
    if number(0...4) == 0 {
      let column = ["country", "theme", "year", "day"][number(0...3)]
      request.order = .column(column, descending: number(0...1) == 0)
    }
    return request
  }
}
