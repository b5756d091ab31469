import Catalogue
import Interchange
import Passerelle

/// A practice in a list of results.
enum PracticeSummary {
  static func json(of hit: CatalogueHit, _ publication: Publication) -> JSONValue {
    let record = hit.record
    return .members([
      "id": .string(record.id.rawValue), "title": .string(hit.title.text),
      "language": .string(hit.title.language.tag),
      "permalink": .string(publication.permalink(record.id)),
      "extract": .string(hit.snippet.text),
      "countries": names(record.countries, .country, publication),
      "experts": names(record.expertise.map(\.country), .country, publication),
      "themes": names(record.themes, .theme, publication),
      "start": (record.period?.start?.description).map(JSONValue.string),
      "end": (record.period?.end?.description).map(JSONValue.string),
      "sources": .array(record.sources.map { .string($0.address) }),
    ])
  }

  static func json(of understanding: Understanding, in language: Language) -> JSONValue {
    .members([
      "query": .string(understanding.query),
      "alsoSearched": .list(
        understanding.expansions.map { expansion in
          [
            "words": .string(expansion.words),
            "meaning": .string(expansion.label.best(for: language)?.text ?? expansion.concept),
            "alsoSearched": .array(expansion.alsoSearched.map(JSONValue.string)),
          ]
        }),
      "corrected": .list(
        understanding.corrections.map {
          ["words": .string($0.words), "searched": .string($0.corrected)]
        }),
      "leftOut": .list(understanding.leftOut),
    ])
  }

  /// What to ask without where nothing has all that was asked; nothing where something has.
  static func json(of waysOut: [WayOut]) -> JSONValue? {
    .list(
      waysOut.map { way in
        ["without": .string(words(for: way.step)), "total": .integer(way.total)]
      })
  }

  private static func words(for step: WayOut.Step) -> String {
    switch step {
    case .word(let word), .field(let word): word
    case .choice(let facet, let value): "\(facet.rawValue) \(value)"
    case .exclusion(let facet, let value): "-\(facet.rawValue) \(value)"
    case .filters: "all facets"
    }
  }

  /// Ids with their names, in one list.
  private static func names(
    _ ids: [String], _ kind: ConceptKind, _ publication: Publication
  ) -> JSONValue? {
    .list(
      ids.map { id in
        [
          "id": .string(id),
          "name": .string(
            publication.taxonomy.label(of: id, kind: kind, in: publication.language)),
        ]
      })
  }
}
