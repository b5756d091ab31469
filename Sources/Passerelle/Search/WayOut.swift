/// The same question with one thing less asked, and how many records it finds.
public struct WayOut: Sendable, Hashable {
  /// What to take back.
  public enum Step: Sendable, Hashable {
    /// A word, name or phrase, as it was typed.
    case word(String)
    /// A choice among the words: `country:MG`.
    case field(String)
    /// A value that a result must have.
    case choice(Facet, String)
    /// A value that a result must not have.
    case exclusion(Facet, String)
    /// All choices and exclusions.
    case filters
  }

  public var step: Step
  /// Above 0.
  public var total: Int
  /// The words of the question without what is taken back.
  public var text: String

  public init(step: Step, total: Int, text: String) {
    self.step = step
    self.total = total
    self.text = text
  }
}

extension CatalogueQuery {
  /// The same from the first result on, with what `way` says taken back.
  public func without(_ way: WayOut) -> CatalogueQuery {
    var query = self
    query.offset = 0
    query.text = way.text
    switch way.step {
    case .word, .field: break
    case .choice(let facet, let value): query.chosen[facet]?.remove(value)
    case .exclusion(let facet, let value): query.excluded[facet]?.remove(value)
    case .filters: (query.chosen, query.excluded) = ([:], [:])
    }
    query.chosen = query.chosen.filter { !$0.value.isEmpty }
    query.excluded = query.excluded.filter { !$0.value.isEmpty }
    return query
  }
}
