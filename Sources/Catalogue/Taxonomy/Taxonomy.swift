/// What records are about, as ids with labels in four languages: themes, countries, regions,
/// objectives, target groups, kinds of activity and output, and the glossary.
///
/// It is read once from its folder and does not change afterwards.
public struct Taxonomy: Sendable {
  /// The tree of themes in the order of their notation, each before those below it.
  public let themes: [Theme]
  /// In the order of their codes.
  public let countries: [Country]
  public let regions: [ProgrammeRegion]
  public let groupings: [Grouping]
  /// All 23, in order.
  public let objectives: [Objective]
  public let targetGroups: [TargetGroup]
  public let activityTypes: [ActivityType]
  public let outputTypes: [OutputType]
  public let siteAreas: [SiteArea]
  public let glossary: Glossary
  /// Changes when a file of the taxonomy does: what was read with another one is to be read anew.
  public let fingerprint: String

  let names: NameIndex
  private let themeRanks: [String: Int]
  private let countryRanks: [String: Int]

  /// Reads the JSON files in `folder` and checks that they agree with themselves and each other.
  public init(folder: String) throws(TaxonomyError) {
    let files = try TaxonomyFiles(folder: folder)
    let problems = TaxonomyChecks(files: files).problems
    guard problems.isEmpty else {
      throw TaxonomyError(file: folder, reason: .inconsistent(problems))
    }
    themes = files.themeList
    countries = files.countryList
    regions = files.countries.programmeRegions.map { ProgrammeRegion(id: $0.id, label: $0.names) }
    groupings = files.groupingList
    objectives = files.objectiveList
    targetGroups = files.targetGroups.groups.map {
      TargetGroup(id: $0.id, label: $0.prefLabel, alternatives: $0.altLabel ?? [:], sort: $0.kind)
    }
    activityTypes = files.activities.activityTypes.map {
      ActivityType(
        id: $0.id, label: $0.prefLabel, alternatives: $0.altLabel ?? [:], stage: $0.stage)
    }
    outputTypes = files.activities.outputTypes.map {
      OutputType(id: $0.id, label: $0.prefLabel, alternatives: $0.altLabel ?? [:], sort: $0.kind)
    }
    siteAreas = files.themes.siteAreas.map { SiteArea(id: $0.code, label: $0.label) }
    glossary = files.glossaryValue
    fingerprint = files.fingerprint

    themeRanks = Dictionary(
      themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    countryRanks = Dictionary(
      countries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var names = NameIndex()
    names.add(themes)
    names.add(countries)
    names.add(regions)
    names.add(groupings)
    names.add(objectives)
    names.add(targetGroups)
    names.add(activityTypes)
    names.add(outputTypes)
    self.names = names
  }

  public func theme(_ id: String) -> Theme? { themeRanks[id].map { themes[$0] } }

  public func country(_ id: String) -> Country? { countryRanks[id].map { countries[$0] } }

  public func region(_ id: String) -> ProgrammeRegion? { regions.first { $0.id == id } }

  public func grouping(_ id: String) -> Grouping? { groupings.first { $0.id == id } }

  /// The objective with that number; nothing outside 1 to 23.
  public func objective(_ number: Int) -> Objective? { objectives.first { $0.number == number } }

  public func targetGroup(_ id: String) -> TargetGroup? { targetGroups.first { $0.id == id } }

  public func activityType(_ id: String) -> ActivityType? { activityTypes.first { $0.id == id } }

  public func outputType(_ id: String) -> OutputType? { outputTypes.first { $0.id == id } }
}

extension Taxonomy {
  /// Top themes, in the order of the scheme.
  public var topThemes: [Theme] { themes.filter { $0.broader == nil } }

  /// The themes below `id`, nearest first within each branch, without `id` itself.
  public func descendants(of id: String) -> [String] {
    (theme(id)?.narrower ?? []).flatMap { [$0] + descendants(of: $0) }
  }

  /// The themes above `id`, the nearest first, without `id` itself.
  public func ancestors(of id: String) -> [String] {
    var above: [String] = []
    var current = broader(of: id)
    while let next = current {
      above.append(next)
      current = broader(of: next)
    }
    return above
  }

  /// The theme right above `id`. A whole ``Theme`` is a dozen lists, which need not be copied for it.
  private func broader(of id: String) -> String? { themeRanks[id].flatMap { themes[$0].broader } }

  /// The place of a theme among ``themes``, from 0; nothing for an unknown id.
  public func rank(ofTheme id: String) -> Int? { themeRanks[id] }

  /// The ids of all concepts of `kind`, in their order.
  public func ids(of kind: ConceptKind) -> [String] {
    switch kind {
    case .theme: themes.map(\.id)
    case .country: countries.map(\.id)
    case .region: regions.map(\.id)
    case .grouping: groupings.map(\.id)
    case .objective: objectives.map(\.id)
    case .targetGroup: targetGroups.map(\.id)
    case .activityType: activityTypes.map(\.id)
    case .outputType: outputTypes.map(\.id)
    }
  }

  public func contains(_ id: String, kind: ConceptKind) -> Bool {
    names.label(of: .init(kind: kind, id: id)) != nil
  }

  /// The name to show for a concept, in all languages; nothing for an unknown id.
  public func label(of id: String, kind: ConceptKind) -> LocalizedText? {
    names.label(of: .init(kind: kind, id: id))
  }

  /// The name to show for a concept in `language`, or else in English; the id if it is unknown.
  public func label(of id: String, kind: ConceptKind, in language: Language) -> String {
    label(of: id, kind: kind)?.best(for: language)?.text ?? id
  }
}
