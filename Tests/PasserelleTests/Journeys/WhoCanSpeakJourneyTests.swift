import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// A partner asks which European countries can speak to them on a subject.
@Suite struct WhoCanSpeakJourneyTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func ids(_ text: String) throws -> Set<String> {
    Set(try snapshot.search(CatalogueQuery(text, limit: 100)).hits.map(\.record.id.rawValue))
  }

  @Test func findsExpertsOfARegionInWordsAsWithChoices() throws {
    let typed = try ids("region:latin-america-caribbean experts:Spain")

    #expect(typed.count == 17)
    #expect(
      try ids("region:latin-america-caribbean experts:ES,PT").isSuperset(of: typed))
    #expect(try ids("region:\"América Latina y el Caribe\" experts:España") == typed)
  }

  @Test func excludesACountryInWords() throws {
    let found = try ids("country:AR,BO,PY -country:BR")

    #expect(found.contains("gran-chaco"))
    #expect(!found.contains("argentina-brazil-thb"))
  }

  @Test func findsByExpertsInAnyLanguage() throws {
    for name in ["GR", "Greece", "Grèce", "Греция", "Grecia"] {
      #expect(try ids("experts:\(name)") == ["kazakhstan-ii", "azerbaijan-v"], "\(name)")
    }
  }
}
