import Catalogue
import Interchange
import Passerelle

/// The schemas of what the interface answers, by name.
enum AnswerSchemas {
  static let all: KeyValuePairs<String, JSONValue> = [
    "Search": search, "Hit": hit, "FacetValue": facetValue, "Understood": understood,
    "Practice": PracticeSchemas.practice, "Section": PracticeSchemas.section, "Facets": facets,
    "Suggestions": suggestions, "BrowserSuggestions": browserSuggestions, "Problem": problem,
  ]

  private static let search = Schema.object([
    "total": Schema.count, "offset": Schema.count,
    "limit": ["type": "integer", "minimum": 1],
    "hits": Schema.list(Schema.reference("Hit")),
    "facets": Schema.map(Schema.list(Schema.reference("FacetValue"))),
    "understood": Schema.reference("Understood"),
    "waysOut": Schema.list(
      Schema.object(
        [:],
        optional: [
          "word": Schema.text, "facet": Schema.text, "value": Schema.text,
          "excluded": Schema.truth, "total": Schema.count,
        ])),
  ])

  private static let hit = Schema.object(
    [
      "id": Schema.text, "score": Schema.number, "title": Schema.text,
      "titleLanguage": Schema.text, "snippet": Schema.text, "snippetLanguage": Schema.text,
      "marked": Schema.list(Schema.text), "kind": Schema.choice(Record.Kind.allCases.names),
      "countries": Schema.list(Schema.text), "regions": Schema.list(Schema.text),
      "experts": Schema.list(Schema.text), "themes": Schema.list(Schema.text),
      "languages": Schema.list(Schema.text), "address": Schema.address, "page": Schema.address,
      "scope": Schema.choice(Record.Scope.allCases.names),
    ],
    optional: [
      "actionName": Schema.text,
      "status": Schema.choice(Record.Status.Value.allCases.names), "start": Schema.date,
      "end": Schema.date,
    ])

  private static let facetValue = Schema.object([
    "id": Schema.text, "label": Schema.text, "count": Schema.count, "chosen": Schema.truth,
  ])

  private static let expansions = Schema.list(
    Schema.object([
      "words": Schema.text, "concept": Schema.text, "label": Schema.words,
      "alsoSearched": Schema.list(Schema.text),
    ]))

  private static let understood = Schema.object(
    [
      "query": Schema.text, "expansions": expansions, "literal": expansions,
      "corrections": Schema.list(
        Schema.object([
          "words": Schema.text, "corrected": Schema.text, "kind": Schema.text,
        ])), "leftOut": Schema.list(Schema.text),
      "repairs": Schema.list(
        Schema.object(["name": Schema.text], optional: ["detail": Schema.text])),
    ],
    optional: ["didYouMean": Schema.object(["text": Schema.text, "total": Schema.count])])

  private static let facets = Schema.object([
    "practices": Schema.count,
    "facets": Schema.list(
      Schema.object([
        "facet": Schema.choice(Facet.allCases.names), "label": Schema.text,
        "values": Schema.list(
          Schema.object(["id": Schema.text, "label": Schema.text, "count": Schema.count])),
      ])),
  ])

  private static let suggestions = Schema.object([
    "query": Schema.text,
    "suggestions": Schema.list(
      Schema.object(
        [
          "kind": Schema.text, "label": Schema.text, "count": Schema.count, "page": Schema.address,
        ], optional: ["id": Schema.text])),
  ])

  /// OpenSearch Suggestions 1.1: what was typed, what may be meant, a word on each, where each leads.
  /// Not place by place: readers of earlier drafts of JSON Schema stumble over `prefixItems`.
  private static let browserSuggestions: JSONValue = [
    "type": "array", "minItems": 4, "maxItems": 4,
    "items": ["anyOf": [Schema.text, Schema.list(Schema.text)]],
  ]

  private static let problem = Schema.object(
    [
      "type": Schema.address, "title": Schema.text,
      "status": ["type": "integer", "minimum": 400, "maximum": 599], "detail": Schema.text,
      "instance": Schema.address,
    ], optional: ["parameter": Schema.text, "replacedBy": Schema.address])
}

extension Collection where Element: RawRepresentable, Element.RawValue == String {
  /// The names of all cases.
  var names: [String] { map(\.rawValue) }
}
