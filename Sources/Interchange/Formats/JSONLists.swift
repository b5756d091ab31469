import Catalogue

extension ExchangeFormat {
  /// One object with all practices in it.
  public static let json = ExchangeFormat("json", "application/json", isDownload: false) {
    list, publication throws(ExchangeError) in
    JSONListWriter(list: list, publication: publication)
  }

  /// A practice a line, for tools that read one at a time (also called NDJSON).
  public static let jsonLines = ExchangeFormat("jsonl", "application/jsonl") {
    list, publication throws(ExchangeError) in
    JSONLinesWriter(publication: publication)
  }
}

private struct JSONListWriter: ListWriter {
  let list: ListDescription
  let publication: Publication
  private var isFirst = true

  init(list: ListDescription, publication: Publication) {
    self.list = list
    self.publication = publication
  }

  mutating func start(_ output: inout [UInt8]) {
    let head: JSONValue = .members([
      "title": .string(list.title), "address": .string(list.address), "page": .string(list.page),
      "total": .integer(list.total), "license": publication.license.map(JSONValue.string),
    ])
    head.write(to: &output)
    output.removeLast()
    output += ",\"practices\":["
  }

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    output += isFirst ? "\n" : ",\n"
    isFirst = false
    output += JSONText.of(PracticeDocument(practice.record, publication))
  }

  mutating func finish(_ output: inout [UInt8]) { output += "\n]}\n" }
}

private struct JSONLinesWriter: ListWriter {
  let publication: Publication

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    output += JSONText.of(PracticeDocument(practice.record, publication))
    output += "\n"
  }
}
