public import Catalogue

/// A practice with all that is known of it, as JSON. Words stand by language tag, dates in the
/// notation of EDTF, countries, themes and the like as ids. What is not known is absent.
public struct PracticeDocument: Sendable, Encodable {
  struct Place: Sendable, Encodable {
    let scope: String?
    let countries: [String]
    let regions: [String]
    let area: [String: String]?
    let note: [String: String]?
  }

  struct Period: Sendable, Encodable {
    let start: String?
    let end: String?
    let note: [String: String]?
  }

  /// Another practice worth reading beside this one.
  public struct Related: Sendable, Encodable {
    let id: String
    let title: [String: String]
    let address: String

    public init(_ record: Record, address: String) {
      id = record.id.rawValue
      title = record.title.byTag
      self.address = address
    }
  }

  let id: String
  let kind: String
  let address: String?
  let page: [String: String]
  let title: [String: String]
  let aliases: [[String: String]]
  let actionName: String?
  let programme: String?
  let phase: String?
  let phaseIsDerived: Bool?
  let status: String?
  let statusAsOf: String?
  let lastConfirmed: String?
  let period: Period?
  let place: Place
  let themes: [String]
  let objectives: [Int]
  let targetGroups: [String]
  let activities: [String]
  let summary: [String: String]
  let texts: [String: [SectionEntry]]
  let partners: [PartnerEntry]
  let expertise: [ExpertiseEntry]
  let outputs: [OutputEntry]
  let results: [DatedEntry]
  let milestones: [DatedEntry]
  let figures: [FigureEntry]
  let relations: [RelationEntry]
  let resources: [SourceEntry]
  let sources: [SourceEntry]
  let conflicts: [ConflictEntry]
  let notes: [[String: String]]
  /// Absent in files: it depends on what else is in the catalogue.
  let related: [Related]?

  /// - Parameters:
  ///   - address: Where the document itself is to be read.
  ///   - related: What to read beside it.
  public init(
    _ record: Record, _ publication: Publication, address: String? = nil,
    related: [Related]? = nil
  ) {
    id = record.id.rawValue
    kind = record.kind.rawValue
    self.address = address
    page = Dictionary(
      uniqueKeysWithValues: Language.ofTheCatalogue.map {
        ($0.tag, publication.permalink(record.id, in: $0))
      })
    title = record.title.byTag
    aliases = record.aliases.map(\.byTag)
    actionName = record.actionName
    programme = record.programme?.name
    phase = record.programme?.phase
    phaseIsDerived = record.programme?.phase == nil ? nil : record.programme?.isPhaseDerived
    status = record.status?.value.rawValue
    statusAsOf = record.status?.asOf?.description
    lastConfirmed = record.lastConfirmed?.description
    period = record.period.map {
      Period(
        start: $0.start?.description, end: $0.end?.description, note: $0.note.byTagIfAny)
    }
    place = Place(
      scope: record.scope?.rawValue, countries: record.countries, regions: record.regions,
      area: record.area.byTagIfAny, note: record.placeNote.byTagIfAny)
    themes = record.themes
    objectives = record.objectives
    targetGroups = record.targetGroups
    activities = record.activities
    summary = record.summary.byTag
    texts = Dictionary(
      record.texts.map { ($0.key.tag, $0.value.map(SectionEntry.init)) },
      uniquingKeysWith: { first, _ in first })
    partners = record.partners.map(PartnerEntry.init)
    expertise = record.expertise.map(ExpertiseEntry.init)
    outputs = record.outputs.map(OutputEntry.init)
    results = record.results.map { DatedEntry($0) }
    milestones = record.milestones.map { DatedEntry($0) }
    figures = record.figures.map(FigureEntry.init)
    relations = record.related.map {
      RelationEntry(kind: $0.kind.rawValue, id: $0.record.rawValue)
    }
    resources = record.resources.map { SourceEntry($0) }
    sources = record.sources.map { SourceEntry($0) }
    conflicts = record.conflicts.map { ConflictEntry(field: $0.field, what: $0.what.byTag) }
    notes = record.notes.map(\.byTag)
    self.related = related
  }
}

extension LocalizedText {
  /// The words by language tag.
  public var byTag: [String: String] {
    Dictionary(words.map { ($0.key.tag, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same, or nothing where there are no words.
  public var byTagIfAny: [String: String]? { isEmpty ? nil : byTag }
}
