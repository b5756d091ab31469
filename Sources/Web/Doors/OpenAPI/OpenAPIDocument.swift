import Catalogue
import Interchange
import Passerelle

/// What the interface for programs can be asked and what it answers (OpenAPI 3.1).
struct OpenAPIDocument {
  /// The address that the paths begin at.
  let server: String

  var json: JSONValue {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Passerelle", "version": .string(ProgramVersion.current),
        "description": "Practices shared on migration: to search, count and read. Read only.",
      ],
      "servers": [["url": .string(server)]],
      "paths": [
        "/api/v1/search": path(
          "search", "Search practices", search, answer: "Search",
          headers: ["Link": "The first, previous, next and last page (RFC 8288)."],
          problems: unavailable),
        "/api/v1/practices/{id}": path(
          "practice", "All that is known of a practice", [identifier], answer: "Practice",
          problems: missing),
        "/api/v1/facets": path(
          "facets", "Values with how many practices have each", facets, answer: "Facets"),
        "/api/v1/suggest": path(
          "suggest", "What a reader may be about to type", suggest, answer: "Suggestions",
          others: [(OpenSearchSuggestions.contentType, "BrowserSuggestions")]),
        "/api/v1/openapi.json": [
          "get": [
            "operationId": "openapi", "summary": "This document",
            "responses": [
              "200": response("This document", "application/json", ["type": "object"]),
              "304": notModified,
            ],
          ]
        ],
      ],
      "components": ["schemas": .object(AnswerSchemas.all.map { .init($0, $1) })],
    ]
  }

  private func path(
    _ id: String, _ summary: String, _ parameters: [JSONValue], answer: String,
    others: [(type: String, answer: String)] = [], headers: KeyValuePairs<String, String> = [:],
    problems: [(status: String, about: String)] = []
  ) -> JSONValue {
    let forms: [(type: String, answer: String)] = [("application/json", answer)] + others
    var ok: JSONValue = [
      "description": .string(summary),
      "content": .object(forms.map { .init($0.type, ["schema": Schema.reference($0.answer)]) }),
    ]
    if !headers.isEmpty {
      ok = ok.with(
        "headers",
        .object(
          headers.map { name, about in
            .init(name, ["description": .string(about), "schema": Schema.text])
          }))
    }
    let wrong: [(status: String, about: String)] =
      [("400", "A parameter nobody knows, or a value it cannot have.")] + problems
    let refusals = wrong.map { status, about in
      JSONValue.Member(
        status, response(about, "application/problem+json", Schema.reference("Problem")))
    }
    return [
      "get": [
        "operationId": .string(id), "summary": .string(summary),
        "parameters": .array(parameters),
        "responses": .object([.init("200", ok), .init("304", notModified)] + refusals),
      ]
    ]
  }

  private func response(_ about: String, _ type: String, _ schema: JSONValue) -> JSONValue {
    [
      "description": .string(about),
      "content": .object([.init(type, ["schema": schema])]),
    ]
  }

  /// Of answers that are made of records, rather than of the index alone.
  private let unavailable: [(status: String, about: String)] = [
    ("503", "The records cannot be read now; ask again after the seconds of Retry-After.")
  ]

  private let missing: [(status: String, about: String)] = [
    ("404", "There is no such practice."), ("410", "The practice was withdrawn."),
    ("503", "The records cannot be read now; ask again after the seconds of Retry-After."),
  ]

  private var notModified: JSONValue {
    ["description": "What the sender has is what would be answered (If-None-Match)."]
  }

  // MARK: Parameters

  private var search: [JSONValue] {
    [
      parameter(
        "q", "Words, in any language.",
        ["type": "string", "maxLength": 2_000]),
      language,
      parameter("sort", "The order.", Schema.choice(CatalogueQuery.Order.allCases.names)),
      parameter("page", "From 1.", ["type": "integer", "minimum": 1, "maximum": 1_000_000]),
      limit,
      parameter("concepts", "off searches only the words typed.", Schema.choice(["on", "off"])),
      choice("literal", "Concepts to search as typed, by id."),
    ]
      + Facet.allCases.map { choice($0.rawValue, "A result has one of these.") }
      + Facet.allCases.map { choice("-" + $0.rawValue, "A result has none of these.") }
  }

  private var facets: [JSONValue] {
    [
      parameter(
        "facet", "Some facets; all if not given.",
        [
          "type": "array", "items": Schema.choice(Facet.allCases.names), "minItems": 1,
        ], isList: true),
      language,
    ]
  }

  private var suggest: [JSONValue] {
    [
      parameter("q", "What was typed so far.", ["type": "string", "maxLength": 2_000]), limit,
      language,
      parameter("format", "json if not given.", Schema.choice(["json", "opensearch"])),
    ]
  }

  private var identifier: JSONValue {
    [
      "name": "id", "in": "path", "required": true, "description": "As in hits: kazakhstan-ii.",
      "schema": Schema.text,
    ]
  }

  private var language: JSONValue {
    parameter(
      "lang", "The language of labels; English if not given.",
      Schema.choice(Language.ofTheCatalogue.map(\.tag)))
  }

  private var limit: JSONValue {
    parameter(
      "limit", "How many at most.",
      ["type": "integer", "minimum": 1, "maximum": .integer(CatalogueQuery.maximumLimit)])
  }

  /// At most 50 choices are taken, those of all parameters together.
  private func choice(_ name: String, _ about: String) -> JSONValue {
    parameter(
      name, about,
      [
        "type": "array", "minItems": 1, "maxItems": 5,
        "items": ["type": "string", "pattern": "^[A-Za-z0-9+ -]{1,100}$"],
      ], isList: true)
  }

  /// A list stands in one parameter, with commas between its values.
  private func parameter(
    _ name: String, _ about: String, _ schema: JSONValue, isList: Bool = false
  ) -> JSONValue {
    .members([
      "name": .string(name), "in": "query", "description": .string(about), "schema": schema,
      "style": isList ? "form" : nil, "explode": isList ? false : nil,
    ])
  }
}
