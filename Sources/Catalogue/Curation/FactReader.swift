/// Turns the facts of one page into fields of a record.
struct FactReader {
  let taxonomy: Taxonomy
  let language: Language
  /// The path of the page, for provenance.
  let source: String
  /// When the page was published, to which relative dates refer.
  let pageDate: PartialDate?

  private(set) var record: Record
  private(set) var provenance: [Provenance] = []
  private(set) var findings: [SheetProblem] = []
  /// Kinds of facts that the page has, whether or not their values were taken.
  private(set) var stated: Set<PageFactKind> = []

  init(
    record: Record, taxonomy: Taxonomy, language: Language, source: String, pageDate: PartialDate?
  ) {
    self.record = record
    self.taxonomy = taxonomy
    self.language = language
    self.source = source
    self.pageDate = pageDate
  }

  /// One value of a fact, on its way into the record.
  struct Value {
    let kind: PageFactKind
    let label: String
    let words: String
    let line: Int
  }

  mutating func read(_ fact: HTMLPage.Fact, as kind: PageFactKind) {
    stated.insert(kind)
    for words in fact.values {
      read(Value(kind: kind, label: fact.label, words: words.collapsingSpace, line: fact.line))
    }
  }

  private mutating func read(_ value: Value) {
    switch value.kind {
    case .countries: readConcepts(value, kind: .country, into: \.countries)
    case .region: readConcepts(value, kind: .region, into: \.regions)
    case .themes: readConcepts(value, kind: .theme, into: \.themes)
    case .targetGroups: readConcepts(value, kind: .targetGroup, into: \.targetGroups)
    case .activities: readConcepts(value, kind: .activityType, into: \.activities)
    case .siteArea: readList(value, into: \.siteAreas)
    case .objectives: readObjectives(value)
    case .area: readText(value, into: \.area)
    case .placeNote: readText(value, into: \.placeNote)
    case .periodNote:
      if record.period == nil { record.period = .init(start: nil, end: nil) }
      record.period?.note[language] = value.words
      note(value)
    case .expertise, .otherExpertise: readExpertise(value)
    case .status: readStatus(value)
    case .programme: readProgramme(value)
    case .phase:
      if record.programme == nil { record.programme = .init(name: "MIEUX") }
      record.programme?.phase = value.words
      note(value)
    case .action:
      record.actionName = value.words
      note(value)
    case .alias:
      record.aliases.append(LocalizedText([.undetermined: value.words]))
      note(value)
    case .period: readPeriod(value)
    case .partners: readPartner(value)
    case .outputs: readOutput(value)
    case .milestones: readMilestone(value)
    case .figures: readFigure(value)
    case .conflicts: readConflict(value)
    case .notes:
      record.notes.append(LocalizedText([language: value.words]))
      note(value)
    case .sources: readSource(value)
    case .ignored: break
    }
  }

  // MARK: What is kept beside the values

  /// Keeps where a value comes from.
  mutating func note(_ value: Value, as taken: String? = nil) {
    provenance.append(
      Provenance(
        field: value.kind.field, value: taken, basis: .stated, source: source,
        place: "\(value.line)", section: value.label, words: value.words))
  }

  mutating func refuse(_ message: String, at value: Value) {
    findings.append(SheetProblem("\(value.label): \(message)", line: value.line))
  }

  mutating func warn(_ message: String, at value: Value) {
    findings.append(
      SheetProblem("\(value.label): \(message)", line: value.line, severity: .warning))
  }

  mutating func change(_ body: (inout Record) -> Void) { body(&record) }
}
