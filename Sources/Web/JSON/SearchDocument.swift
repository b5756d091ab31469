import Catalogue
import Interchange
import Passerelle
import SearchEngine

/// The answer to a search, as JSON.
struct SearchDocument: Encodable {
  struct Hit: Encodable {
    let id: String
    let score: Float
    let title: String
    let titleLanguage: String
    let snippet: String
    let snippetLanguage: String
    /// The words of the snippet that matched, as stretches of it.
    let marked: [String]
    let actionName: String?
    let kind: String
    let scope: String?
    let status: String?
    let start: String?
    let end: String?
    let countries: [String]
    let regions: [String]
    let experts: [String]
    let themes: [String]
    let languages: [String]
    let address: String
    let page: String
  }

  struct Value: Encodable {
    let id: String
    let label: String
    let count: Int
    let chosen: Bool
  }

  struct Understood: Encodable {
    struct Expansion: Encodable {
      let words: String
      let concept: String
      let label: [String: String]
      let alsoSearched: [String]
    }

    struct Correction: Encodable {
      let words: String
      let corrected: String
    }

    let query: String
    let expansions: [Expansion]
    let corrections: [Correction]
    let repairs: [String]
  }

  let total: Int
  let page: Int
  let limit: Int
  let hits: [Hit]
  let facets: [String: [Value]]
  let understood: Understood

  init(
    _ answer: CatalogueAnswer, page: Int, limit: Int, labels: Labels, addresses: Addresses
  ) {
    total = answer.total
    self.page = page
    self.limit = limit
    hits = answer.hits.map { Hit($0, in: labels.words.language, addresses: addresses) }
    facets = Dictionary(
      answer.facets.map { counts in
        (
          counts.facet.rawValue,
          counts.values.map { value in
            Value(
              id: value.id, label: labels.name(value.id, of: counts.facet), count: value.count,
              chosen: value.isChosen)
          }
        )
      }, uniquingKeysWith: { first, _ in first })
    understood = Understood(answer.understanding)
  }
}

extension SearchDocument.Hit {
  init(_ hit: CatalogueHit, in language: Language, addresses: Addresses) {
    let record = hit.record
    id = record.id.rawValue
    score = hit.score
    title = hit.title.text
    titleLanguage = hit.title.language.tag
    snippet = hit.snippet.text
    snippetLanguage = hit.snippet.language.tag
    marked = hit.snippet.runs.filter(\.isMarked).map(\.text)
    actionName = record.actionName
    kind = record.kind.rawValue
    scope = record.scope?.rawValue
    status = record.status?.value.rawValue
    start = record.period?.start?.description
    end = record.period?.end?.description
    countries = record.countries
    regions = record.regions
    experts = record.expertise.map(\.country)
    themes = record.themes
    languages = record.languages.map(\.tag)
    address = addresses.absolute(addresses.practiceAPI(record.id))
    page = addresses.absolute(addresses.practice(language, record.id))
  }
}

extension SearchDocument.Understood {
  init(_ understanding: Understanding) {
    query = understanding.query
    expansions = understanding.expansions.map { expansion in
      Expansion(
        words: expansion.words, concept: expansion.concept, label: expansion.label.byTag,
        alsoSearched: expansion.alsoSearched)
    }
    corrections = understanding.corrections.map {
      Correction(words: $0.words, corrected: $0.corrected)
    }
    repairs = understanding.repairs.map(\.name)
  }
}
