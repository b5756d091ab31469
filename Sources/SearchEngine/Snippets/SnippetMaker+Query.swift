public import Analysis

extension SnippetMaker {
  /// A maker that marks what `query` asks of the fields that have an analyzer here. What must not
  /// match is not marked; what is asked of several fields at once is one part of the question.
  public init(_ query: Query, analyzers: [String: Analyzer]) {
    var gathering = Gathering()
    gathering.add(query, weight: 1, part: nil)
    // Fields with one analyzer share a layer, so that the text is analysed once for all.
    var layers: [String: Layer] = [:]
    for (field, matchers) in gathering.matchers.sorted(by: { $0.key < $1.key }) {
      guard let analyzer = analyzers[field] else { continue }
      layers[analyzer.name, default: Layer(analyzer: analyzer, matchers: [])].matchers += matchers
    }
    self.init(layers: layers.sorted { $0.key < $1.key }.map(\.value))
  }

  /// A walk over a query that collects matchers by field.
  private struct Gathering {
    var matchers: [String: [SnippetMatcher]] = [:]
    private var partCount = 0

    /// Adds what `query` looks for; it belongs to `part`, or is a part of its own.
    mutating func add(_ query: Query, weight: Float, part: Int?) {
      switch query {
      case .all, .none, .keyword, .range:
        break
      case .word(let terms):
        let part = part ?? newPart()
        for term in terms { add(.term(term.term), term.field, weight * term.weight, part) }
      case .phrase(let field, let terms, _, let own):
        add(.phrase(terms), field, weight * own, part)
      case .prefix(let field, let prefix, let own):
        add(.prefix(prefix), field, weight * own, part)
      case .wildcard(let field, let pattern, let own):
        add(.wildcard(pattern), field, weight * own, part)
      case .fuzzy(let field, let term, let edits, let exactPrefix, let own):
        add(.fuzzy(term, edits: edits, exactPrefix: exactPrefix), field, weight * own, part)
      case .boolean(let boolean):
        for clause in boolean.must + boolean.should + boolean.filter {
          add(clause, weight: weight, part: part)
        }
      case .best(let alternatives, _):
        let part = part ?? newPart()
        for alternative in alternatives { add(alternative, weight: weight, part: part) }
      case .boosted(let inner, let boost):
        add(inner, weight: weight * boost, part: part)
      }
    }

    private mutating func add(
      _ pattern: SnippetMatcher.Pattern, _ field: String, _ weight: Float, _ part: Int?
    ) {
      let matcher = SnippetMatcher(pattern, weight: weight, part: part ?? newPart())
      matchers[field, default: []].append(matcher)
    }

    private mutating func newPart() -> Int {
      partCount += 1
      return partCount
    }
  }
}
