import SearchEngine

/// Clauses that stand behind one another, and how many of them have to match.
///
/// One or two words must all be found; of more, at least half. A concept counts for as many words
/// as were typed to name it, and grammar counts for none unless there is nothing else.
struct ClauseList {
  private struct Clause {
    var query: Query
    var words: Int
  }

  var must: [Query] = []
  var mustNot: [Query] = []
  private var clauses: [Clause] = []

  /// Adds a clause that stands for so many of the words typed.
  mutating func add(_ query: Query, words: Int = 1) {
    clauses.append(Clause(query: query, words: words))
  }

  /// All of it as one query.
  var query: Query {
    let counting = clauses.filter { $0.words > 0 }
    let should = (counting.isEmpty ? clauses : counting).map(\.query)
    if mustNot.isEmpty, must.isEmpty, should.count == 1 { return should[0] }
    if mustNot.isEmpty, should.isEmpty, must.count == 1 { return must[0] }
    var boolean = Query.Boolean(must: must, should: should, mustNot: mustNot)
    if must.isEmpty, should.isEmpty {
      boolean.must = mustNot.isEmpty ? [] : [.all]
      return mustNot.isEmpty ? .none : .boolean(boolean)
    }
    if !should.isEmpty { require(counting, of: &boolean) }
    return .boolean(boolean)
  }

  private func require(_ counting: [Clause], of boolean: inout Query.Boolean) {
    let words = counting.reduce(0) { $0 + $1.words }
    guard words > 2 else {
      boolean.must += boolean.should
      boolean.should = []
      return
    }
    let needed = (words + 1) / 2
    if counting.allSatisfy({ $0.words == 1 }) {
      boolean.minimumShould = needed
    } else if counting.count > 6 {
      // Too many to tell every choice: half of the clauses will do for half of the words.
      boolean.minimumShould = (counting.count + 1) / 2
    } else {
      boolean.filter.append(.best(Self.smallestChoices(of: counting, words: needed)))
    }
  }

  /// Every set of clauses that stands for at least `words` words and would not without any one of
  /// them.
  private static func smallestChoices(of clauses: [Clause], words: Int) -> [Query] {
    var choices: [Query] = []
    for bits in 1..<(1 << clauses.count) {
      let chosen = clauses.indices.filter { bits & (1 << $0) != 0 }
      let sum = chosen.reduce(0) { $0 + clauses[$1].words }
      guard sum >= words, chosen.allSatisfy({ sum - clauses[$0].words < words }) else { continue }
      choices.append(.boolean(.init(filter: chosen.map { clauses[$0].query })))
    }
    return choices
  }
}
