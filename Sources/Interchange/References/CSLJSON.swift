import Catalogue

extension ExchangeFormat {
  /// For Zotero, Pandoc and other programs that cite by the Citation Style Language 1.0.2.
  public static let cslJSON = ExchangeFormat(
    "csl.json", "application/vnd.citationstyles.csl+json"
  ) { list, publication throws(ExchangeError) in
    CSLWriter(publication: publication)
  }
}

private struct CSLWriter: ListWriter {
  let publication: Publication
  private var isFirst = true

  init(publication: Publication) { self.publication = publication }

  mutating func start(_ output: inout [UInt8]) { output += "[" }

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    output += isFirst ? "\n" : ",\n"
    isFirst = false
    let record = practice.record
    let title = publication.title(of: record)
    let keywords = publication.keywords(of: record)
    let item: JSONValue = .members([
      "id": .string(record.id.rawValue), "type": .string(Self.type(of: record.kind)),
      "title": .string(title.text), "title-short": record.actionName.map(JSONValue.string),
      "author": .list(publication.authors(of: record).map { ["literal": .string($0)] }),
      "contributor": .list(publication.contributors(of: record).map { ["literal": .string($0)] }),
      "issued": record.referenceDate.map(Self.date),
      "accessed": PartialDate(Timestamp.day(publication.date)).map(Self.date),
      "publisher": .string(publication.publisher), "container-title": .string(publication.name),
      "language": .string(title.language.tag),
      "abstract": publication.words(record.summary).map(JSONValue.string),
      "keyword": keywords.isEmpty ? nil : .string(keywords.joined(separator: ", ")),
      "URL": .string(publication.permalink(record.id)),
    ])
    item.write(to: &output)
  }

  mutating func finish(_ output: inout [UInt8]) { output += "\n]\n" }

  private static func type(of kind: Record.Kind) -> String {
    switch kind {
    case .mieuxAction, .memberStatePractice: "report"
    case .mieuxEvent: "event"
    case .tool: "document"
    }
  }

  private static func date(_ date: PartialDate) -> JSONValue {
    let isSeason = date.precision == .season
    let parts = [date.year, isSeason ? nil : date.month, date.day].compactMap { $0 }
    return .members([
      "date-parts": [.array(parts.map(JSONValue.integer))],
      "season": isSeason ? .integer((date.month ?? 21) - 20) : nil,
      "circa": date.isApproximate ? true : nil,
    ])
  }
}
