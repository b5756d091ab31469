import Markup

/// Answers of an OAI-PMH 2.0 repository: records, each with its header and its metadata in a format
/// that is read by itself too.
struct OAIFormat: SheetFormat {
  static let namespace = "http://www.openarchives.org/OAI/2.0/"

  func holds(_ root: MarkupElement) -> Bool { root.name == "OAI-PMH" }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    if let error = root.element(named: "error") {
      let code = error.attribute("code") ?? "error"
      let words = error.text.collapsingSpace
      throw refusal(
        "the repository answered “\(code)”" + (words.isEmpty ? "" : ": \(words)"), at: error)
    }
    let lists = root.elements(named: "ListRecords") + root.elements(named: "GetRecord")
    let records = lists.flatMap { $0.elements(named: "record") }
    if records.isEmpty {
      let answer = root.elements.last { $0.name != "responseDate" && $0.name != "request" }
      throw refusal(
        "an answer to \(answer?.name ?? "nothing") holds no record; ask for ListRecords or GetRecord",
        at: answer ?? root)
    }
    return records.map(entry)
  }

  private func entry(_ record: MarkupElement) -> ForeignEntry {
    let header = record.element(named: "header")
    let identifier = header?.element(named: "identifier")?.text.collapsingSpace
    let metadata = record.element(named: "metadata")?.elements.first
    var entry = ForeignEntry(part: "record", at: record)
    do throws(InvalidSheet) {
      entry = try inner(metadata) ?? entry
    } catch {
      entry.problems = error.problems
    }
    entry.part = "record"
    entry.position = record.position
    entry.identifier = identifier ?? entry.identifier
    entry.isDeleted = header?.attribute("status") == "deleted"
    return entry
  }

  /// What the metadata says; the last word on its identity is the header's.
  private func inner(_ metadata: MarkupElement?) throws(InvalidSheet) -> ForeignEntry? {
    guard let metadata else { return nil }
    if metadata.name == SheetGrammar.root, metadata.namespace == SheetGrammar.namespace {
      var entry = ForeignEntry(part: "record", at: metadata)
      entry.sheet = metadata
      return entry
    }
    guard let format = SheetFormats.format(of: metadata), !(format is OAIFormat) else { return nil }
    return try format.entries(in: metadata).first
  }
}
