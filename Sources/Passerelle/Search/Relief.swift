import Catalogue
import SearchEngine

/// Where nothing has all that was asked: finds what empties the list, and what the least to give up
/// is.
struct Relief {
  /// How many choices, and how many words, are looked at; each costs a count.
  private static let mostChoices = 12
  private static let mostWords = 8

  let query: CatalogueQuery
  let clauses: ClauseList
  /// How many records a question finds under the choices of a query.
  let count: (ClauseList, CatalogueQuery) -> Int

  /// Every one thing whose taking back finds something.
  var waysOut: [WayOut] {
    var ways: [WayOut] = []
    for (step, narrower) in stepsOfFilters {
      let total = count(clauses, narrower)
      if total > 0 { ways.append(WayOut(step: step, total: total, text: query.text)) }
    }
    guard clauses.clauses.count > 1 || !stepsOfFilters.isEmpty else { return ways }
    for place in clauses.clauses.indices.prefix(Self.mostWords) {
      let fewer = clauses.without([place])
      let total = count(fewer, query)
      guard total > 0 else { continue }
      let clause = clauses.clauses[place]
      // What must not be is told with its sign.
      let text = clause.role == .mustNot ? clause.notation : clause.text
      let way = WayOut(
        step: clause.isFilter ? .field(text) : .word(text), total: total, text: fewer.text)
      ways.append(way)
    }
    return ways
  }

  /// The fewest clauses to leave out so that something is found, the least informative ones: those
  /// that most records have, a number on its own before all. Nothing where no words would be left.
  /// What must not be is never taken back.
  var leastToLeaveOut: Set<Int>? {
    guard clauses.clauses.count > 1, clauses.clauses.count <= Self.mostWords else { return nil }
    let words = clauses.clauses.indices.filter { place in
      !clauses.clauses[place].isFilter && clauses.clauses[place].role != .mustNot
    }
    var frequencies = words.map { place in
      let others = Set(clauses.clauses.indices).subtracting([place])
      return (place: place, count: count(clauses.without(others), query))
    }
    // One that alone finds nothing is in the way whatever else goes.
    var dropped = Set(frequencies.filter { $0.count == 0 }.map(\.place))
    frequencies.removeAll { dropped.contains($0.place) }
    guard !frequencies.isEmpty else { return nil }
    if !dropped.isEmpty, count(clauses.without(dropped), query) > 0 { return dropped }
    guard frequencies.count > 1 else { return nil }
    let commonestFirst = frequencies.sorted { ($1.count, $1.place) < ($0.count, $0.place) }
    let numbers = commonestFirst.filter { clauses.clauses[$0.place].text.allSatisfy(\.isNumber) }
    for (place, _) in numbers + commonestFirst
    where count(clauses.without(dropped.union([place])), query) > 0 {
      return dropped.union([place])
    }
    for (place, _) in commonestFirst.dropLast() {
      dropped.insert(place)
      if count(clauses.without(dropped), query) > 0 { return dropped }
    }
    return nil
  }

  /// Each choice and exclusion, and the query without it; then the query without any.
  private var stepsOfFilters: [(WayOut.Step, CatalogueQuery)] {
    var steps: [WayOut.Step] = []
    for facet in Facet.allCases {
      steps += (query.chosen[facet] ?? []).sorted().map { .choice(facet, $0) }
    }
    for facet in Facet.allCases {
      steps += (query.excluded[facet] ?? []).sorted().map { .exclusion(facet, $0) }
    }
    steps = Array(steps.prefix(Self.mostChoices))
    if steps.count > 1 { steps.append(.filters) }
    return steps.map { step in
      (step, query.without(WayOut(step: step, total: 0, text: query.text)))
    }
  }
}
