import Analysis
import Catalogue

/// Gathers the names of rings, themes and countries, and joins those that share one.
struct ConceptIndexBuilder {
  private(set) var concepts: [ConceptIndex.Concept] = []
  private(set) var byStems: [Language: [String: Int]] = [:]
  private(set) var byAcronym: [String: Int] = [:]
  private(set) var byLowerCase: [String: Int] = [:]
  private(set) var longestName = 1
  private let capitalsOnly: Set<String>

  init(capitalsOnly: Set<String>) { self.capitalsOnly = capitalsOnly }

  mutating func add(_ ring: Glossary.Ring) {
    let label = LocalizedText(ring.terms.compactMapValues(\.first))
    add(
      ConceptIndex.Concept(
        id: ring.id, label: label, names: ring.terms, acronyms: Self.flat(ring.acronyms),
        themes: [], countries: []))
  }

  /// A theme joins a ring that has one of its preferred names; otherwise it stands for itself.
  mutating func add(_ theme: Theme) {
    var names = theme.alternatives
    for (language, name) in theme.label.words { names[language, default: []].insert(name, at: 0) }
    let concept = ConceptIndex.Concept(
      id: theme.id, label: theme.label, names: names, acronyms: Self.flat(theme.acronyms),
      themes: [theme.id], countries: [])
    if let ring = owner(of: theme.label) {
      join(concept, to: ring)
    } else {
      add(concept)
    }
  }

  mutating func add(_ country: Country) {
    var names = country.alternatives
    for (language, name) in country.label.words { names[language, default: []].insert(name, at: 0) }
    add(
      ConceptIndex.Concept(
        id: country.id, label: country.label, names: names, acronyms: [], themes: [],
        countries: [country.id]))
  }

  /// The concept that most of the languages of `label` already name.
  private func owner(of label: LocalizedText) -> Int? {
    var votes: [Int: Int] = [:]
    for (language, name) in label.words {
      guard let key = stems(of: name, language: language), let owner = byStems[language]?[key]
      else { continue }
      votes[owner, default: 0] += 1
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func add(_ concept: ConceptIndex.Concept) {
    let rank = concepts.count
    concepts.append(concept)
    register(concept, as: rank)
  }

  private mutating func join(_ concept: ConceptIndex.Concept, to rank: Int) {
    for (language, names) in concept.names {
      for name in names where concepts[rank].names[language]?.contains(name) != true {
        concepts[rank].names[language, default: []].append(name)
      }
    }
    for acronym in concept.acronyms where !concepts[rank].acronyms.contains(acronym) {
      concepts[rank].acronyms.append(acronym)
    }
    concepts[rank].themes.formUnion(concept.themes)
    concepts[rank].countries.formUnion(concept.countries)
    register(concept, as: rank)
  }

  /// A name that two concepts share stays with the one that came first: rings before themes,
  /// themes before countries.
  private mutating func register(_ concept: ConceptIndex.Concept, as rank: Int) {
    for (language, names) in concept.names {
      for name in names {
        guard let key = stems(of: name, language: language) else { continue }
        if byStems[language]?[key] == nil { byStems[language, default: [:]][key] = rank }
        longestName = max(longestName, key.count { $0 == " " } + 1)
      }
    }
    for acronym in concept.acronyms {
      if byAcronym[acronym] == nil { byAcronym[acronym] = rank }
      // Two letters are too few, and some acronyms are words, so those count in capitals only.
      guard acronym.count > 2, !capitalsOnly.contains(acronym) else { continue }
      let lowerCase = acronym.lowercased()
      if byLowerCase[lowerCase] == nil { byLowerCase[lowerCase] = rank }
    }
  }

  private func stems(of name: String, language: Language) -> String? {
    let buffer = CatalogueSchema.analyzer(for: language).tokens(in: name)
    let stems = ConceptIndex.onePerPosition(buffer).map(buffer.text(of:))
    return stems.isEmpty ? nil : stems.joined(separator: " ")
  }

  private static func flat(_ acronyms: [Language: [String]]) -> [String] {
    var seen: Set<String> = []
    return acronyms.sorted { $0.key < $1.key }.flatMap(\.value)
      .filter { seen.insert($0).inserted }
  }
}
