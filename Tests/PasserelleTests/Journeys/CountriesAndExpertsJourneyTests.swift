import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// A ministry in San José browses by country; experts from a country; several countries at once.
@Suite struct CountriesAndExpertsJourneyTests {
  let snapshot: CatalogueSnapshot

  init() async throws { snapshot = try await ShippedCatalogue.snapshot() }

  func ids(chosen: [Facet: Set<String>], excluded: [Facet: Set<String>] = [:]) throws -> Set<String>
  {
    let query = CatalogueQuery(chosen: chosen, excluded: excluded, limit: 100)
    return try Set(snapshot.search(query).hits.map(\.record.id.rawValue))
  }

  @Test func findsTheEightPracticesOfCostaRica() throws {
    let expected: Set = [
      "costa-rica-i", "costa-rica-ii", "costa-rica-iii", "costa-rica-iv", "costa-rica-v", "mirps",
      "lac-workshop-2018", "vocational-ttt",
    ]

    #expect(try ids(chosen: [.country: ["CR"]]) == expected)
    #expect(snapshot.counts(of: .country)["CR"] == 8)
  }

  @Test func tellsNationalFromRegionalPractices() throws {
    #expect(try ids(chosen: [.country: ["CR"], .scope: ["regional"]]).isSuperset(of: ["mirps"]))
    #expect(
      try ids(chosen: [.country: ["CR"], .scope: ["national"]]).isSuperset(of: ["costa-rica-i"]))
  }

  @Test func countsExpertsFromOneCountryAndFromEither() throws {
    let region: Set = ["latin-america-caribbean"]

    let spain = try ids(chosen: [.region: region, .experts: ["ES"]])
    let either = try ids(chosen: [.region: region, .experts: ["ES", "PT"]])

    #expect(spain.count == 17)
    #expect(either.isSuperset(of: spain))
    let query = CatalogueQuery(
      chosen: [.region: region, .experts: ["ES"]], limit: 0, facets: [.experts])
    let counts = try #require(try snapshot.search(query).facets.first).values
    #expect(counts.contains { $0.id != "ES" && $0.count > 0 })
    #expect(counts.first { $0.id == "ES" }?.isChosen == true)
  }

  @Test func leavesOutAnExcludedCountry() throws {
    let found = try ids(chosen: [.country: ["AR", "BO", "PY"]], excluded: [.country: ["BR"]])

    #expect(found.contains("gran-chaco"))
    for id in found.compactMap({ RecordID($0) }) {
      #expect(try snapshot.record(id)?.countries.contains("BR") == false)
    }
  }

  @Test func givesWhatGreeceSharedExpertiseIn() throws {
    #expect(try ids(chosen: [.experts: ["GR"]]) == ["kazakhstan-ii", "azerbaijan-v"])
  }
}
