import Catalogue
import CatalogueTestSupport
import Foundation
import Passerelle
import Testing

@testable import Web

/// A harvester reads by OAI-PMH.
@Suite struct JourneyF8Tests {
  /// The identifiers of a list, following its tokens, and the tokens.
  static func harvest(
    _ site: TestSite, _ query: String
  ) async throws -> (ids: [String], tokens: [String]) {
    try await site.ask { client in
      var ids: [String] = []
      var tokens: [String] = []
      var next: String? = query
      while let query = next {
        let body = try await client.get("/oai?\(query)").body
        ids += body.matches(of: /<identifier>([^<]*)</).map { String($0.1) }
        let token = body.firstMatch(of: /<resumptionToken[^>]*>([^<]*)</).map { String($0.1) }
        if let token { tokens.append(token) }
        next = token.flatMap {
          $0.isEmpty ? nil : "verb=ListRecords&resumptionToken=" + QueryString.encode($0)
        }
      }
      return (ids, tokens)
    }
  }

  @Test func aSetIsReadToItsEndEveryRecordOnce() async throws {
    let site = try TestSite(try await ShippedCatalogue.published())
    let theme = "trafficking-in-human-beings"
    let total = try await site.get("/api/v1/search?theme=\(theme)").json()["total"]?.number

    let harvested = try await Self.harvest(
      site, "verb=ListRecords&metadataPrefix=oai_dc&set=theme:\(theme)")

    #expect(harvested.ids.count == total)
    #expect(Set(harvested.ids).count == harvested.ids.count)
  }

  @Test func aLongListKeepsItsSetInEachTokenAndEndsWithAnEmptyOne() async throws {
    let many = (1...120).map { number in
      var record = Practices.make("many-\(number)", "One of many \(number)")
      record.themes = ["trafficking-in-human-beings"]
      return record
    }
    let site = try TestSite(many + [Practices.kazakhstan, Practices.withdrawn])

    let harvested = try await Self.harvest(
      site, "verb=ListRecords&metadataPrefix=oai_dc&set=theme:trafficking-in-human-beings")

    #expect(harvested.ids.count == 120 && Set(harvested.ids).count == 120)
    #expect(harvested.tokens.count == 3 && harvested.tokens.last == "")
  }

  @Test func theSecondHarvestBringsWhatChangedAndWhatWasDeleted() async throws {
    let catalogue = try SmallCatalogue()
    try await catalogue.importSheets(["one": "One", "two": "Two", "three": "Three"])
    let published = try catalogue.published()
    let site = try TestSite(published)
    let editing = try CatalogueEditing(catalogue: catalogue.catalogue, index: catalogue.index)
    let later = Date(timeIntervalSince1970: 1_750_000_000)
    for (sheet, state) in [("one", Record.State.published), ("two", .withdrawn)] {
      let folder = try catalogue.writeSheets([(id: sheet, title: "Changed")], state: state)
      let plan = try await editing.plan(paths: ["\(folder)/\(sheet).xml"])
      try editing.apply(plan, what: "a change", at: later)
    }
    _ = try published.refresh()

    let body = try await site.get(
      "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&from=2025-01-01T00:00:00Z"
    ).body
    let earliest = try await site.get("/oai?verb=Identify").body

    let ids = body.matches(of: /<identifier>oai:localhost:([^<]*)</).map { String($0.1) }
    #expect(Set(ids) == ["one", "two"])
    #expect(body.components(separatedBy: "<header status=\"deleted\">").count == 2)
    #expect(earliest.contains("<earliestDatestamp>2023-11-14T22:13:20Z</earliestDatestamp>"))
  }

  @Test(arguments: [
    ("verb=ListRecords&resumptionToken=edited", "badResumptionToken"),
    ("verb=ListRecords&metadataPrefix=foo", "cannotDisseminateFormat"),
    (
      "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01", "badArgument"
    ),
  ])
  func whatIsWrongIsSaidInTheProtocolsWords(query: String, code: String) async throws {
    let answer = try await TestSite.shared.get().get("/oai?\(query)")

    #expect(answer.status == 200)
    #expect(answer.body.contains("<error code=\"\(code)\">"))
  }
}
