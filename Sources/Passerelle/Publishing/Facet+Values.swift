import Catalogue

extension Facet {
  /// The values that `record` counts for: those it states, and those above them in the taxonomy.
  /// No value twice.
  func values(of record: Record, taxonomy: Taxonomy) -> [String] {
    switch self {
    case .theme:
      unique(record.themes.flatMap { [$0] + taxonomy.ancestors(of: $0) })
    case .country: unique(record.countries)
    case .region: unique(record.regions)
    case .grouping:
      unique(record.countries.flatMap { taxonomy.country($0)?.groupings ?? [] })
    case .experts: unique(record.expertise.map(\.country))
    case .group: unique(record.targetGroups)
    case .objective: unique(record.objectives.map(String.init))
    case .activity: unique(record.activities)
    case .output: unique(record.outputs.map(\.type))
    case .language: record.languages.map(\.tag)
    case .phase: record.programme?.phase.map { [$0] } ?? []
    case .kind: [record.kind.rawValue]
    case .status: record.status.map { [$0.value.rawValue] } ?? []
    case .scope: [record.effectiveScope.rawValue]
    case .year: record.yearsUnderWay.map(String.init)
    }
  }

  private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Record {
  /// The years in which the practice was under way, as far as its period or, without one, its
  /// milestones tell; at most a hundred.
  package var yearsUnderWay: [Int] {
    let start = period?.start ?? period?.end
    let end = period?.end ?? period?.start
    if let start, let end, start.year <= end.year {
      return Array((start.year...end.year).prefix(100))
    }
    return Set(milestones.compactMap { $0.date?.year }).sorted()
  }

  /// The last day of the period, milestones and results, as ``PartialDate/lastDay``.
  package var latestDay: Int? {
    ([period?.end ?? period?.start] + milestones.map(\.date) + results.map(\.date))
      .compactMap { $0?.lastDay }.max()
  }
}
