import Testing

@testable import Web

@Suite struct RecordAPITests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  @Test func givesAllThatTheRecordHolds() async throws {
    let json = try await site.get("/api/v1/practices/kazakhstan-ii").json()

    #expect(json["id"]?.text == "kazakhstan-ii")
    #expect(json["title"]?["fr"]?.text == "Campagnes d’information pour les familles migrantes")
    #expect(json["period"]?["start"]?.text == "2022-21")
    #expect(json["phaseIsDerived"] == .truth(true))
    #expect(json["objectives"] == .list([.number(3), .number(7)]))
    let blocks = json["texts"]?["en"]?.list.first?["blocks"]?.list
    #expect(blocks?.first?["paragraph"]?.text == "Many workers enter without a visa.")
    #expect(json["figures"]?.list.first?["comparator"]?.text == "more-than")
    #expect(json["milestones"]?.list.first?["stated"]?.text == "end of 2022")
  }

  @Test func refusesWhatIsNotThere() async throws {
    for id in ["nothing", "benin-draft", "%3Cscript%3E"] {
      let answer = try await site.get("/api/v1/practices/\(id)")

      #expect(answer.status == 404)
      #expect(answer["Content-Type"] == "application/problem+json")
    }
  }

  @Test func saysWhyARecordIsGoneAndWhatStandsInItsPlace() async throws {
    let answer = try await site.get("/api/v1/practices/togo-i")

    #expect(answer.status == 410)
    #expect(try answer.json()["detail"]?.text == "It was told twice.")
    #expect(try answer.json()["replacedBy"]?.text == "/api/v1/practices/costa-rica-i")
  }

  @Test func countsTheValuesOfFacets() async throws {
    let json = try await site.get("/api/v1/facets?facet=country,theme&lang=es").json()

    let facets = json["facets"]?.list ?? []
    #expect(facets.compactMap { $0["facet"]?.text } == ["country", "theme"])
    let spain = facets.first?["values"]?.list.first { $0["id"]?.text == "CR" }
    #expect(spain?["count"]?.number == 8)
    #expect(try await site.get("/api/v1/facets?facet=colour").status == 400)
    #expect(try await site.get("/api/v1/facets?x=1").status == 400)
  }

  @Test func suggestsWhatAReaderMayBeAboutToType() async throws {
    let json = try await site.get("/api/v1/suggest?q=diasp&lang=en").json()

    let first = try #require(json["suggestions"]?.list.first)
    #expect(first["kind"]?.text == "theme")
    #expect(first["page"]?.text == "/en/themes/diaspora-engagement")
  }

  @Test(arguments: ["theme", "-theme", "page", "sort", "concepts", "colour"])
  func suggestsNothingForAParameterThatOnlyASearchHas(name: String) async throws {
    let answer = try await site.get("/api/v1/suggest?q=diasp&\(name)=1")

    #expect(answer.status == 400)
    #expect(try answer.json()["parameter"]?.text == name)
    #expect(try await site.get("/api/v1/suggest?q=diasp&limit=1&lang=fr").status == 200)
  }

  @Test func knowsOnlyTheAddressesItHas() async throws {
    let answer = try await site.get("/api/v1/nothing")

    #expect(answer.status == 404)
    #expect(answer["Content-Type"] == "application/problem+json")
  }
}
