/// Finds concepts of the taxonomy in running text: countries by name and adjective, themes and
/// target groups by label, and themes by the glossary's terms.
struct TextRecognizer: Sendable {
  /// A concept that a page seems to be about.
  struct Suggestion: Sendable {
    var concept: ConceptReference
    /// Whether the title, or the lead, names it plainly.
    var isStrong: Bool
    var provenance: Provenance
  }

  /// What a run of words may mean.
  private struct Meaning: Sendable {
    var concept: ConceptReference
    /// Whether the words name the concept itself; an adjective or a glossary term only points to
    /// it.
    var isName: Bool
    /// An acronym that is a word elsewhere, as it must be written.
    var capitals: String?
  }

  /// Meanings by the stems of their words, and the length of the longest of them, by first stem.
  private var meanings: [Language: [String: [Meaning]]] = [:]
  private var lengths: [Language: [String: Int]] = [:]

  init(taxonomy: Taxonomy) {
    for country in taxonomy.countries {
      add(country, isName: true)
      for (language, words) in country.adjectives {
        for word in words {
          add(word, in: language, .init(concept: country.reference, isName: false))
        }
      }
    }
    for theme in taxonomy.themes { add(theme, isName: true) }
    for group in taxonomy.targetGroups { add(group, isName: true) }
    let capitals = taxonomy.glossary.capitalsOnly
    for ring in taxonomy.glossary.rings {
      let concept = ConceptReference(kind: .theme, id: ring.theme)
      for (language, terms) in ring.terms {
        // One word alone is too common to tell a theme.
        for term in terms where WordStem.stems(of: term).count > 1 {
          add(term, in: language, .init(concept: concept, isName: false))
        }
      }
      for (language, acronyms) in ring.acronyms {
        for acronym in acronyms where !capitals.contains(acronym) {
          add(acronym, in: language, .init(concept: concept, isName: false, capitals: acronym))
        }
      }
    }
  }

  private mutating func add(_ concept: some Concept, isName: Bool) {
    for (language, name) in concept.allNames {
      let isAcronym = concept.acronyms[language]?.contains(name) == true || name.isAcronym
      add(
        name, in: language,
        .init(concept: concept.reference, isName: isName, capitals: isAcronym ? name : nil))
    }
  }

  private mutating func add(_ words: String, in language: Language, _ meaning: Meaning) {
    let stems = WordStem.stems(of: words)
    guard let first = stems.first else { return }
    let key = stems.joined(separator: " ")
    meanings[language, default: [:]][key, default: []].append(meaning)
    lengths[language, default: [:]][first] = max(lengths[language]?[first] ?? 0, stems.count)
  }

  // MARK: Looking

  /// A place where a concept is named.
  private struct Mention {
    var meaning: Meaning
    var words: String
    var isOrigin: Bool
    /// The words before it in the same text, in lower case, at most six, the nearest last.
    var before: [String]
  }

  /// A country that a text names.
  struct CountryMention: Sendable, Hashable {
    /// ISO 3166-1 alpha-2.
    var country: String
    /// Whether only people or things come from there.
    var isOrigin: Bool
    /// The words before it, in lower case, at most six, the nearest last.
    var before: [String]
  }

  /// The countries that `text` names, by name or adjective, in its order.
  func countries(in text: String, language: Language) -> [CountryMention] {
    var countries: [CountryMention] = []
    for mention in mentions(in: text, language: language)
    where mention.meaning.concept.kind == .country {
      let country = CountryMention(
        country: mention.meaning.concept.id, isOrigin: mention.isOrigin, before: mention.before)
      // One word may be several forms of an adjective.
      if countries.last != country { countries.append(country) }
    }
    return countries
  }

  /// What a text seems to be about, each concept once, strongest first and then in the order of
  /// the text.
  func suggestions(
    title: String?, summary: String?, sections: [Section], language: Language, source: String
  ) -> [Suggestion] {
    var parts: [(section: String, text: String, weight: Int)] = []
    if let title { parts.append(("title", title, 4)) }
    if let summary { parts.append(("summary", summary, 3)) }
    for section in sections {
      parts.append((section.heading ?? section.role.rawValue, section.plainText, 1))
    }
    var scores: [ConceptReference: Int] = [:]
    var strong: Set<ConceptReference> = []
    var first: [ConceptReference: Provenance] = [:]
    var order: [ConceptReference] = []
    for part in parts {
      for mention in mentions(in: part.text, language: language) {
        let concept = mention.meaning.concept
        // Where migrants come from is not where the practice is.
        let weight = mention.isOrigin ? 0 : part.weight
        if first[concept] == nil {
          order.append(concept)
          first[concept] = Provenance(
            field: concept.field, value: concept.id, basis: .inferred, source: source,
            section: part.section, words: mention.words, isInRecord: false)
        }
        scores[concept, default: 0] += weight
        if weight >= 3, mention.meaning.isName { strong.insert(concept) }
      }
    }
    return order.enumerated()
      .filter { scores[$0.element, default: 0] >= 2 }
      .sorted { left, right in
        let (a, b) = (scores[left.element] ?? 0, scores[right.element] ?? 0)
        return a == b ? left.offset < right.offset : a > b
      }
      .compactMap { entry in
        first[entry.element].map {
          Suggestion(
            concept: entry.element, isStrong: strong.contains(entry.element), provenance: $0)
        }
      }
  }

