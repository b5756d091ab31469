import SearchEngine

/// Clauses that stand behind one another, and how many of them have to match.
///
/// One or two words must all be found; of more, at least half. A concept counts for as many words
/// as were typed to name it, and grammar counts for none unless there is nothing else.
struct ClauseList {
  enum Role: Hashable {
    /// Stands for so many of the words typed, of which half are enough.
    case counts(words: Int)
    case must
    case mustNot
  }

  struct Clause {
    var query: Query
    var role: Role
    /// As it was typed, without the sign that gives it its role.
    var text: String
    /// Whether it chooses a value of a field.
    var isFilter: Bool
    /// The same in the query language, so that clauses one behind the other are a query again.
    var notation: String
    /// The words to look for where nothing has what they say together; empty where there is only
    /// one.
    var words: [String] = []
  }

  private(set) var clauses: [Clause] = []

  mutating func add(
    _ query: Query, as role: Role = .counts(words: 1), text: String, notation: String? = nil,
    isFilter: Bool = false, words: [String] = []
  ) {
    clauses.append(
      Clause(
        query: query, role: role, text: text, isFilter: isFilter, notation: notation ?? text,
        words: words))
  }

  /// All of it in the query language.
  var text: String { clauses.map(\.notation).joined(separator: " ") }

  /// The same without the clauses at these places.
  func without(_ places: Set<Int>) -> ClauseList {
    var list = self
    list.clauses = clauses.indices.filter { !places.contains($0) }.map { clauses[$0] }
    return list
  }

  /// The same with others in the place of one.
  func replacing(_ place: Int, with others: ClauseList) -> ClauseList {
    var list = self
    list.clauses.replaceSubrange(place...place, with: others.clauses)
    return list
  }

  /// All of it as one query.
  var query: Query {
    let must = queries(as: .must)
    let mustNot = queries(as: .mustNot)
    let counting = self.counting
    let should = counting.map(\.query)
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

  private func queries(as role: Role) -> [Query] {
    clauses.filter { $0.role == role }.map(\.query)
  }

  /// The clauses that stand for words, grammar only where there is nothing else.
  private var counting: [(query: Query, words: Int)] {
    let all = clauses.compactMap { clause -> (query: Query, words: Int)? in
      guard case .counts(let words) = clause.role else { return nil }
      return (clause.query, words)
    }
    let told = all.filter { $0.words > 0 }
    return told.isEmpty ? all : told
  }

  private func require(
    _ counting: [(query: Query, words: Int)], of boolean: inout Query.Boolean
  ) {
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
  private static func smallestChoices(
    of clauses: [(query: Query, words: Int)], words: Int
  ) -> [Query] {
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
