import ArgumentParser
import SearchEngine

/// `passerelle index dump`: terms, the postings of one, or what is kept of a document.
struct IndexDumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "List terms, the postings of a term, or a document's columns.",
    discussion: """
        passerelle index dump --field title.fr --prefix migr    terms and counts
        passerelle index dump --field title.fr --term migrat    who has it
        passerelle index dump --document kazakhstan-ii          lengths, columns

      With --json, there is one object on each line.
      """)

  @OptionGroup var options: IndexOptions
  @Option(help: "The field whose terms are listed.")
  var field: String?
  @Option(help: "Only terms that begin so.")
  var prefix: String?
  @Option(help: "A term of the field as it is indexed: in small letters, without its ending.")
  var term: String?
  @Option(help: "The key of a document.")
  var document: String?
  @Option(help: "How many terms or postings to list at most.")
  var limit = 1_000

  func validate() throws {
    guard (field == nil) != (document == nil) else {
      throw ValidationError("name either a --field or a --document")
    }
    guard field != nil || (term == nil && prefix == nil) else {
      throw ValidationError("--term and --prefix need a --field")
    }
    guard term == nil || prefix == nil else {
      throw ValidationError("--term and --prefix exclude each other")
    }
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
  }

  func run() throws {
    let inspector = try IndexInspector(directory: options.directory)
    if let document {
      try printDocument(document, inspector)
    } else if let field, let term {
      try printPostings(of: term, in: field, inspector)
    } else if let field {
      try printTerms(of: field, inspector)
    }
  }

  private func printTerms(of field: String, _ inspector: IndexInspector) throws {
    var terms: [IndexInspector.Term] = []
    let hasField = inspector.forEachTerm(field: field, prefix: prefix ?? "") {
      terms.append($0)
      return terms.count < limit
    }
    guard hasField else { throw missing(field, inspector) }
    try printAll(terms) { [$0.term, "\($0.documents)", "\($0.occurrences)"] }
  }

  private func printPostings(
    of term: String, in field: String, _ inspector: IndexInspector
  ) throws {
    guard let postings = inspector.postings(field: field, term: term) else {
      throw missing(field, inspector)
    }
    try printAll(Array(postings.prefix(limit))) { posting in
      [
        posting.segment, "\(posting.document)", posting.key, posting.isDeleted ? "deleted" : "",
        "\(posting.frequency)", posting.positions.map(String.init).joined(separator: " "),
      ]
    }
  }

  private func printDocument(_ key: String, _ inspector: IndexInspector) throws {
    guard let document = inspector.document(key: key) else {
      throw CommandFailure("\(options.directory) has no document “\(key)”")
    }
    if options.json { return print(try JSONText.line(document)) }
    print("\(document.key): \(document.segment), document \(document.document)")
    var rows = document.lengths.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      .map { ["  \($0.key)", "about \($0.value) tokens"] }
    let keywords = document.keywords.mapValues { $0.joined(separator: ", ") }
    let integers = document.integers.mapValues { $0.map(String.init).joined(separator: ", ") }
    rows += keywords.merging(integers) { first, _ in first }.sorted { $0.key < $1.key }
      .map { ["  \($0.key)", $0.value] }
    printLines(Layout.table(rows))
  }

  /// Prints what was found: a JSON object a line, or rows of a table.
  private func printAll<Value: Encodable>(_ values: [Value], row: (Value) -> [String]) throws {
    guard options.json else { return printLines(Layout.table(values.map(row))) }
    for value in values { print(try JSONText.line(value)) }
  }

  private func missing(_ field: String, _ inspector: IndexInspector) -> CommandFailure {
    let names = inspector.info.schema.fields.map(\.name).joined(separator: ", ")
    return CommandFailure("\(options.directory) has no field “\(field)”; it has \(names)")
  }
}
