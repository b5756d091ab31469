import Catalogue

extension ExchangeFormat {
  /// To read, print or paste: CommonMark, a chapter a practice, whole texts.
  public static let markdown = ExchangeFormat("md", "text/markdown; charset=utf-8") {
    list, publication throws(ExchangeError) in
    MarkdownWriter(list: list, publication: publication)
  }
}

private struct MarkdownWriter: ListWriter {
  let list: ListDescription
  let publication: Publication

  mutating func start(_ output: inout [UInt8]) {
    output += "# \(MarkdownText.escaped(list.title))\n\n"
    output += "<\(MarkdownText.address(list.page))> · "
    if list.total != 1 { output += "\(list.total) · " }
    output += Timestamp.day(publication.date) + "\n"
  }

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    let record = practice.record
    let title = publication.title(of: record).text
    // The file of a single practice has its title already; its sections stand right below.
    let isWholeFile = list.total == 1 && title == list.title
    output += isWholeFile ? "\n" : "\n## \(MarkdownText.escaped(title))\n\n"
    if let summary = publication.words(record.summary) {
      output += MarkdownText.escaped(summary) + "\n\n"
    }
    fact(record.actionName, to: &output)
    fact(publication.places(of: record).joined(separator: ", "), to: &output)
    fact(period(of: record), to: &output)
    fact(publication.labels(record.themes, .theme).joined(separator: ", "), to: &output)
    let experts = publication.labels(record.expertise.map(\.country), .country)
    fact(experts.isEmpty ? nil : "← " + experts.joined(separator: ", "), to: &output)
    output += "- <\(MarkdownText.address(publication.permalink(record.id)))>\n"
    let languages = [publication.language, .english] + record.languages
    if let language = languages.first(where: { record.texts[$0] != nil }) {
      for section in record.texts[language] ?? [] {
        let heading = publication.heading(of: section, in: language)
        output += "\n\(isWholeFile ? "##" : "###") \(MarkdownText.escaped(heading))\n"
        write(section.blocks, to: &output)
      }
    }
    for source in record.sources {
      let title = source.title.map { MarkdownText.escaped($0) + " " } ?? ""
      output += "\n- \(title)<\(MarkdownText.address(source.address))>"
    }
    if !record.sources.isEmpty { output += "\n" }
  }

  private func fact(_ words: String?, to output: inout [UInt8]) {
    if let words, !words.isEmpty { output += "- \(MarkdownText.escaped(words))\n" }
  }

  private func period(of record: Record) -> String? {
    record.period.map { "\($0.start?.description ?? "…") – \($0.end?.description ?? "…")" }
  }

  private func write(_ blocks: [Block], to output: inout [UInt8]) {
    for block in blocks {
      output += "\n"
      switch block {
      case .paragraph(let text): output += MarkdownText.escaped(text) + "\n"
      case .quotation(let text): output += "> \(MarkdownText.escaped(text))\n"
      case .list(let items, let isOrdered):
        for (rank, item) in items.enumerated() {
          output += (isOrdered ? "\(rank + 1). " : "- ") + MarkdownText.escaped(item) + "\n"
        }
      case .table(let rows, let hasHead): write(rows, hasHead: hasHead, to: &output)
      }
    }
  }

  /// A table must have a head; one without gets an empty one.
  private func write(_ rows: [[String]], hasHead: Bool, to output: inout [UInt8]) {
    let width = rows.map(\.count).max() ?? 0
    let head = hasHead ? rows.first ?? [] : []
    func line(_ cells: [String]) -> String {
      let padded = cells + Array(repeating: "", count: max(0, width - cells.count))
      return "| " + padded.map(MarkdownText.escaped).joined(separator: " | ") + " |\n"
    }
    output += line(head) + "|" + String(repeating: " --- |", count: width) + "\n"
    for row in hasHead ? rows.dropFirst() : rows[...] { output += line(row) }
  }
}

/// Words as CommonMark reads them.
enum MarkdownText {
  /// In one line, with every sign that could be markup escaped.
  static func escaped(_ words: String) -> String {
    var text = words.inOneLine.escapingScalars { scalar in
      "\\`*_[]<>#|~!&".unicodeScalars.contains(scalar) ? "\\\(scalar)" : nil
    }
    // A line that begins so is a list: “- …”, “+ …”, “1. …”, “1) …”.
    if let first = text.first, "-+=".contains(first) { return "\\" + text }
    if let end = text.firstIndex(where: { !$0.isNumber }), end > text.startIndex,
      text[end] == "." || text[end] == ")"
    {
      text.insert("\\", at: end)
    }
    return text
  }

  /// An address between angle brackets.
  static func address(_ address: String) -> String {
    address.inOneLine.escapingScalars { scalar in
      switch scalar {
      case "<": "%3C"
      case ">": "%3E"
      case " ": "%20"
      default: nil
      }
    }
  }
}
