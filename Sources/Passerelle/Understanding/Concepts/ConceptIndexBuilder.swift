import Analysis
import Catalogue

/// Gathers the names of rings, themes, countries, regions and groupings, and joins those that share
/// one.
struct ConceptIndexBuilder {
  private(set) var concepts: [ConceptIndex.Concept] = []
  private(set) var byStems: [Language: [String: [ConceptIndex.Name]]] = [:]
  private(set) var acronyms: AcronymList
  private(set) var longestName = 1
  /// The words that name parts of the world, by language.
  private let partsOfTheWorld: [Language: [String]]

  init(taxonomy: Taxonomy) {
    acronyms = AcronymList(capitalsOnly: taxonomy.glossary.capitalsOnly)
    var parts: [Language: [String]] = [:]
    for region in taxonomy.regions {
      for (language, name) in region.label.words {
        parts[language, default: []] += Analyzer.standard.tokens(in: name).terms
      }
    }
    partsOfTheWorld = parts
  }

  mutating func add(_ ring: Glossary.Ring) {
    add(
      ConceptIndex.Concept(
        id: ring.id, label: LocalizedText(ring.terms.compactMapValues(\.first)), names: ring.terms,
        acronyms: Self.flat(ring.acronyms),
        tags: ring.leadsTo.isEmpty ? [:] : [.theme: Set(ring.leadsTo)]))
  }

  /// A theme joins a ring that has one of its preferred names; otherwise it stands for itself.
  mutating func add(_ theme: Theme) { add(theme, facet: .theme) }

  mutating func add(_ concept: some Catalogue.Concept, facet: Facet) {
    let new = ConceptIndex.Concept(
      id: concept.id, label: concept.label, names: Self.names(of: concept),
      acronyms: Self.flat(concept.acronyms), tags: [facet: [concept.id]])
    if let ring = owner(of: concept.label) {
      join(new, to: ring)
    } else {
      add(new)
    }
  }

  /// A country is also named by its adjectives: *Kazakh*, *kazakhe*, *казахский*.
  mutating func add(_ country: Country) {
    var concept = ConceptIndex.Concept(
      id: country.id, label: country.label, names: Self.names(of: country),
      tags: [.country: [country.id]])
    for (language, adjectives) in country.adjectives {
      concept.names[language, default: []] += adjectives.filter {
        !isOfAPartOfTheWorld($0, in: language)
      }
    }
    // Two capitals are no word: `UK`, `US`.
    for (language, names) in concept.names.sorted(by: { $0.key < $1.key }) {
      let short = names.filter { $0.count == 2 && $0.isAcronym }
      concept.acronyms += short.filter { !concept.acronyms.contains($0) }
      var seen: Set<String> = []
      concept.names[language] = names.filter { !short.contains($0) && seen.insert($0).inserted }
    }
    add(concept)
  }

  /// *American* is said of more than the United States.
  private func isOfAPartOfTheWorld(_ adjective: String, in language: Language) -> Bool {
    let spelling = ConceptIndex.spelling(of: adjective)
    return (partsOfTheWorld[language] ?? []).contains { part in
      zip(spelling, part).prefix { $0 == $1 }.count >= 5
    }
  }

  /// By language, the stems that names of both of two false friends have.
  func sharedStems(of pairs: [Glossary.FalseFriends]) -> [Language: Set<String>] {
    var shared: [Language: Set<String>] = [:]
    for (language, names) in byStems {
      for (stem, owners) in names where !stem.contains(" ") {
        let ids = Set(owners.map { concepts[$0.concept].id })
        if pairs.contains(where: { ids.contains($0.first) && ids.contains($0.second) }) {
          shared[language, default: []].insert(stem)
        }
      }
    }
    return shared
  }

  // MARK: - Joining

  /// The concept that most of the languages of `label` already name.
  private func owner(of label: LocalizedText) -> Int? {
    var votes: [Int: Int] = [:]
    for (language, name) in label.words {
      guard let key = stems(of: name, language: language),
        let owner = byStems[language]?[key]?.first
      else { continue }
      votes[owner.concept, default: 0] += 1
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func add(_ concept: ConceptIndex.Concept) {
    concepts.append(concept)
    register(concept, as: concepts.count - 1)
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
    concepts[rank].tags.merge(concept.tags) { $0.union($1) }
    register(concept, as: rank)
  }

  /// Concepts that share a name stand in the order they came: rings before themes, themes before
  /// countries.
  private mutating func register(_ concept: ConceptIndex.Concept, as rank: Int) {
    for (language, names) in concept.names {
      for name in names {
        let spelling = ConceptIndex.spelling(of: name)
        // Without its accents, as many type it, a word may have another stem.
        let written = name.utf8.allSatisfy { $0 < 0x80 } ? [name] : [name, spelling]
        let keys = Set(written.compactMap { stems(of: $0, language: language) })
        for key in keys.sorted() {
          byStems[language, default: [:]][key, default: []].append(
            .init(concept: rank, spelling: spelling))
          longestName = max(longestName, key.count { $0 == " " } + 1)
        }
      }
    }
    for acronym in concept.acronyms { acronyms.add(acronym, of: rank) }
  }

  private func stems(of name: String, language: Language) -> String? {
    let buffer = CatalogueSchema.analyzer(for: language).tokens(in: name)
    let stems = ConceptIndex.onePerPosition(buffer).map(buffer.text(of:))
    return stems.isEmpty ? nil : stems.joined(separator: " ")
  }

  private static func names(of concept: some Catalogue.Concept) -> [Language: [String]] {
    var names = concept.alternatives
    for (language, name) in concept.label.words { names[language, default: []].insert(name, at: 0) }
    return names
  }

  private static func flat(_ acronyms: [Language: [String]]) -> [String] {
    var seen: Set<String> = []
    return acronyms.sorted { $0.key < $1.key }.flatMap(\.value)
      .filter { seen.insert($0).inserted }
  }
}
