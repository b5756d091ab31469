import Catalogue
import Passerelle

/// A country: the practices it took part in, and those it gave expertise to.
struct CountryPage: Page {
  /// Practices of one scope, under a heading that says so.
  struct Group: Sendable {
    var anchor: String
    var heading: String
    var practices: [PracticeCard]
  }

  var frame: PageFrame
  var name: Phrase
  /// “8 practices”.
  var status: String
  /// Whether there is no practice of the country at all.
  var isEmpty: Bool
  var region: LabelledLink?
  var groups: [Group]
  var pager: Pager?
  var searchAddress: String
  var countriesAddress: String
  /// “Experts from Spain took part in 17 practices”.
  var expertHeading: String?
  var expertPractices: [PracticeCard]
  /// To all of them, where not all are shown.
  var expertAddress: String?

  private static let practicesPerPage = 50
  private static let expertPracticesShown = 10

  /// `page` counts from 1; one behind the last becomes the last.
  init(_ country: Country, page: Int, in context: PageContext) throws {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let list = try PracticeList(
      choosing: country.id, of: .country, page: page, limit: Self.practicesPerPage, in: context)
    let given = try PracticeList(
      choosing: country.id, of: .experts, page: 1, limit: Self.expertPracticesShown, in: context)
    name = context.labels.phrase(country.id, of: .country)
    status = words.text("count.practices", count: list.total)
    isEmpty = list.total == 0
    region = country.programmeRegion.map { region in
      LabelledLink(
        label: context.labels.phrase(region, of: .region),
        address: addresses.search(language, .region, region))
    }
    groups = Self.groups(of: list.records, in: context)
    pager = Pager(page: list.page, lastPage: list.lastPage, words: words) {
      addresses.country(language, country.id, page: $0)
    }
    searchAddress = addresses.search(language, .country, country.id)
    countriesAddress = addresses.countries(language)
    expertHeading =
      given.total == 0
      ? nil : words.text("country.expertise", count: given.total, ["country": name.text])
    expertPractices = given.records.map { PracticeCard($0, in: context) }
    expertAddress =
      given.total > given.records.count
      ? addresses.search(language, .experts, country.id) : nil
    var title = words.told(name.text, status)
    if list.page > 1 {
      title += words.text("results.title-page", ["page": words.number(list.page)])
    }
    frame = PageFrame(context, title: title, part: .countries) {
      addresses.country($0, country.id, page: list.page)
    }
    frame.previous = pager?.previous
    frame.next = pager?.next
  }

  /// National practices, then those with several countries, then the world's.
  private static func groups(of records: [Record], in context: PageContext) -> [Group] {
    Record.Scope.allCases.compactMap { scope in
      let practices = records.filter { $0.effectiveScope == scope }
      guard !practices.isEmpty else { return nil }
      return Group(
        anchor: scope.rawValue,
        heading: context.words.text("country.scope.\(scope.rawValue)", count: practices.count),
        practices: practices.map { PracticeCard($0, in: context) })
    }
  }
}
