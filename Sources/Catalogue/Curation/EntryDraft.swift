import Markup

/// A record in the making from the statements of an entry.
struct EntryDraft {
  private let taxonomy: Taxonomy
  private let persons: PersonalData
  /// Of statements that do not say theirs.
  private let language: Language
  private let source: String

  var record: Record
  private(set) var provenance: [Provenance] = []
  private(set) var findings: [SheetProblem] = []
  /// Kinds of facts that the entry states.
  private(set) var stated: Set<PageFactKind> = []
  private var period = Record.Period(start: nil, end: nil)
  /// What was taken already, where an entry may state thousands.
  private var resources: Set<Record.Resource> = []
  private var addresses: Set<String> = []
  private var partners: Set<PartnerKey> = []

  init(
    taxonomy: Taxonomy, persons: PersonalData, language: Language, source: String, id: RecordID
  ) {
    self.taxonomy = taxonomy
    self.persons = persons
    self.language = language
    self.source = source
    record = Record(id: id, kind: .mieuxAction, title: .init(), themes: [], summary: .init())
    record.state = .draft
  }

  mutating func take(_ statement: ForeignEntry.Statement) {
    let language = statement.language ?? language
    switch statement.value {
    case .title(let words): setWords(\.title, words, language, statement, field: "title")
    case .summary(let words): takeSummary(words, language, statement)
    case .alias(let words):
      record.aliases.append(LocalizedText([language: words]))
      note(statement, field: "aliases.\(record.aliases.count)", words: words)
    case .area(let words): setWords(\.area, words, language, statement, field: "area")
    case .section(let section):
      record.texts[language, default: []].append(section)
      note(
        statement, field: "text.\(language).\(record.texts[language]?.count ?? 1)",
        section: section.heading)
    case .country(let name): takePlace(name, language, statement)
    case .region(let name):
      takeConcept(name, .region, into: \.regions, language, statement, field: "regions")
    case .subject(let words): takeSubject(words, language, statement)
    case .objective(let number):
      if Objective.numbers.contains(number), !record.objectives.contains(number) {
        record.objectives.append(number)
        note(statement, field: "objectives", value: "\(number)")
      }
    case .status(let value, let asOf):
      record.status = .init(value: value, asOf: asOf)
      note(statement, field: "status", value: value.rawValue)
    case .start(let date):
      period.start = date
      note(statement, field: "period", words: date.description)
    case .end(let date):
      period.end = date
      note(statement, field: "period", words: date.description)
    case .partner(let name, let role, let type, let country):
      takePartner(name, role, type, country, language, statement)
    case .result(let words):
      record.results.append(.init(what: .init([language: words])))
      note(statement, field: "results.\(record.results.count)", words: words)
    case .figure(let what, let words): takeFigure(what, words, language, statement)
    case .resource(let resource):
      guard resources.insert(resource).inserted else { return }
      record.resources.append(resource)
      note(statement, field: "resources.\(record.resources.count)", words: resource.title)
    case .source(let address, let date):
      guard addresses.insert(address).inserted else { return }
      record.sources.append(.init(address: address, date: date))
      note(statement, field: "sources.\(record.sources.count)", words: address)
    case .programme(let name):
      guard record.programme == nil else { return }
      record.programme = .init(name: name)
      note(statement, field: "programme", words: name)
    }
  }

  /// Settles what depends on all statements together.
  mutating func finish() {
    if period.start != nil || period.end != nil {
      if let start = period.start, let end = period.end, start.firstDay > end.lastDay {
        findings.append(
          SheetProblem("the end, \(end), is before the start, \(start): both are left out"))
      } else {
        record.period = period
      }
    }
    record.objectives.sort()
    // Without a description, the first paragraph tells what it is about.
    for (language, sections) in record.texts where record.summary[language] == nil {
      guard case .paragraph(let words)? = sections.first?.blocks.first else { continue }
      record.summary[language] = words
    }
    let clean = { [persons] (words: String) in persons.removed(words.withoutControls) }
    record.mapWords(clean)
    provenance = provenance.map { $0.mapWords(clean) }
  }

  // MARK: Words

  private mutating func setWords(
    _ field: WritableKeyPath<Record, LocalizedText>, _ words: String, _ language: Language,
    _ statement: ForeignEntry.Statement, field name: String
  ) {
    guard record[keyPath: field][language] == nil else { return }
    record[keyPath: field][language] = words
    note(statement, field: "\(name).\(language)", words: words)
  }

