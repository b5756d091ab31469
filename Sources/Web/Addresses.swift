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
    "/\(language.tag)/\(Segment.search)" + QueryString.text(of: [(facet.rawValue, value)])
  }

  /// The page of a practice, in `text` if the text of another language is wanted, and with that of
  /// `beside` next to it.
  func practice(
    _ language: Language, _ id: RecordID, text: Language? = nil, beside: Language? = nil
  ) -> String {
    "/\(language.tag)/\(Segment.practices)/\(id)"
      + Self.query(of: [("text", text?.tag), ("beside", beside?.tag)])
  }

  func themes(_ language: Language) -> String { "/\(language.tag)/\(Segment.themes)" }

  func theme(_ language: Language, _ id: String, page: Int = 1) -> String {
    "\(themes(language))/\(id)" + pageQuery(page)
  }

  func countries(_ language: Language) -> String { "/\(language.tag)/\(Segment.countries)" }

  func country(_ language: Language, _ code: String, page: Int = 1) -> String {
    "\(countries(language))/\(code)" + pageQuery(page)
  }

  func map(_ language: Language, _ view: MapPage.View = .partners) -> String {
    let path = "/\(language.tag)/\(Segment.map)"
    return view == .partners ? path : path + "?show=\(view.rawValue)"
  }

  func timeline(_ language: Language, page: Int = 1) -> String {
    "/\(language.tag)/\(Segment.timeline)" + pageQuery(page)
  }

  func statistics(_ language: Language) -> String { "/\(language.tag)/\(Segment.statistics)" }

  /// The countries that gave expertise, on a theme or in a region where these are given.
  func experts(_ language: Language, theme: String? = nil, region: String? = nil) -> String {
    "/\(language.tag)/\(Segment.experts)"
      + Self.query(of: [("theme", theme), ("region", region)])
  }

  /// How to ask for an exchange, with what the letter is about.
  func support(
    _ language: Language, practice: RecordID? = nil, theme: String? = nil, country: String? = nil
  ) -> String {
    "/\(language.tag)/\(Segment.support)"
      + Self.query(
        of: [("practice", practice?.rawValue), ("theme", theme), ("country", country)])
  }

  /// The catalogue of today as a book.
  func edition(_ language: Language, theme: String? = nil, region: String? = nil) -> String {
    "/\(language.tag)/\(Segment.edition)"
      + Self.query(of: [("theme", theme), ("region", region)])
  }

  func history(_ language: Language, _ id: RecordID) -> String {
    practice(language, id) + "/\(Segment.history)"
  }

  /// The practices put aside; the same with what leads back to a search.
  func selection(_ language: Language, _ ids: [RecordID] = []) -> String {
    "/\(language.tag)/\(Segment.selection)" + Selection(ids).query
  }

  /// Two to four practices side by side.
  func comparison(_ language: Language, _ ids: [RecordID] = []) -> String {
    "/\(language.tag)/\(Segment.compare)" + Selection(ids).query
  }

  func about(_ language: Language) -> String { "/\(language.tag)/\(Segment.about)" }

  func accessibility(_ language: Language) -> String {
    "/\(language.tag)/\(Segment.accessibility)"
  }

  func privacy(_ language: Language) -> String { "/\(language.tag)/\(Segment.privacy)" }

  /// Opens a letter in the reader's mail program (RFC 6068); `contact` may be empty.
  func mail(to contact: String, subject: String, body: String) -> String {
    // A plus is a plus in these addresses, so spaces and line ends are spelt out.
    func encode(_ text: String) -> String {
      QueryString.encode(text, space: "%20", lineEnd: "%0D%0A")
    }
    return "mailto:\(contact)?subject=\(encode(subject))&body=\(encode(body))"
  }

  // MARK: For programs

  func searchAPI(_ parameters: SearchParameters, language: Language) -> String {
    var parameters = parameters
    parameters.picked = []
    let pairs = parameters.pairs + [("lang", language.tag)]
    return "\(Segment.api)/search" + QueryString.text(of: pairs)
  }

  /// Suggestions in `language`; what was typed is still to be added.
  func suggestAPI(language: Language) -> String {
    "\(Segment.api)/suggest" + QueryString.text(of: [("lang", language.tag)])
  }

  func practiceAPI(_ id: RecordID) -> String { "\(Segment.api)/practices/\(id)" }

  /// The description of the interface for programs, in OpenAPI.
  var openAPI: String { "\(Segment.api)/openapi.json" }

  /// What tells a kind of problem from others, and says what it means.
  func problem(_ kind: ProblemKind) -> String { "/\(Segment.problems)/\(kind.rawValue)" }

  /// A search in another form than a page: `/en/search.csv`.
  func search(_ language: Language, as suffix: String) -> String {
    "\(search(language)).\(suffix)"
  }

  /// What a browser needs to know to search from its own field.
  func openSearch(_ language: Language) -> String { "/\(language.tag)/opensearch.xml" }

  /// The catalogue as a dataset: `ttl` or `jsonld`.
  func dataset(_ suffix: String) -> String { "/dataset.\(suffix)" }

  /// All pages there are; a part of them where there are too many for one file.
  func sitemap(part: Int? = nil) -> String { part.map { "/sitemap-\($0).xml" } ?? "/sitemap.xml" }

  /// Where programs and readers of `language` find a practice.
  func links(to id: RecordID, in language: Language) -> SearchDocument.Links {
    SearchDocument.Links(
      address: absolute(practiceAPI(id)), page: absolute(practice(language, id)))
  }

  /// The methods that the address `path` answers, for the header `Allow`.
  func methods(at path: String) -> String {
    switch path {
    case "/" + Segment.harvesting: "GET, HEAD, POST, OPTIONS"
    case "/" + Segment.assistant: "POST, OPTIONS"
    default: "GET, HEAD, OPTIONS"
    }
  }

  // MARK: Files

  /// `name` is that of a file with its content's hash in it.
  func asset(_ name: String) -> String { "/\(Segment.assets)/\(name)" }

  /// Those pairs that have a value.
  private static func query(of pairs: [(name: String, value: String?)]) -> String {
    QueryString.text(of: pairs.compactMap { pair in pair.value.map { (pair.name, $0) } })
  }

  private func pageQuery(_ page: Int) -> String { page > 1 ? "?page=\(page)" : "" }

  /// Parts of paths, for addresses and routes alike.
  enum Segment {
    static let search = "search"
    static let practices = "practices"
    static let themes = "themes"
    static let countries = "countries"
    static let about = "about"
    static let accessibility = "accessibility"
    static let privacy = "privacy"
    static let map = "map"
    static let timeline = "timeline"
    static let statistics = "statistics"
    static let experts = "experts"
    static let support = "support"
    static let edition = "edition"
    static let history = "history"
    static let selection = "selection"
    static let compare = "compare"
    static let assets = "assets"
    static let api = "/api/v1"
    static let harvesting = "oai"
    static let assistant = "mcp"
    static let problems = "problems"
  }
}
