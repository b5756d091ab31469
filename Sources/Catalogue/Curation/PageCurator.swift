/// Turns what a web page says into a record.
///
/// What the page states in its lists of facts is resolved through the taxonomy. What is only
/// recognised in its words is kept as a suggestion, and enters the record where the page states
/// nothing and the title or the lead names it.
struct PageCurator: Sendable {
  let taxonomy: Taxonomy
  private let recognizer: TextRecognizer
  private let persons: PersonalData

  init(taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    recognizer = TextRecognizer(taxonomy: taxonomy)
    persons = PersonalData(taxonomy: taxonomy)
  }

  /// What `page` says of the record `id`.
  ///
  /// - Parameter source: the path of the page, for provenance.
  func curate(
    _ page: HTMLPage, id: RecordID, kind: Record.Kind, language: Language, source: String
  ) -> CuratedPage {
    let text = PageText(page)
    var record = Record(id: id, kind: kind, title: .init(), themes: [], summary: .init())
    record.title[language] = page.title?.value.collapsingSpace
    record.summary[language] = text.summary?.collapsingSpace
    let sections = text.sections.map { Self.section($0, language: language) }
    if !sections.isEmpty { record.texts[language] = sections }
    record.resources = page.documents.map(\.resource)

    var reader = FactReader(
      record: record, taxonomy: taxonomy, language: language, source: source,
      pageDate: page.published?.value)
    var findings: [SheetProblem] = []
    for fact in text.facts {
      if let kind = PageFactKind(label: fact.label) {
        reader.read(fact, as: kind)
      } else if fact.place != "heading", fact.place != "text" {
        findings.append(Self.unknownLabel(fact))
      }
    }
    record = reader.record
    settleExpertise(of: &record)
    if language.primary == "fr" { record.mapWords(FrenchSpacing.restored) }
    record.mapWords(persons.removed)
    var provenance = Self.provenance(of: page, record: record, language: language, source: source)
    provenance += reader.provenance
    let found = recognizer.suggestions(
      title: page.title?.value, summary: text.summary, sections: text.sections,
      language: language, source: source)
    provenance += record.adopt(found, stated: reader.stated)
    return CuratedPage(
      record: record,
      provenance: provenance.map { $0.mapWords { persons.removed($0.withoutControls) } },
      findings: findings + reader.findings, language: language)
  }

  private static func unknownLabel(_ fact: HTMLPage.Fact) -> SheetProblem {
    SheetProblem(
      "“\(fact.label)” is not a label known here; “\(fact.values.joined(separator: "; ").shortened)”"
        + " is left out", line: fact.line, severity: .warning)
  }

  /// A section under its role; a heading that only names the role is the product's own.
  private static func section(_ section: Section, language: Language) -> Section {
    var section = section
    if let heading = section.heading, SectionHeadings.role(of: heading) == section.role {
      section.heading = nil
    }
    return section
  }

  /// Experts of a country that was no Member State at the start come from elsewhere.
  private func settleExpertise(of record: inout Record) {
    guard let start = record.period?.start else { return }
    for rank in record.expertise.indices where record.expertise[rank].isMemberState {
      let country = taxonomy.country(record.expertise[rank].country)
      record.expertise[rank].isMemberState = country?.isMemberState(on: start) ?? false
    }
  }

  /// Where title, summary, text and files come from.
  private static func provenance(
    of page: HTMLPage, record: Record, language: Language, source: String
  ) -> [Provenance] {
    var provenance: [Provenance] = []
    if let title = page.title {
      provenance.append(
        Provenance(
          field: "title.\(language)", basis: .stated, source: source,
          place: title.line.map { "\($0)" }, section: title.place, words: title.value))
    }
    if let summary = record.summary[language] {
      provenance.append(
        Provenance(
          field: "summary.\(language)", basis: .stated, source: source, words: summary))
    }
    for (rank, section) in (record.texts[language] ?? []).enumerated() {
      provenance.append(
        Provenance(
          field: "text.\(language).\(rank + 1)", basis: .stated, source: source,
          section: section.heading ?? section.role.rawValue))
    }
    for (rank, document) in page.documents.enumerated() {
      provenance.append(
        Provenance(
          field: "resources.\(rank + 1)", basis: .stated, source: source,
          place: "\(document.line)", words: document.resource.title))
    }
    return provenance
  }
}

extension Record {
  /// Takes strong suggestions into fields of which the source states nothing, and tells which were
  /// taken.
  mutating func adopt(
    _ suggestions: [TextRecognizer.Suggestion], stated: Set<PageFactKind>
  ) -> [Provenance] {
    suggestions.map { suggestion in
      var provenance = suggestion.provenance
      let (field, fact): (WritableKeyPath<Record, [String]>, PageFactKind) =
        switch suggestion.concept.kind {
        case .country: (\.countries, .countries)
        case .targetGroup: (\.targetGroups, .targetGroups)
        default: (\.themes, .themes)
        }
      let id = suggestion.concept.id
      if self[keyPath: field].contains(id) {
        provenance.isInRecord = true
      } else if suggestion.isStrong, !stated.contains(fact) {
        self[keyPath: field].append(id)
        provenance.isInRecord = true
      }
      return provenance
    }
  }
}
