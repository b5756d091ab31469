import Analysis
import Foundation
import SearchEngine

/// The queries of a file, by class, in the order in which classes first appear.
struct QueryFile {
  struct Line {
    var query: String
    var third: String?
  }

  struct Group {
    var name: String
    var lines: [Line]
  }

  private(set) var groups: [Group] = []

  init(path: String) throws {
    let content = try String(contentsOfFile: path, encoding: .utf8)
    for line in content.split(separator: "\n") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 2 else { continue }
      let line = Line(query: columns[1], third: columns.count > 2 ? columns[2] : nil)
      if let index = groups.firstIndex(where: { $0.name == columns[0] }) {
        groups[index].lines.append(line)
      } else {
        groups.append(Group(name: columns[0], lines: [line]))
      }
    }
  }
}

extension SearchRequest {
  /// The request for a query of the file; `nil` for a class that is not known.
  init?(class name: String, line: QueryFile.Line, countsTotal: Bool) {
    var words: [String] = []
    for word in Analyzer.plain.tokens(in: line.query).terms
    where !words.contains(word) || name == "phrase" {
      words.append(word)
    }
    guard let first = words.first else { return nil }
    let terms = words.map { Query.word([Query.FieldTerm(field: "text", term: $0)]) }
    let any = terms.count == 1 ? terms[0] : Query.boolean(.init(should: terms))
    var query = any
    var facets: [SearchRequest.Facet] = []
    switch name {
    case "term": query = terms[0]
    case "or": break
    case "and": query = terms.count == 1 ? terms[0] : .boolean(.init(must: terms))
    case "phrase":
      query = .phrase(
        field: "text",
        terms: words.enumerated().map { Query.PhraseTerm(term: $1, position: $0) })
    case "prefix": query = .prefix(field: "text", prefix: first)
    case "fuzzy": query = .fuzzy(field: "text", term: first, edits: 1, exactPrefix: 0)
    case "or_filter":
      let parts = (line.third ?? "").split(separator: ":").map(String.init)
      guard parts.count == 2 else { return nil }
      query = .boolean(
        .init(must: [any], filter: [.keyword(column: parts[0], anyOf: [parts[1]])]))
    case "facet":
      facets = (line.third ?? "").split(separator: ",").map { Facet(column: String($0)) }
    default: return nil
    }
    self.init(query, facets: facets, countsTotal: countsTotal || name == "facet")
  }
}
