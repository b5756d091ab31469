/// From what the files say to what the taxonomy offers.
extension TaxonomyFiles {
  var themeList: [Theme] {
    let themes = self.themes.concepts.map {
      Theme(
        id: $0.id, label: $0.prefLabel, alternatives: $0.altLabel ?? [:],
        acronyms: $0.acronym ?? [:], definition: $0.definition ?? .init(), notation: $0.notation,
        broader: $0.broader, narrower: $0.narrower ?? [], related: $0.related ?? [],
        objectives: $0.gcm ?? [], siteArea: $0.siteArea)
    }
    func rank(_ theme: Theme) -> [Int] { theme.notation.split(separator: ".").map { Int($0) ?? 0 } }
    return themes.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
  }

  var countryList: [Country] {
    countries.countries.map { entry in
      Country(
        id: entry.iso2, alpha3: entry.iso3, label: entry.names,
        alternatives: Self.alternatives(of: entry), adjectives: entry.adjectives ?? [:],
        programmeRegion: entry.programmeRegion,
        groupings: countries.groupings.filter { $0.members.contains(entry.iso2) }.map(\.id),
        point: Self.point(of: entry),
        membership: entry.eu.from.map { EUMembership(from: $0, until: entry.eu.to) })
    }
    .sorted { $0.id < $1.id }
  }

  /// Nothing where the file names no place, or none on the globe.
  static func point(of entry: Countries.Entry) -> GeographicPoint? {
    guard let point = entry.point, point.count == 2 else { return nil }
    return GeographicPoint(latitude: point[0], longitude: point[1])
  }

  /// The other names of a country, its official English one among them.
  private static func alternatives(of entry: Countries.Entry) -> ByLanguage {
    var names = entry.altNames ?? [:]
    if let official = entry.officialNameEn, official != entry.names[.english],
      names[.english]?.contains(official) != true
    {
      names[.english, default: []].append(official)
    }
    return names
  }

  var groupingList: [Grouping] {
    countries.groupings.map {
      Grouping(
        id: $0.id, label: $0.names, members: $0.members,
        acronyms: $0.acronyms.map { [.undetermined: $0] } ?? [:])
    }
  }

  var objectiveList: [Objective] {
    objectives.objectives.map {
      Objective(
        number: $0.number, id: $0.id, label: $0.short, gloss: $0.gloss, themes: $0.themes)
    }
  }

  var glossaryValue: Glossary {
    Glossary(
      rings: glossary.concepts.map {
        Glossary.Ring(
          id: $0.id, theme: $0.theme, leadsTo: $0.leadsTo ?? [], terms: $0.terms,
          acronyms: $0.acronyms ?? [:])
      },
      falseFriends: glossary.falseFriends.map {
        Glossary.FalseFriends(
          first: $0.pair[0], second: $0.pair[1], note: $0.note, surface: $0.surface ?? [:])
      },
      ambiguousAcronyms: glossary.ambiguousAcronyms,
      capitalsOnly: Set(glossary.capitalsOnly.acronyms),
      slips: glossary.slips?.acronyms ?? [:])
  }
}
