import Catalogue
import Passerelle

/// Every address of the site is made here.
///
/// They are paths from the root; ``absolute(_:)`` puts the site's own origin before one.
struct Addresses: Sendable {
  /// `https://practices.example.org`, without a slash behind; empty where the site does not know
  /// how it is reached.
  let origin: String

  func absolute(_ path: String) -> String { origin + path }

  // MARK: Pages

  /// Leads to the home page in the reader's language.
  var root: String { "/" }

  func home(_ language: Language) -> String { "/\(language.tag)/" }

  func search(_ language: Language, _ parameters: SearchParameters = .init()) -> String {
    "/\(language.tag)/\(Segment.search)" + QueryString.text(of: parameters.pairs)
  }

  /// The records that have one value of a facet.
  func search(_ language: Language, _ facet: Facet, _ value: String) -> String {
    var parameters = SearchParameters()
    parameters.chosen = [facet: [value]]
    return search(language, parameters)
  }

  /// The page of a practice, in `text` if the text of another language is wanted.
  func practice(_ language: Language, _ id: RecordID, text: Language? = nil) -> String {
    let path = "/\(language.tag)/\(Segment.practices)/\(id)"
    return text.map { path + "?text=" + QueryString.encode($0.tag) } ?? path
  }

  func themes(_ language: Language) -> String { "/\(language.tag)/\(Segment.themes)" }

  func theme(_ language: Language, _ id: String, page: Int = 1) -> String {
    "\(themes(language))/\(id)" + pageQuery(page)
  }

  func countries(_ language: Language) -> String { "/\(language.tag)/\(Segment.countries)" }

  func country(_ language: Language, _ code: String, page: Int = 1) -> String {
    "\(countries(language))/\(code)" + pageQuery(page)
  }

  func about(_ language: Language) -> String { "/\(language.tag)/\(Segment.about)" }

  // MARK: For programs

  func searchAPI(_ parameters: SearchParameters, language: Language) -> String {
    let pairs = parameters.pairs + [("lang", language.tag)]
    return "\(Segment.api)/search" + QueryString.text(of: pairs)
  }

  func practiceAPI(_ id: RecordID) -> String { "\(Segment.api)/practices/\(id)" }

  /// The description of the interface for programs, in OpenAPI.
  var openAPI: String { "\(Segment.api)/openapi.json" }

  /// A search in another form than a page: `/en/search.csv`.
  func search(_ language: Language, as suffix: String) -> String {
    "\(search(language)).\(suffix)"
  }

  /// What a browser needs to know to search from its own field.
  func openSearch(_ language: Language) -> String { "/\(language.tag)/opensearch.xml" }

  /// What a reader may be about to type, as browsers ask for it.
  func browserSuggestions(_ language: Language) -> String {
    "/\(language.tag)/opensearch-suggestions"
  }

  /// The catalogue as a dataset: `ttl` or `jsonld`.
  func dataset(_ suffix: String) -> String { "/dataset.\(suffix)" }

  /// All pages there are; a part of them where there are too many for one file.
  func sitemap(part: Int? = nil) -> String { part.map { "/sitemap-\($0).xml" } ?? "/sitemap.xml" }

  // MARK: Files

  /// `name` is that of a file with its content's hash in it.
  func asset(_ name: String) -> String { "/\(Segment.assets)/\(name)" }

  private func pageQuery(_ page: Int) -> String { page > 1 ? "?page=\(page)" : "" }

  /// Parts of paths, for addresses and routes alike.
  enum Segment {
    static let search = "search"
    static let practices = "practices"
    static let themes = "themes"
    static let countries = "countries"
    static let about = "about"
    static let assets = "assets"
    static let api = "/api/v1"
    static let harvesting = "oai"
    static let assistant = "mcp"
  }
}
