public import Catalogue
import SearchEngine

/// The answer to a search as the JSON object that programs read, from a terminal or over HTTP.
/// What is not known is absent.
public struct SearchDocument: Encodable, Sendable {
  public struct Hit: Encodable, Sendable {
    public let id: String
    public let score: Float
    public let title: String
    public let titleLanguage: String
    public let snippet: String
    public let snippetLanguage: String
    /// The words of the snippet that matched, as stretches of it.
    public let marked: [String]
    public let actionName: String?
    public let kind: String
    public let scope: String
    public let status: String?
    public let start: String?
    public let end: String?
    public let countries: [String]
    public let regions: [String]
    public let experts: [String]
    public let themes: [String]
    public let languages: [String]
    /// Where the whole record is, as JSON; where there are addresses.
    public let address: String?
    /// Where a reader finds it.
    public let page: String?
  }

  public struct Value: Encodable, Sendable {
    public let id: String
    public let label: String
    public let count: Int
    public let chosen: Bool
  }

  /// What a record's addresses are.
  public struct Links: Sendable {
    public var address: String
    public var page: String

    public init(address: String, page: String) {
      self.address = address
      self.page = page
    }
  }

  public let total: Int
  /// How many results were passed over.
  public let offset: Int
  public let limit: Int
  public let hits: [Hit]
  /// By facet, the values in the order of the answer.
  public let facets: [String: [Value]]
  public let understood: UnderstoodDocument
  /// Where nothing has all that was asked: what finds something.
  public let waysOut: [WayOutDocument]

  /// - Parameters:
  ///   - query: What was asked.
  ///   - label: What a facet's value is called.
  ///   - links: A record's addresses, where it has any.
  public init(
    _ answer: CatalogueAnswer, to query: CatalogueQuery, label: (String, Facet) -> String,
    links: (RecordID) -> Links? = { _ in nil }
  ) {
    total = answer.total
    offset = query.offset
    limit = query.limit
    hits = answer.hits.map { Hit($0, links: links($0.record.id)) }
    facets = Dictionary(
      answer.facets.map { counts in
        (
          counts.facet.rawValue,
          counts.values.map { value in
            Value(
              id: value.id, label: label(value.id, counts.facet), count: value.count,
              chosen: value.isChosen)
          }
        )
      }, uniquingKeysWith: { first, _ in first })
    understood = UnderstoodDocument(answer.understanding)
    waysOut = answer.waysOut.map(WayOutDocument.init)
  }
}

extension SearchDocument.Hit {
  fileprivate init(_ hit: CatalogueHit, links: SearchDocument.Links?) {
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
    scope = record.effectiveScope.rawValue
    status = record.status?.value.rawValue
    start = record.period?.start?.description
    end = record.period?.end?.description
    countries = record.countries
    regions = record.regions
    experts = record.expertise.map(\.country)
    themes = record.themes
    languages = record.languages.map(\.tag)
    address = links?.address
    page = links?.page
  }
}
