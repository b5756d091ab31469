import Catalogue
import Foundation
import Passerelle
import Web

/// A record as lines for a person.
struct RecordText {
  let terminal: Terminal
  let taxonomy: Taxonomy
  let language: Language
  let names: ValueNames

  func lines(for record: Record, related: [RelatedRecord]) -> [String] {
    var lines = [terminal.styled(text(record.title), .bold)]
    lines.append(terminal.styled(record.id.rawValue, .faint))
    if let withdrawal = record.withdrawal {
      lines.append("Withdrawn \(names.date(withdrawal.date)): \(text(withdrawal.reason))")
    }
    lines += [""] + Layout.wrapped(text(record.summary), width: terminal.width) + [""]
    lines += Layout.table(facts(of: record))
    lines += sections(of: record)
    lines += list("Files and products", record.outputs.map(line(for:)))
    lines += list("Milestones", record.milestones.map(line(for:)))
    lines += list("Figures", record.figures.map { "\(text($0.what)): \($0.stated)" })
    lines += list("Sources differ", record.conflicts.map { text($0.what) })
    lines += list("Sources", record.sources.map(\.address))
    lines += list("See also", related.map(line(for:)))
    return lines
  }

  private func facts(of record: Record) -> [[String]] {
    func labels(_ ids: [String], _ kind: ConceptKind) -> String {
      ids.map { taxonomy.label(of: $0, kind: kind, in: language) }.joined(separator: ", ")
    }
    let objectives = record.objectives.map { "\($0)" }.joined(separator: ", ")
    let rows = [
      ["Countries", labels(record.countries, .country)],
      ["Region", labels(record.regions, .region)],
      ["Place", text(record.area)],
      ["Themes", labels(record.themes, .theme)],
      ["For", labels(record.targetGroups, .targetGroup)],
      ["Objectives of the Global Compact", objectives],
      ["Experts from", labels(record.expertise.map(\.country), .country)],
      ["Partners", record.partners.map { text($0.name) }.joined(separator: "; ")],
      ["Period", record.period.flatMap { names.period($0) } ?? ""],
      ["Status", record.status.map { names.name(of: $0.value.rawValue, in: .status) } ?? ""],
      ["Programme", record.programme.map { $0.phase ?? $0.name } ?? ""],
      ["Languages", list(of: record.languages)],
    ]
    return rows.filter { !$0[1].isEmpty }
  }

  private func sections(of record: Record) -> [String] {
    let inLanguage =
      record.texts[language] ?? record.texts[.english]
      ?? record.languages.first.flatMap { record.texts[$0] } ?? []
    return inLanguage.flatMap { section in
      ["", terminal.styled(section.heading ?? section.role.rawValue.capitalized, .heading)]
        + section.blocks.flatMap { lines(for: $0) }
    }
  }

  private func lines(for block: Block) -> [String] {
    switch block {
    case .paragraph(let text), .quotation(let text):
      Layout.wrapped(text, width: terminal.width)
    case .list(let items, let isOrdered):
      items.enumerated().map { isOrdered ? "\($0 + 1). \($1)" : "– \($1)" }
    case .table(let rows, _): Layout.table(rows)
    }
  }

  private func line(for output: Record.Output) -> String {
    let kind = taxonomy.label(of: output.type, kind: .outputType, in: language)
    let subject = output.subject.isEmpty ? "" : ": \(text(output.subject))"
    let languages = list(of: output.languages)
    return kind + subject + (languages.isEmpty ? "" : " (\(languages))")
  }

  private func line(for related: RelatedRecord) -> String {
    let reasons = related.reasons.map(names.words(for:)).joined(separator: "; ")
    return "\(text(related.record.title)) (\(related.record.id)): \(reasons)"
  }

  private func line(for milestone: Record.Milestone) -> String {
    let date = milestone.stated ?? milestone.date.map { names.date($0) }
    return (date.map { "\($0): " } ?? "") + text(milestone.what)
  }

  private func list(_ heading: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["", terminal.styled(heading, .heading)]
      + items.flatMap { item in
        Layout.wrapped(item, width: terminal.width - 2).enumerated().map {
          ($0 == 0 ? "– " : "  ") + $1
        }
      }
  }

  private func list(of languages: [Language]) -> String {
    languages.map { names.name(of: $0.tag, in: .language) }.joined(separator: ", ")
  }

  private func text(_ text: LocalizedText) -> String { text.best(for: language)?.text ?? "" }
}
