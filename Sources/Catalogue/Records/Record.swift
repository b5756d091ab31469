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

extension Record {
  public struct Withdrawal: Sendable, Hashable, Codable {
    public var date: PartialDate
    public var reason: LocalizedText
    public var replacedBy: RecordID?

    public init(date: PartialDate, reason: LocalizedText, replacedBy: RecordID? = nil) {
      self.date = date
      self.reason = reason
      self.replacedBy = replacedBy
    }
  }

  public struct Programme: Sendable, Hashable, Codable {
    public var name: String
    /// `MIEUX III`.
    public var phase: String?
    /// Whether no source names the phase and the start of the Action told it.
    public var isPhaseDerived: Bool

    public init(name: String, phase: String? = nil, isPhaseDerived: Bool = false) {
      self.name = name
      self.phase = phase
      self.isPhaseDerived = isPhaseDerived
    }
  }

  public struct Status: Sendable, Hashable, Codable {
    public enum Value: String, Sendable, Hashable, Codable, CaseIterable {
      case requested
      case inPreparation = "in-preparation"
      case underWay = "under-way"
      case completed
      case onHold = "on-hold"
      case closedEarly = "closed-early"
    }

    public var value: Value
    /// When the source said so.
    public var asOf: PartialDate?

    public init(value: Value, asOf: PartialDate? = nil) {
      self.value = value
      self.asOf = asOf
    }
  }

  public struct Period: Sendable, Hashable, Codable {
    public var start: PartialDate?
    public var end: PartialDate?
    public var note: LocalizedText

    public init(start: PartialDate?, end: PartialDate?, note: LocalizedText = .init()) {
      self.start = start
      self.end = end
      self.note = note
    }
  }

  public struct Partner: Sendable, Hashable, Codable {
    public var name: LocalizedText
    /// `requesting`, `involved`, `implementing`, `cooperating`, `supporting`…
    public var role: String?
    /// `government`, `ngo`, `academia`…
    public var type: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?

    public init(
      name: LocalizedText, role: String? = nil, type: String? = nil, country: String? = nil
    ) {
      self.name = name
      self.role = role
      self.type = type
      self.country = country
    }
  }

  /// A country whose experts took part: another fact than a country of the practice.
  public struct Expertise: Sendable, Hashable, Codable {
    /// ISO 3166-1 alpha-2.
    public var country: String
    /// Whether the country is, or then was, an EU Member State.
    public var isMemberState: Bool
    public var note: LocalizedText

    public init(country: String, isMemberState: Bool, note: LocalizedText = .init()) {
      self.country = country
      self.isMemberState = isMemberState
      self.note = note
    }
  }

  public struct Output: Sendable, Hashable, Codable {
    /// An id of the taxonomy's kinds of output.
    public var type: String
    public var subject: LocalizedText
    /// The languages it exists in.
    public var languages: [Language]
    /// `planned`, `in-work` or `done`.
    public var status: String?
    public var date: PartialDate?
    public var address: String?

    public init(
      type: String, subject: LocalizedText = .init(), languages: [Language] = [],
      status: String? = nil, date: PartialDate? = nil, address: String? = nil
    ) {
      self.type = type
      self.subject = subject
      self.languages = languages
      self.status = status
      self.date = date
      self.address = address
    }
  }

  /// What changed afterwards.
  public struct Result: Sendable, Hashable, Codable {
    public var date: PartialDate?
    public var what: LocalizedText

    public init(date: PartialDate? = nil, what: LocalizedText) {
      self.date = date
      self.what = what
    }
  }

  public struct Milestone: Sendable, Hashable, Codable {
    public var date: PartialDate?
    /// The wording of the source where a date cannot say it: “end of 2022”.
    public var stated: String?
    public var what: LocalizedText

    public init(date: PartialDate? = nil, stated: String? = nil, what: LocalizedText) {
      self.date = date
      self.stated = stated
      self.what = what
    }
  }

  public struct Figure: Sendable, Hashable, Codable {
    public enum Comparator: String, Sendable, Hashable, Codable, CaseIterable {
      case equal
      case moreThan = "more-than"
      case atLeast = "at-least"
      case about
      case atMost = "at-most"
      case lessThan = "less-than"
    }

    public var what: LocalizedText
    /// As the source writes it: `>40`.
    public var stated: String
    public var comparator: Comparator
    public var value: Double?
    public var unit: String?
    public var asOf: PartialDate?

    public init(
      what: LocalizedText, stated: String, comparator: Comparator = .equal, value: Double? = nil,
      unit: String? = nil, asOf: PartialDate? = nil
    ) {
      self.what = what
      self.stated = stated
      self.comparator = comparator
      self.value = value
      self.unit = unit
      self.asOf = asOf
    }
  }

  public struct Relation: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case follows
      case followedBy = "followed-by"
      case buildsOn = "builds-on"
      case runsBeside = "runs-beside"
      case partOf = "part-of"
      case seeAlso = "see-also"
    }

    public var kind: Kind
    public var record: RecordID

    public init(kind: Kind, record: RecordID) {
      self.kind = kind
      self.record = record
    }
  }

  /// A file or page worth reading on; not where the facts come from.
  public struct Resource: Sendable, Hashable, Codable {
    public var title: String
    public var address: String
    public var language: Language?
    /// `PDF`, `DOCX`; absent for a page.
    public var format: String?

    public init(title: String, address: String, language: Language? = nil, format: String? = nil) {
      self.title = title
      self.address = address
      self.language = language
      self.format = format
    }
  }

  /// Where the facts come from.
  public struct Source: Sendable, Hashable, Codable {
    public var address: String
    public var title: String?
    public var language: Language?
    public var date: PartialDate?
    public var retrieved: PartialDate?

    public init(
      address: String, title: String? = nil, language: Language? = nil, date: PartialDate? = nil,
      retrieved: PartialDate? = nil
    ) {
      self.address = address
      self.title = title
      self.language = language
      self.date = date
      self.retrieved = retrieved
    }
  }

  public struct Conflict: Sendable, Hashable, Codable {
    /// The field the sources differ on, where it is one: `figures`.
    public var field: String?
    public var what: LocalizedText

    public init(field: String? = nil, what: LocalizedText) {
      self.field = field
      self.what = what
    }
  }
}
