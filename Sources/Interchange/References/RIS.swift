import Catalogue

extension ExchangeFormat {
  /// For reference managers: a tag a line, from `TY` to `ER`.
  public static let ris = ExchangeFormat("ris", "application/x-research-info-systems") {
    list, publication throws(ExchangeError) in
    RISWriter(publication: publication)
  }
}

private struct RISWriter: ListWriter {
  let publication: Publication

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    let record = practice.record
    let title = publication.title(of: record)
    line("TY", Self.type(of: record.kind), to: &output)
    line("ID", record.id.rawValue, to: &output)
    line("TI", title.text, to: &output)
    if let action = record.actionName, action != title.text { line("T3", action, to: &output) }
    line("T2", publication.name, to: &output)
    for author in publication.authors(of: record) { line("AU", author, to: &output) }
    for other in publication.contributors(of: record) { line("A2", other, to: &output) }
    if let date = record.referenceDate {
      line("PY", String(date.year), to: &output)
      line("DA", Self.date(date), to: &output)
    }
    line("PB", publication.publisher, to: &output)
    for place in publication.labels(record.countries, .country) { line("CY", place, to: &output) }
    line("LA", title.language.tag, to: &output)
    for keyword in publication.keywords(of: record) { line("KW", keyword, to: &output) }
    if let summary = publication.words(record.summary) { line("AB", summary, to: &output) }
    let notes = [record.programme?.phase, record.status?.value.rawValue].compactMap { $0 }
    for note in notes { line("N1", note, to: &output) }
    line("UR", publication.permalink(record.id), to: &output)
    for resource in record.resources where resource.format == "PDF" {
      line("L1", resource.address, to: &output)
    }
    line("Y2", Timestamp.day(publication.date).replacing("-", with: "/") + "/", to: &output)
    output += "ER  - \r\n\r\n"
  }

  /// A line break would begin a new tag, so a value stands in one line.
  private func line(_ tag: String, _ value: String, to output: inout [UInt8]) {
    output += "\(tag)  - \(value.inOneLine)\r\n"
  }

  private static func type(of kind: Record.Kind) -> String {
    switch kind {
    case .mieuxAction, .memberStatePractice: "RPRT"
    case .mieuxEvent: "CONF"
    case .tool: "GEN"
    }
  }

  /// `YYYY/MM/DD/other`, with the season or “about” as the other; what is not known stays empty.
  private static func date(_ date: PartialDate) -> String {
    func two(_ number: Int?) -> String { number.map { $0 < 10 ? "0\($0)" : String($0) } ?? "" }
    let isSeason = date.precision == .season
    var other = isSeason ? ["spring", "summer", "autumn", "winter"][(date.month ?? 21) - 21] : ""
    if date.isApproximate { other = other.isEmpty ? "about" : "about \(other)" }
    return "\(date.year)/\(two(isSeason ? nil : date.month))/\(two(date.day))/\(other)"
  }
}
