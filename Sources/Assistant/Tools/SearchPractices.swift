import Bytes
import Catalogue
import Interchange
import Passerelle

/// Finds practices.
enum SearchPractices: Tool {
  static let name = "search_practices"
  static let title = "Search practices"
  static let purpose = """
    Finds practices by words in any language (acronyms and terms of the glossary are also searched by \
    what means the same) and by values of facets. Values of one facet are alternatives; all facets \
    must hold. list_facets tells which values there are. Pass nextCursor back as cursor for more.
    """

  private static let defaultLimit = 10

  static let input = ToolSchema(
    members: [
      .init("query", .text(), "Words, \"phrases\", -excluded. Everything if not given."),
      ToolSchema.language,
      .init("limit", .number(1...50), "How many practices at most; 10 if not given."),
      .init("cursor", .text(), "The nextCursor of the answer before, with the same arguments."),
      .init(
        "sort", .text(choices: CatalogueQuery.Order.allCases.map(\.rawValue)),
        "The order; relevance if not given."),
    ]
      + Facet.allCases.map { facet in
        .init(facet.rawValue, .texts(count: 1...20), "Only practices with one of these.")
      })

  static let output = ToolSchema(members: [
    .init("total", .other(["type": "integer"]), "How many practices match.", isRequired: true),
    .init(
      "practices",
      .other([
        "type": "array",
        "items": [
          "type": "object",
          "required": ["id", "title", "language", "permalink", "extract", "sources"],
        ],
      ]), "The best of them.", isRequired: true),
    .init(
      "understood", .other(["type": "object"]),
      "What the words were taken to mean, what was also searched, and words that were left out "
        + "because nothing has them together with the others.", isRequired: true),
    .init(
      "waysOut",
      .other(["type": "array", "items": ["type": "object", "required": ["without", "total"]]]),
      "Where nothing has all that was asked: what to ask without, and how many have the rest."),
    .init("nextCursor", .text(), "There are more."),
  ])

  static func answer(
    _ arguments: ToolArguments, on catalogue: AssistantCatalogue
  ) throws(ToolFailure) -> ToolAnswer {
    var query = query(of: arguments)
    if let text = arguments.text("cursor") {
      guard let cursor = SearchCursor(text), cursor.query == SearchCursor.fingerprint(of: query)
      else { throw ToolFailure("This cursor belongs to another search; leave it out.") }
      query.offset = cursor.offset
    }
    let answer: CatalogueAnswer
    do { answer = try catalogue.snapshot.search(query) } catch {
      throw ToolFailure(RPCError.failed.message)
    }
    let publication = catalogue.publication(query.language)
    let practices = answer.hits.map { hit in PracticeSummary.json(of: hit, publication) }
    let end = query.offset + answer.hits.count
    let cursor =
      end < answer.total && !answer.hits.isEmpty
      ? SearchCursor(offset: end, query: SearchCursor.fingerprint(of: query)).text : nil
    let value: JSONValue = .members([
      "total": .integer(answer.total), "practices": .array(practices),
      "understood": PracticeSummary.json(of: answer.understanding, in: query.language),
      "waysOut": PracticeSummary.json(of: answer.waysOut),
      "nextCursor": cursor.map(JSONValue.string),
    ])
    return ToolAnswer(value: value, words: value.text)
  }

  private static func query(of arguments: ToolArguments) -> CatalogueQuery {
    var chosen: [Facet: Set<String>] = [:]
    for facet in Facet.allCases {
      let values = arguments.texts(facet.rawValue)
      let isCode = facet == .country || facet == .experts
      if !values.isEmpty { chosen[facet] = Set(isCode ? values.map { $0.uppercased() } : values) }
    }
    return CatalogueQuery(
      arguments.text("query") ?? "", language: Language(arguments.text("language") ?? "en"),
      chosen: chosen,
      order: arguments.text("sort").flatMap(CatalogueQuery.Order.init) ?? .relevance,
      limit: arguments.number("limit") ?? defaultLimit)
  }
}

/// Where a list of results goes on. It holds all it needs: the server remembers nothing.
struct SearchCursor {
  var offset: Int
  /// Tells the search it belongs to from others.
  var query: String

  init(offset: Int, query: String) {
    self.offset = offset
    self.query = query
  }

  init?(_ text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let offset = Int(parts[0]), offset > 0 else { return nil }
    self.offset = offset
    query = String(parts[1])
  }

  var text: String { "\(offset).\(query)" }

  /// What was asked in few letters, the same in every process.
  static func fingerprint(of query: CatalogueQuery) -> String {
    let chosen = query.chosen.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue)=\($0.value.sorted())" }
    let asked = [query.text, query.language.tag, query.order.rawValue] + chosen
    return String(StableHash.of(asked.joined(separator: "\n").utf8), radix: 36)
  }
}
