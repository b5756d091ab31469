import Catalogue
import Passerelle

/// The box of facts beside a practice's text.
enum PracticeFacts {
  /// One fact: a name, and one or more values.
  struct Row: Sendable {
    var term: String
    var values: [Value]
  }

  struct Value: Sendable {
    var label: Phrase
    /// Where more of the same is found.
    var address: String?
    /// “derived from the start of the Action”.
    var note: String?
  }

  /// What is known, in order; what is not known has no row.
  static func rows(of record: Record, in context: PageContext) -> [Row] {
    let rows: [Row?] = [
      row("country", record.countries.map { country($0, in: context) }, in: context),
      row("area", [context.labels.phrase(record.area).map { Value(label: $0) }], in: context),
      row("region", facet(.region, record.regions, in: context), in: context),
      row(
        "place-note", [context.labels.phrase(record.placeNote).map { Value(label: $0) }],
        in: context),
      row("scope", [record.scope.map { plain("scope", $0.rawValue, in: context) }], in: context),
      row("experts", record.expertise.map { expertise($0, in: context) }, in: context),
      row("period", [period(of: record, in: context)], in: context),
      row("status", [status(of: record, in: context)], in: context),
      row("theme", record.themes.map { theme($0, in: context) }, in: context),
      row("group", facet(.group, record.targetGroups, in: context), in: context),
      row(
        "objective", facet(.objective, record.objectives.map(String.init), in: context),
        in: context),
      row("activity", facet(.activity, record.activities, in: context), in: context),
      row("kind", [plain("kind", record.kind.rawValue, in: context)], in: context),
      row("phase", [programme(of: record, in: context)], in: context),
      row("language", record.languages.map { language($0, in: context) }, in: context),
      row(
        "confirmed", [record.lastConfirmed.map { Value(label: Phrase(context.words.date($0))) }],
        in: context),
    ]
    return rows.compactMap { $0 }
  }

  /// Nothing without a value; the name is in the singular or the plural.
  private static func row(_ key: String, _ values: [Value?], in context: PageContext) -> Row? {
    let values = values.compactMap { $0 }
    guard !values.isEmpty else { return nil }
    return Row(term: context.words.text("fact.\(key)", count: values.count), values: values)
  }

  private static func facet(
    _ facet: Facet, _ ids: [String], in context: PageContext
  ) -> [Value] {
    ids.map { id in
      Value(
        label: context.labels.phrase(id, of: facet),
        address: context.addresses.search(context.language, facet, id))
    }
  }

  private static func plain(
    _ prefix: String, _ value: String, in context: PageContext
  ) -> Value {
    Value(label: Phrase(context.words.name(prefix, value)))
  }

  private static func country(_ code: String, in context: PageContext) -> Value {
    Value(
      label: context.labels.phrase(code, of: .country),
      address: context.snapshot.taxonomy.country(code) == nil
        ? nil : context.addresses.country(context.language, code))
  }

  private static func theme(_ id: String, in context: PageContext) -> Value {
    Value(
      label: context.labels.phrase(id, of: .theme),
      address: context.snapshot.taxonomy.theme(id) == nil
        ? nil : context.addresses.theme(context.language, id))
  }

  private static func expertise(_ expertise: Record.Expertise, in context: PageContext) -> Value {
    var value = country(expertise.country, in: context)
    value.address = context.addresses.search(context.language, .experts, expertise.country)
    let notes = [
      expertise.isMemberState ? context.words.text("practice.member-state") : nil,
      context.labels.phrase(expertise.note)?.text,
    ].compactMap { $0 }
    value.note = notes.isEmpty ? nil : notes.joined(separator: " · ")
    return value
  }

  private static func language(_ language: Language, in context: PageContext) -> Value {
    Value(label: Phrase(context.words.name("language", language.tag)))
  }

  private static func period(of record: Record, in context: PageContext) -> Value? {
    guard let period = record.period else { return nil }
    let note = context.labels.phrase(period.note)
    guard let text = context.words.period(period) else { return note.map { Value(label: $0) } }
    return Value(label: Phrase(text), note: note?.text)
  }

  /// With a warning where a practice is called under way although its end lies behind.
  private static func status(of record: Record, in context: PageContext) -> Value? {
    guard let status = record.status else { return nil }
    var value = plain("status", status.value.rawValue, in: context)
    var notes: [String] = []
    if let date = status.asOf {
      notes.append(context.words.text("practice.as-of", ["date": context.words.date(date)]))
    }
    if status.value == .underWay, let end = record.period?.end, end.lastDay < context.today {
      notes.append(context.words.text("practice.end-has-passed"))
    }
    value.note = notes.isEmpty ? nil : notes.joined(separator: " · ")
    return value
  }

  private static func programme(of record: Record, in context: PageContext) -> Value? {
    guard let programme = record.programme else { return nil }
    guard let phase = programme.phase else { return Value(label: Phrase(programme.name)) }
    return Value(
      label: Phrase(phase), address: context.addresses.search(context.language, .phase, phase),
      note: programme.isPhaseDerived ? context.words.text("practice.phase-derived") : nil)
  }
}

extension PracticeFacts.Value: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "label": label.templateValue,
      "address": address.templateValue,
      "note": note.templateValue,
    ])
  }
}

extension PracticeFacts.Row: TemplateShowable {
  var templateValue: TemplateValue {
    .fields(["term": .text(term), "values": values.templateValue])
  }
}
