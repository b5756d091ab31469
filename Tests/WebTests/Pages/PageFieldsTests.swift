import Catalogue
import Passerelle
import Testing

@testable import Web

/// What names its own fields for the templates must not forget one: a page would lack it silently.
@Suite struct PageFieldsTests {
  let context: PageContext

  init() throws {
    let site = try Site(
      catalogue: TestSite.shared.get().catalogue,
      configuration: WebConfiguration(now: { TestSite.now }))
    context = site.context(on: site.catalogue.snapshot, in: .english, at: "https://example.org")
  }

  @Test(arguments: [nil, Language.french])
  func aPracticeShowsAllItsFields(beside: Language?) throws {
    let id = try #require(RecordID("kazakhstan-ii"))
    let record = try #require(try context.snapshot.record(id))

    let page = try PracticePage(record, text: nil, beside: beside, in: context)

    #expect(Self.missing(in: page) == [])
  }

  @Test(arguments: ["q=traffiking&country=CR&-country=BR", "q=zzzz", "limit=1"])
  func aSearchShowsAllItsFields(query: String) throws {
    let parameters = SearchParameters(pagePairs: QueryString.pairs(in: query))

    let page = try SearchPage(parameters, in: context)

    #expect(Self.missing(in: page) == ["listed"])
  }

  /// The stored properties, of the value and of what is in it, that templates do not find.
  private static func missing(in value: Any) -> Set<String> {
    // A card is written whole.
    if value is PracticeCard { return [] }
    let mirror = Mirror(reflecting: value)
    var missing: Set<String> = []
    if mirror.displayStyle == .struct, let shown = value as? any TemplateShowable,
      case .fields(let fields) = shown.templateValue
    {
      missing = Set(mirror.children.compactMap(\.label).filter { fields[$0] == nil })
    }
    return mirror.children.reduce(into: missing) { $0.formUnion(Self.missing(in: $1.value)) }
  }
}
