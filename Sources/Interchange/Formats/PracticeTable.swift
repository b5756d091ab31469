import Catalogue

/// Practices as rows of a table: ids for programs, names beside them for eyes.
struct PracticeTable {
  let publication: Publication

  static let columns = [
    "id", "title", "title_language", "kind", "action", "programme", "phase", "status", "start",
    "end", "scope", "countries", "country_names", "regions", "experts", "expert_names", "themes",
    "theme_names", "objectives", "target_groups", "activities", "outputs", "partners", "languages",
    "summary", "summary_language", "sources", "updated", "address",
  ]

  /// One cell a column, in their order; empty where nothing is known.
  func row(of practice: DatedRecord) -> [String] {
    let record = practice.record
    let title = publication.title(of: record)
    let summary = record.summary.best(for: publication.language)
    let experts = record.expertise.map(\.country)
    let start: [String] = [
      record.id.rawValue, title.text, title.language.tag, record.kind.rawValue,
      record.actionName ?? "", record.programme?.name ?? "", record.programme?.phase ?? "",
      record.status?.value.rawValue ?? "", record.period?.start?.description ?? "",
      record.period?.end?.description ?? "", record.scope?.rawValue ?? "",
    ]
    let subjects: [String] = [
      Self.several(record.countries), Self.several(publication.labels(record.countries, .country)),
      Self.several(record.regions), Self.several(experts),
      Self.several(publication.labels(experts, .country)), Self.several(record.themes),
      Self.several(publication.labels(record.themes, .theme)),
      Self.several(record.objectives.map(String.init)), Self.several(record.targetGroups),
      Self.several(record.activities),
    ]
    let texts: [String] = [
      Self.several(record.outputs.map(output)),
      Self.several(record.partners.compactMap { publication.words($0.name) }),
      Self.several(record.languages.map(\.tag)), summary?.text ?? "", summary?.language.tag ?? "",
      Self.several(record.sources.map(\.address)), Timestamp.iso(practice.updated),
      publication.permalink(record.id),
    ]
    return start + subjects + texts
  }

  private func output(_ output: Record.Output) -> String {
    let type = publication.label(output.type, .outputType)
    return publication.words(output.subject).map { "\(type): \($0)" } ?? type
  }

  /// A semicolon within a value becomes a comma, so that what stands between semicolons is a value.
  private static func several(_ values: [String]) -> String {
    values.map { $0.replacing(";", with: ",") }.joined(separator: "; ")
  }
}