  /// The first description in a language is its summary; further ones are text.
  private mutating func takeSummary(
    _ words: String, _ language: Language, _ statement: ForeignEntry.Statement
  ) {
    if record.summary[language] == nil {
      setWords(\.summary, words, language, statement, field: "summary")
    } else if record.summary[language] != words {
      record.texts[language, default: []].append(
        Section(role: .other, blocks: [.paragraph(words)]))
      note(statement, field: "text.\(language).\(record.texts[language]?.count ?? 1)")
    }
  }

  private mutating func takeFigure(
    _ what: String, _ words: String, _ language: Language, _ statement: ForeignEntry.Statement
  ) {
    let number = NumberWords.read(words)
    record.figures.append(
      .init(
        what: .init([language: what]), stated: words, comparator: number?.comparator ?? .equal,
        value: number?.value))
    note(statement, field: "figures.\(record.figures.count)", words: words)
  }

  // MARK: Concepts

  /// A code or the name of a country, or else of a region, or else words for a place.
  private mutating func takePlace(
    _ name: String, _ language: Language, _ statement: ForeignEntry.Statement
  ) {
    let byCode = taxonomy.countries.first { $0.id == name || $0.alpha3 == name }?.id
    if let id = byCode ?? taxonomy.resolve(label: name, in: language, kind: .country).first {
      stated.insert(.countries)
      if !record.countries.contains(id) { record.countries.append(id) }
      note(statement, field: "countries", value: id, words: name)
    } else if let id = taxonomy.resolve(label: name, in: language, kind: .region).first {
      if !record.regions.contains(id) { record.regions.append(id) }
      note(statement, field: "regions", value: id, words: name)
    } else {
      note(statement, field: "countries", words: name, isInRecord: false)
    }
  }

  private mutating func takeSubject(
    _ words: String, _ language: Language, _ statement: ForeignEntry.Statement
  ) {
    if let id = taxonomy.resolve(label: words, in: language, kind: .theme).first {
      stated.insert(.themes)
      if !record.themes.contains(id) { record.themes.append(id) }
      note(statement, field: "themes", value: id, words: words)
    } else {
      takeConcept(
        words, .targetGroup, into: \.targetGroups, language, statement, field: "targetGroups")
    }
  }

  private mutating func takeConcept(
    _ name: String, _ kind: ConceptKind, into field: WritableKeyPath<Record, [String]>,
    _ language: Language, _ statement: ForeignEntry.Statement, field label: String
  ) {
    guard let id = taxonomy.resolve(label: name, in: language, kind: kind).first else { return }
    if !record[keyPath: field].contains(id) { record[keyPath: field].append(id) }
    note(statement, field: label, value: id, words: name)
  }

  /// Under what an organisation was named.
  private struct PartnerKey: Hashable {
    var name: String
    var language: Language
    var role: String?
  }

  private mutating func takePartner(
    _ name: String, _ role: String?, _ type: String?, _ country: String?, _ language: Language,
    _ statement: ForeignEntry.Statement
  ) {
    let code = country.flatMap { name in
      taxonomy.countries.first { $0.id == name || $0.alpha3 == name }?.id
        ?? taxonomy.resolve(label: name, in: language, kind: .country).first
    }
    // The same organisation in another language follows the first.
    let isSame = { (partner: Record.Partner) in
      partner.name[language] == name
        || partner.name[language] == nil && partner.role == role
          && partner.type == type && partner.country == code
    }
    var key = PartnerKey(name: name, language: language, role: role)
    if let last = record.partners.indices.last, isSame(record.partners[last]) {
      record.partners[last].name[language] = name
      key.role = record.partners[last].role
      partners.insert(key)
    } else if partners.insert(key).inserted {
      record.partners.append(
        .init(name: .init([language: name]), role: role, type: type, country: code))
      note(statement, field: "partners.\(record.partners.count)", words: name)
    }
  }

  // MARK: Provenance

  private mutating func note(
    _ statement: ForeignEntry.Statement, field: String, value: String? = nil,
    words: String? = nil, section: String? = nil, isInRecord: Bool = true
  ) {
    provenance.append(
      Provenance(
        field: field, value: value, basis: .stated, source: source,
        place: statement.position.description, section: section ?? statement.label, words: words,
        isInRecord: isInRecord))
  }
}
