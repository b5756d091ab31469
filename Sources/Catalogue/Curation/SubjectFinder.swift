/// Finds the practices that a page tells of, where it tells of several.
///
/// A place counts where a sentence tells what is done there, or asked for; not where migrants come
/// from, experts were sent from, an exception is made, or an earlier Action is built on.
struct SubjectFinder: Sendable {
  private let taxonomy: Taxonomy
  private let recognizer: TextRecognizer

  init(taxonomy: Taxonomy, recognizer: TextRecognizer) {
    self.taxonomy = taxonomy
    self.recognizer = recognizer
  }

  /// The practices of a page in the order of their first sentences, and the names of Actions that it
  /// only mentions.
  ///
  /// A page whose title, or first paragraph where it has none, names one country is about that one,
  /// and gives nothing here.
  func subjects(
    title: String?, sections: [Section], language: Language
  ) -> (subjects: [PageSubject], mentions: [ActionName]) {
    let lead = title ?? sections.first?.blocks.first?.plainText ?? ""
    guard places(in: lead, language: language).isEmpty else { return ([], []) }
    var found: [PageSubject] = []
    var mentions: [ActionName] = []
    for section in sections {
      for block in section.blocks {
        read(
          block.plainText, heading: section.heading, language: language, into: &found,
          mentions: &mentions)
      }
    }
    let told = Set(found.map(\.identity))
    mentions.removeAll { told.contains(.country($0.country, number: $0.number)) }
    return (found.count > 1 ? found : [], mentions)
  }

  private func read(
    _ paragraph: String, heading: String?, language: Language, into found: inout [PageSubject],
    mentions: inout [ActionName]
  ) {
    let region = region(in: paragraph, language: language)
    for sentence in Sentences.parted(paragraph) {
      let words = SubjectWords.words(of: sentence)
      guard words.contains(where: SubjectWords.doing.begin) else { continue }
      let actions = ActionName.names(in: sentence, language: language, taxonomy: taxonomy)
      let isEarlier = words.contains(where: SubjectWords.earlier.begin)
      if isEarlier { mentions += actions.filter { !mentions.contains($0) } }
      let subjects =
        if let region { [region] } else {
          places(in: sentence, language: language).filter { place in
            guard case .country(let country, _) = place, isEarlier else { return true }
            return !actions.contains { $0.country == country }
          }
        }
      for identity in subjects {
        let subject = PageSubject(
          identity: numbered(identity, by: isEarlier ? [] : actions),
          name: "", countries: countries(of: identity, in: paragraph, language: language),
          heading: heading, sentence: sentence, paragraph: paragraph)
        add(subject, language: language, to: &found)
      }
    }
  }

  /// Adds a subject that is none of those found: the same country, and no other number.
  private func add(
    _ subject: PageSubject, language: Language, to found: inout [PageSubject]
  ) {
    let isKnown = found.contains { known in
      switch (known.identity, subject.identity) {
      case (.country(let a, let first), .country(let b, let second)):
        a == b && (first == second || second == nil || first == nil)
      default: known.identity == subject.identity
      }
    }
    guard !isKnown else { return }
    var subject = subject
    subject.name = name(of: subject.identity, language: language)
    found.append(subject)
  }

  private func numbered(
    _ identity: PageSubject.Identity, by actions: [ActionName]
  ) -> PageSubject.Identity {
    guard case .country(let country, _) = identity else { return identity }
    return .country(country, number: actions.first { $0.country == country }?.number)
  }

  private func name(of identity: PageSubject.Identity, language: Language) -> String {
    switch identity {
    case .country(let country, let number):
      let label = taxonomy.label(of: country, kind: .country, in: language)
      return number.map { label + " " + ActionName.numeral(of: $0) } ?? label
    case .grouping(let id):
      return taxonomy.grouping(id)?.acronyms.values.first?.first
        ?? taxonomy.label(of: id, kind: .grouping, in: language)
    }
  }

  // MARK: Places

  /// Partner countries, and organisations by their acronyms, that `text` is about.
  private func places(in text: String, language: Language) -> [PageSubject.Identity] {
    var places: [PageSubject.Identity] = []
    for mention in recognizer.countries(in: text, language: language) {
      guard !mention.isOrigin, !isException(mention), isPartner(mention.country) else { continue }
      let place = PageSubject.Identity.country(mention.country, number: nil)
      if !places.contains(place) { places.append(place) }
    }
    let words = Set(text.letterRuns)
    for grouping in taxonomy.groupings where !grouping.members.allSatisfy(isMember) {
      let acronyms = grouping.acronyms.values.flatMap { $0 }
      if acronyms.contains(where: { $0.count >= 4 && words.contains($0[...]) }) {
        places.append(.grouping(grouping.id))
      }
    }
    return places
  }

  /// A region that the paragraph names as one: `la région du Gran Chaco`.
  private func region(in paragraph: String, language: Language) -> PageSubject.Identity? {
    let words = paragraph.letterRuns { $0 == "-" }
    for (rank, word) in words.enumerated()
    where (6...20).contains(word.utf8.count) && SubjectWords.region.contains(word.lowercased()) {
      let behind = words[(rank + 1)...].prefix(6)
      for grouping in taxonomy.groupings {
        let name = taxonomy.label(of: grouping.id, kind: .grouping, in: language)
        let first = name.split(separator: " ").prefix { $0.first?.isUppercase == true }
        if first.count > 1, behind.joined(separator: " ").contains(first.joined(separator: " ")) {
          return .grouping(grouping.id)
        }
      }
    }
    return nil
  }

  /// The countries of a subject: of a region, those that its paragraph names and does not except.
  private func countries(
    of identity: PageSubject.Identity, in paragraph: String, language: Language
  ) -> [String] {
    switch identity {
    case .country(let country, _): return [country]
    case .grouping(let id):
      let members = taxonomy.grouping(id)?.members ?? []
      let named = recognizer.countries(in: paragraph, language: language)
      let excepted = Set(named.filter(isException).map(\.country))
      return members.filter { member in
        !excepted.contains(member) && named.contains { $0.country == member }
      }
    }
  }

  private func isException(_ mention: TextRecognizer.CountryMention) -> Bool {
    mention.before.suffix(4).contains { SubjectWords.exception.contains($0) }
  }

  /// Whether the country is one that practices are shared with: the Member States share them.
  private func isPartner(_ country: String) -> Bool {
    taxonomy.country(country)?.programmeRegion != nil && !isMember(country)
  }

  private func isMember(_ country: String) -> Bool {
    taxonomy.country(country)?.isMemberState() ?? false
  }
}
