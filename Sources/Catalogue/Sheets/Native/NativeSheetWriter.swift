/// Writes a record as a sheet: the same bytes for the same record.
///
/// Elements stand in the order of the schema, languages in that of the catalogue and others
/// behind; what is as by default is left out.
public struct NativeSheetWriter: Sendable {
  public init() {}

  /// The sheet in UTF-8, which ``NativeSheetReader`` reads as the same record.
  public func sheet(of record: Record) -> [UInt8] {
    var xml = XMLText()
    write(record, to: &xml)
    return Array(xml.text.utf8)
  }

  /// The sheet as an element of another document.
  package func write(_ record: Record, to xml: inout XMLText) {
    xml.element(
      SheetGrammar.root,
      [
        ("xmlns", SheetGrammar.namespace), ("id", record.id.rawValue),
        ("kind", record.kind.rawValue),
        ("state", record.state == .published ? nil : record.state.rawValue),
        ("lastConfirmed", record.lastConfirmed?.description),
      ]
    ) { xml in
      xml.localized("title", record.title)
      for alias in record.aliases { xml.localized("alias", alias) }
      Self.writeHead(of: record, to: &xml)
      Self.writePlace(of: record, to: &xml)
      Self.writeSubject(of: record, to: &xml)
      xml.localized("summary", record.summary)
      for language in record.texts.keys.inOfferedOrder {
        xml.element("text", [(SheetGrammar.language, language.tag)]) { xml in
          for section in record.texts[language] ?? [] { Self.write(section, to: &xml) }
        }
      }
      Self.writeLists(of: record, to: &xml)
      for note in record.notes { xml.localized("note", note) }
    }
  }

  private static func writeHead(of record: Record, to xml: inout XMLText) {
    if let withdrawal = record.withdrawal {
      xml.element(
        "withdrawal",
        [
          ("date", withdrawal.date.description),
          ("replacedBy", withdrawal.replacedBy?.rawValue),
        ]
      ) { $0.localized("reason", withdrawal.reason) }
    }
    if let programme = record.programme {
      xml.element(
        "programme",
        [
          ("phase", programme.phase),
          ("phaseFrom", programme.isPhaseDerived ? "start-date" : nil),
        ], words: programme.name)
    }
    if let action = record.actionName { xml.element("action", words: action) }
    if let status = record.status {
      xml.element(
        "status", [("value", status.value.rawValue), ("asOf", status.asOf?.description)])
    }
    if let period = record.period {
      xml.element(
        "period", [("start", period.start?.description), ("end", period.end?.description)]
      ) { $0.localized("note", period.note) }
    }
  }

  private static func writePlace(of record: Record, to xml: inout XMLText) {
    let says =
      record.scope != nil || !record.countries.isEmpty || !record.regions.isEmpty
      || !record.area.isEmpty || !record.placeNote.isEmpty
    guard says else { return }
    xml.element("where", [("scope", record.scope?.rawValue)]) { xml in
      for country in record.countries { xml.element("country", [("code", country)]) }
      for region in record.regions { xml.element("region", [("id", region)]) }
      xml.localized("area", record.area)
      xml.localized("note", record.placeNote)
    }
  }

  private static func writeSubject(of record: Record, to xml: inout XMLText) {
    xml.element("about") { xml in
      for theme in record.themes { xml.element("theme", [("id", theme)]) }
      for area in record.siteAreas { xml.element("siteArea", words: area) }
      for number in record.objectives { xml.element("objective", [("number", "\(number)")]) }
      for group in record.targetGroups { xml.element("targetGroup", [("id", group)]) }
      for activity in record.activities { xml.element("activity", [("type", activity)]) }
    }
  }

  private static func write(_ section: Section, to xml: inout XMLText) {
    xml.element("section", [("role", section.role.rawValue)]) { xml in
      if let heading = section.heading { xml.element("heading", words: heading) }
      for block in section.blocks { write(block, to: &xml) }
    }
  }

  private static func write(_ block: Block, to xml: inout XMLText) {
    switch block {
    case .paragraph(let text): xml.element("p", words: text)
    case .quotation(let text): xml.element("quote", words: text)
    case .list(let items, let isOrdered):
      xml.element("list", [("ordered", isOrdered ? "true" : nil)]) { xml in
        for item in items { xml.element("item", words: item) }
      }
    case .table(let rows, let hasHead):
      xml.element("table") { xml in
        for (rank, row) in rows.enumerated() {
          xml.element("row") { xml in
            for cell in row { xml.element(hasHead && rank == 0 ? "head" : "cell", words: cell) }
          }
        }
      }
    }
  }
}

extension XMLText {
  /// An element a language.
  mutating func localized(_ name: String, _ text: LocalizedText) {
    for language in text.words.keys.inOfferedOrder {
      let tag = language == .undetermined ? nil : language.tag
      element(name, [(SheetGrammar.language, tag)], words: text[language])
    }
  }
}

extension Sequence<Language> {
  /// Words in no language first, then the languages of the catalogue in the order they are
  /// offered, then others by their tags.
  fileprivate var inOfferedOrder: [Language] {
    let offered = [Language.undetermined] + Language.ofTheCatalogue
    func rank(_ language: Language) -> Int {
      offered.firstIndex(of: language) ?? offered.count
    }
    return sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
