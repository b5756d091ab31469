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

  /// Where programs and readers of `language` find a practice.
  func links(to id: RecordID, in language: Language) -> SearchDocument.Links {
    SearchDocument.Links(
      address: absolute(practiceAPI(id)), page: absolute(practice(language, id)))
  }

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
  }
}
