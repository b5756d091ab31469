/// What one practice sheet says, as a value.
///
/// Countries, regions, themes, target groups and kinds of activity are ids of the taxonomy; the
/// labels are for eyes. Arrays keep the order of the sheet.
public struct Record: Sendable, Hashable, Codable, Identifiable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case mieuxAction = "mieux-action"
    case mieuxEvent = "mieux-event"
    case memberStatePractice = "member-state-practice"
    case tool
  }

  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case draft, published, withdrawn
  }

  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    case national, regional, global
  }

  public var id: RecordID
  public var kind: Kind
  public var state: State = .published
  public var lastConfirmed: PartialDate?
  public var title: LocalizedText
  /// Other names the practice goes by, each in one language or in none.
  public var aliases: [LocalizedText] = []
  public var withdrawal: Withdrawal?
  public var programme: Programme?
  /// The Action's own name: `Kazakhstan II`.
  public var actionName: String?
  public var status: Status?
  public var period: Period?

  public var scope: Scope?
  /// ISO 3166-1 alpha-2 codes of the countries of the practice.
  public var countries: [String] = []
  /// Ids of the programme's regions.
  public var regions: [String] = []
  /// A place below the country: “Almaty city and region”.
  public var area: LocalizedText = .init()
  public var placeNote: LocalizedText = .init()

  /// Ids of themes; the first is the main one.
  public var themes: [String]
  /// The subject areas of the programme's own site, as it writes them.
  public var siteAreas: [String] = []
  /// Numbers of objectives of the Global Compact for Migration, 1 to 23.
  public var objectives: [Int] = []
  public var targetGroups: [String] = []
  public var activities: [String] = []

  public var summary: LocalizedText
  /// The text in each language, in sections.
  public var texts: [Language: [Section]] = [:]

  public var partners: [Partner] = []
  public var expertise: [Expertise] = []
  public var outputs: [Output] = []
  public var results: [Result] = []
  public var milestones: [Milestone] = []
  public var figures: [Figure] = []
  public var related: [Relation] = []
  public var resources: [Resource] = []
  public var sources: [Source] = []
  /// Where sources differ, in words.
  public var conflicts: [Conflict] = []
  public var notes: [LocalizedText] = []

  public init(
    id: RecordID, kind: Kind, title: LocalizedText, themes: [String], summary: LocalizedText
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.themes = themes
    self.summary = summary
  }

  /// Reads the JSON form. Fields that are empty by default may be absent, so that what an earlier
  /// Passerelle wrote stays readable when a field is added.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func list<Item: Decodable>(_ key: CodingKeys) throws -> [Item] {
      try fields.decodeIfPresent([Item].self, forKey: key) ?? []
    }
    id = try fields.decode(RecordID.self, forKey: .id)
    kind = try fields.decode(Kind.self, forKey: .kind)
    state = try fields.decodeIfPresent(State.self, forKey: .state) ?? .published
    lastConfirmed = try fields.decodeIfPresent(PartialDate.self, forKey: .lastConfirmed)
    title = try fields.decode(LocalizedText.self, forKey: .title)
    aliases = try list(.aliases)
    withdrawal = try fields.decodeIfPresent(Withdrawal.self, forKey: .withdrawal)
    programme = try fields.decodeIfPresent(Programme.self, forKey: .programme)
    actionName = try fields.decodeIfPresent(String.self, forKey: .actionName)
    status = try fields.decodeIfPresent(Status.self, forKey: .status)
    period = try fields.decodeIfPresent(Period.self, forKey: .period)
    scope = try fields.decodeIfPresent(Scope.self, forKey: .scope)
    countries = try list(.countries)
    regions = try list(.regions)
    area = try fields.decodeIfPresent(LocalizedText.self, forKey: .area) ?? .init()
    placeNote = try fields.decodeIfPresent(LocalizedText.self, forKey: .placeNote) ?? .init()
    themes = try list(.themes)
    siteAreas = try list(.siteAreas)
    objectives = try list(.objectives)
    targetGroups = try list(.targetGroups)
    activities = try list(.activities)
    summary = try fields.decodeIfPresent(LocalizedText.self, forKey: .summary) ?? .init()
    texts = try fields.decodeIfPresent([Language: [Section]].self, forKey: .texts) ?? [:]
    partners = try list(.partners)
    expertise = try list(.expertise)
    outputs = try list(.outputs)
    results = try list(.results)
    milestones = try list(.milestones)
    figures = try list(.figures)
    related = try list(.related)
    resources = try list(.resources)
    sources = try list(.sources)
    conflicts = try list(.conflicts)
    notes = try list(.notes)
  }

  /// The languages that the record's text, or else its summary, exists in, in order of their tags.
  public var languages: [Language] {
    (texts.isEmpty ? summary.languages : texts.keys.sorted())
  }
}
