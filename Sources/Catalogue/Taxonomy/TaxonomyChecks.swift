/// Looks for contradictions in the files of a taxonomy.
struct TaxonomyChecks {
  let files: TaxonomyFiles

  /// One line a contradiction, in the order of the files.
  var problems: [String] {
    repeatedIDs + tree + references + labels
  }

  private var repeatedIDs: [String] {
    let lists: [(String, [String])] = [
      ("theme", files.themes.concepts.map(\.id)),
      ("country", files.countries.countries.map(\.iso2)),
      ("region", files.countries.programmeRegions.map(\.id)),
      ("grouping", files.countries.groupings.map(\.id)),
      ("target group", files.targetGroups.groups.map(\.id)),
      ("activity", files.activities.activityTypes.map(\.id)),
      ("output", files.activities.outputTypes.map(\.id)),
      ("glossary ring", files.glossary.concepts.map(\.id)),
    ]
    var problems = lists.flatMap { name, ids in
      var seen: Set<String> = []
      return ids.filter { !seen.insert($0).inserted }.map { "the \(name) “\($0)” stands twice" }
    }
    if files.objectives.objectives.map(\.number) != Array(Objective.numbers) {
      problems.append("the objectives are not numbered 1 to 23 in order")
    }
    return problems
  }

  /// Broader and narrower must mirror each other, and no theme may stand above itself.
  private var tree: [String] {
    let nodes = Dictionary(
      files.themes.concepts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var problems: [String] = []
    for node in files.themes.concepts {
      for below in node.narrower ?? [] where nodes[below]?.broader != node.id {
        problems.append("“\(node.id)” has “\(below)” below it, which does not name it as broader")
      }
      if let above = node.broader, nodes[above]?.narrower?.contains(node.id) != true {
        problems.append("“\(node.id)” has “\(above)” above it, which does not name it as narrower")
      }
      var seen: Set<String> = [node.id]
      var current = node.broader
      while let next = current {
        guard seen.insert(next).inserted else {
          problems.append("“\(node.id)” stands in a circle of themes")
          break
        }
        current = nodes[next]?.broader
      }
    }
    let tops = files.themes.concepts.filter { $0.broader == nil }.map(\.id)
    if Set(tops) != Set(files.themes.scheme.topConcepts) {
      problems.append("topConcepts are not the themes without a broader one")
    }
    return problems
  }

  private var references: [String] {
    let themes = Set(files.themes.concepts.map(\.id))
    let areas = Set(files.themes.siteAreas.map(\.code))
    let countries = Set(files.countries.countries.map(\.iso2))
    let regions = Set(files.countries.programmeRegions.map(\.id))
    let rings = Set(files.glossary.concepts.map(\.id))
    var problems: [String] = []
    func check(_ id: String, in known: Set<String>, by user: String) {
      if !known.contains(id) { problems.append("\(user) names “\(id)”, which is not there") }
    }
    for theme in files.themes.concepts {
      for other in theme.related ?? [] { check(other, in: themes, by: "the theme \(theme.id)") }
      check(theme.siteArea, in: areas, by: "the theme \(theme.id)")
      for number in theme.gcm ?? [] where !Objective.numbers.contains(number) {
        problems.append("the theme \(theme.id) names objective \(number), which is not there")
      }
    }
    for objective in files.objectives.objectives {
      for theme in objective.themes { check(theme, in: themes, by: objective.id) }
    }
    for country in files.countries.countries {
      if country.point != nil, TaxonomyFiles.point(of: country) == nil {
        problems.append("the country \(country.iso2) has a point that is no place on the globe")
      }
      if let region = country.programmeRegion {
        check(region, in: regions, by: "the country \(country.iso2)")
      }
    }
    for grouping in files.countries.groupings {
      for member in grouping.members {
        check(member, in: countries, by: "the grouping \(grouping.id)")
      }
    }
    for ring in files.glossary.concepts {
      for theme in [ring.theme] + (ring.leadsTo ?? []) {
        check(theme, in: themes, by: "the glossary ring \(ring.id)")
      }
    }
    for friends in files.glossary.falseFriends {
      if friends.pair.count != 2 { problems.append("a pair of false friends is not two") }
      for ring in friends.pair { check(ring, in: rings, by: "a pair of false friends") }
    }
    return problems
  }

  /// SKOS: a label is not also an alternative of the same concept and language.
  private var labels: [String] {
    let labelled: [(String, LocalizedText, TaxonomyFiles.ByLanguage?)] =
      files.themes.concepts.map { ($0.id, $0.prefLabel, $0.altLabel) }
      + files.countries.countries.map { ($0.iso2, $0.names, $0.altNames) }
      + files.countries.programmeRegions.map { ($0.id, $0.names, nil) }
      + files.countries.groupings.map { ($0.id, $0.names, nil) }
      + files.objectives.objectives.map { ($0.id, $0.short, nil) }
      + files.targetGroups.groups.map { ($0.id, $0.prefLabel, $0.altLabel) }
      + files.activities.activityTypes.map { ($0.id, $0.prefLabel, $0.altLabel) }
      + files.activities.outputTypes.map { ($0.id, $0.prefLabel, $0.altLabel) }
    var problems: [String] = []
    for (id, label, alternatives) in labelled {
      for language in Language.ofTheCatalogue {
        guard let name = label[language], !name.isEmpty else {
          problems.append("“\(id)” has no label in \(language)")
          continue
        }
        if alternatives?[language]?.contains(name) == true {
          problems.append("“\(id)” has “\(name)” both as label and as alternative in \(language)")
        }
      }
    }
    return problems
  }
}