  /// Everything that is named in `text`, the longest name at each place.
  private func mentions(in text: String, language: Language) -> [Mention] {
    let key = Language(language.primary)
    guard let meanings = meanings[key], let lengths = lengths[key] else { return [] }
    let words = WordStem.words(of: text)
    var mentions: [Mention] = []
    var index = 0
    while index < words.count {
      var taken = 1
      let longest = min(lengths[words[index].stem] ?? 0, words.count - index)
      for length in stride(from: longest, to: 0, by: -1) {
        let run = words[index..<index + length]
        guard let found = meanings[run.map(\.stem).joined(separator: " ")] else { continue }
        let written = run.map(\.text).joined(separator: " ")
        let fitting = found.filter { $0.capitals == nil || $0.capitals == written }
        guard !fitting.isEmpty else { continue }
        let isOrigin = isOrigin(words, from: index, to: index + length)
        let before = words[max(0, index - 6)..<index].map { $0.text.lowercased() }
        mentions += fitting.map {
          Mention(meaning: $0, words: written, isOrigin: isOrigin, before: before)
        }
        taken = length
        break
      }
      index += taken
    }
    return mentions
  }

  /// Whether the words around a country speak of people who come from it, `Venezuelan refugees`,
  /// `réfugiés venus du Venezuela`, not `refugees in Kazakhstan`; or of a guest, `guest country`.
  private func isOrigin(_ words: [WordStem.Word], from start: Int, to end: Int) -> Bool {
    if end < words.count, Self.people.contains(words[end].stem) { return true }
    if isGuest(words[max(0, start - 3)..<start]) || isGuest(words[end..<min(end + 3, words.count)])
    {
      return true
    }
    let before = words[max(0, start - 3)..<start]
    if before.suffix(2).contains(where: { Self.fromWords.contains($0.stem) }) { return true }
    if zip(before, before.dropFirst()).contains(where: {
      Self.departures.contains([$0.stem, $1.stem])
    }) {
      return true
    }
    // In capitals within a sentence, people are part of an institution's name: “Office for
    // Migration and Refugees of Germany”.
    return before.indices.contains {
      Self.people.contains(before[$0].stem)
        && ($0 == 0 || before[$0].text.first?.isUppercase == false)
    } && !before.contains { Self.placeWords.contains($0.stem) }
  }

  private func isGuest(_ words: ArraySlice<WordStem.Word>) -> Bool {
    zip(words, words.dropFirst()).contains { Self.guests.contains([$0.stem, $1.stem]) }
  }

  /// A country that comes to an event for once.
  private static let guests = Set(
    ["guest country", "pays invité", "país invitado", "страна гость"]
      .map { WordStem.stems(of: $0) })
  private static let people = Set(
    [
      "refugees", "migrants", "nationals", "asylum", "citizens", "returnees", "workers", "réfugiés",
      "ressortissants", "demandeurs", "travailleurs", "refugiados", "migrantes", "ciudadanos",
      "trabajadores", "беженцы", "мигранты", "граждане", "трудящиеся",
    ].flatMap { WordStem.stems(of: $0) })
  /// Where people leave, and where experts were sent from.
  private static let departures = Set(
    [
      "return from", "returning from", "returned from", "returnees from", "experts from",
      "expertise from", "retour de", "retour du", "revenus de", "revenus du", "rentrés de",
      "rentrés du", "experts de", "experts du", "retorno desde", "retornados de", "expertos de",
      "эксперты из", "экспертов из",
    ].map { WordStem.stems(of: $0) })
  /// Words that put people into a country rather than let them come from it.
  private static let placeWords = Set(
    ["in", "at", "to", "en", "au", "aux", "vers", "dans", "hacia", "на"]
      .flatMap { WordStem.stems(of: $0) })
  private static let fromWords = Set(
    ["originaires", "venus", "venues", "procedentes", "coming", "arriving", "fleeing", "fuyant"]
      .flatMap { WordStem.stems(of: $0) })
}

extension ConceptReference {
  /// The field of a record that holds concepts of the kind.
  fileprivate var field: String {
    switch kind {
    case .country: "countries"
    case .targetGroup: "targetGroups"
    default: "themes"
    }
  }
}

extension String {
  /// Whether the name is short and all in capitals, so that in small letters it is another word.
  fileprivate var isAcronym: Bool {
    count <= 6 && contains(where: \.isLetter) && !contains(where: \.isLowercase)
  }
}
