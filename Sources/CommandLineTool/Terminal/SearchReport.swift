import Catalogue
import Foundation
import Passerelle

/// The answer to a search as the JSON object that programs read.
struct SearchReport: Encodable {
  struct Hit: Encodable {
    var id: String
    var title: String
    var titleLanguage: String
    var score: Float
    var countries: [String]
    var themes: [String]
    var languages: [String]
    var snippet: String
  }

  struct Value: Encodable {
    var id: String
    var label: String
    var count: Int
  }

  struct Understood: Encodable {
    struct Expansion: Encodable {
      var words: String
      var concept: String
      var alsoSearched: [String]
    }

    struct Correction: Encodable {
      var words: String
      var corrected: String
    }

    var query: String
    var expansions: [Expansion]
    var corrections: [Correction]
    var repairs: [String]
  }

  var total: Int
  var offset: Int
  var hits: [Hit]
  var facets: [String: [Value]]
  var understood: Understood

  init(_ answer: CatalogueAnswer, query: CatalogueQuery, taxonomy: Taxonomy) {
    total = answer.total
    offset = query.offset
    hits = answer.hits.map { hit in
      Hit(
        id: hit.record.id.rawValue, title: hit.title.text, titleLanguage: hit.title.language.tag,
        score: hit.score, countries: hit.record.countries, themes: hit.record.themes,
        languages: hit.record.languages.map(\.tag), snippet: hit.snippet.text)
    }
    facets = Dictionary(
      uniqueKeysWithValues: answer.facets.map { counts in
        let values = counts.values.map {
          Value(
            id: $0.id, label: counts.facet.label(of: $0.id, in: query.language, taxonomy: taxonomy),
            count: $0.count)
        }
        return (counts.facet.rawValue, values)
      })
    let understanding = answer.understanding
    understood = Understood(
      query: understanding.query,
      expansions: understanding.expansions.map {
        .init(words: $0.words, concept: $0.concept, alsoSearched: $0.alsoSearched)
      },
      corrections: understanding.corrections.map {
        .init(words: $0.words, corrected: $0.corrected)
      },
      repairs: understanding.repairs.map(\.explanation))
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
