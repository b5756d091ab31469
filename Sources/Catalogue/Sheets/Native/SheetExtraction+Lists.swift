import Markup

extension SheetExtraction {
  /// Fills the fields that hold one value an element.
  func readLists(into record: inout Record) {
    record.partners = sheet.elements(named: "partner").map {
      Record.Partner(
        name: $0.localized("name"), role: $0.words("role"), type: $0.words("type"),
        country: $0.words("country"))
    }
    record.expertise = sheet.elements(named: "expertise").map {
      Record.Expertise(
        country: $0.attribute("country") ?? "",
        isMemberState: SheetValues.boolean($0.attribute("member") ?? "") ?? false,
        note: $0.localized("note"))
    }
    record.outputs = sheet.elements(named: "output").map {
      Record.Output(
        type: $0.attribute("type") ?? "", subject: $0.localized("subject"),
        languages: ($0.attribute("languages") ?? "").words.map { Language(String($0)) },
        status: $0.words("status"), date: $0.date("date"), address: $0.attribute("href"))
    }
    record.results = sheet.elements(named: "result").map {
      Record.Result(date: $0.date("date"), what: $0.localized("what"))
    }
    record.milestones = sheet.elements(named: "milestone").map {
      Record.Milestone(
        date: $0.date("date"), stated: $0.words("stated"), what: $0.localized("what"))
    }
    record.figures = sheet.elements(named: "figure").map {
      Record.Figure(
        what: $0.localized("what"), stated: $0.words("stated") ?? "",
        comparator: $0.choice("comparator", Record.Figure.Comparator.self) ?? .equal,
        value: $0.attribute("value").flatMap(SheetValues.decimal), unit: $0.words("unit"),
        asOf: $0.date("asOf"))
    }
    record.related = sheet.elements(named: "related").compactMap { related in
      guard let kind = related.choice("as", Record.Relation.Kind.self),
        let other = related.recordID("record")
      else { return nil }
      return Record.Relation(kind: kind, record: other)
    }
    record.resources = sheet.elements(named: "resource").map {
      Record.Resource(
        title: $0.text.collapsingSpace, address: $0.attribute("href") ?? "",
        language: $0.attribute("language").map { Language($0) }, format: $0.words("format"))
    }
    record.sources = sheet.elements(named: "source").map {
      let title = $0.text.collapsingSpace
      return Record.Source(
        address: $0.attribute("href") ?? "", title: title.isEmpty ? nil : title,
        language: $0.attribute("language").map { Language($0) }, date: $0.date("date"),
        retrieved: $0.date("retrieved"))
    }
    record.conflicts = sheet.elements(named: "conflict").map {
      Record.Conflict(field: $0.words("field"), what: $0.localized("what"))
    }
    record.notes = notes
  }

  /// The notes of the sheet: the next one begins where a language comes again.
  private var notes: [LocalizedText] {
    var notes: [LocalizedText] = []
    for element in sheet.elements(named: "note") {
      let language = element.ownLanguage
      if notes.isEmpty || notes[notes.count - 1][language] != nil { notes.append(.init()) }
      notes[notes.count - 1][language] = element.text.collapsingSpace
    }
    return notes
  }
}

extension MarkupElement {
  /// The language of its own `xml:lang`; undetermined where it has none.
  var ownLanguage: Language {
    attribute("lang", namespace: Self.xmlNamespace).map { Language($0) } ?? .undetermined
  }

  /// The words of its children called `name`, by language.
  func localized(_ name: String) -> LocalizedText {
    var text = LocalizedText()
    for child in elements(named: name) { text[child.ownLanguage] = child.text.collapsingSpace }
    return text
  }

  /// The value that each child called `name` has for the attribute `attribute`.
  func values(_ name: String, _ attribute: String) -> [String] {
    elements(named: name).compactMap { $0.attribute(attribute) }
  }

  func words(_ attribute: String) -> String? { self.attribute(attribute)?.collapsingSpace }

  func date(_ attribute: String) -> PartialDate? {
    self.attribute(attribute).flatMap(PartialDate.init)
  }

  func recordID(_ attribute: String) -> RecordID? {
    self.attribute(attribute).flatMap(RecordID.init)
  }

  func choice<Case: RawRepresentable>(_ attribute: String, _ type: Case.Type) -> Case?
  where Case.RawValue == String {
    self.attribute(attribute).flatMap(Case.init)
  }
}
