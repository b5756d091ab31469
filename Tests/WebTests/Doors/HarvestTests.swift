import Catalogue
import Foundation
import Passerelle
import Testing

@testable import Web

@Suite struct HarvestTests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  func ask(_ query: String) async throws -> String {
    let answer = try await site.get("/oai?\(query)")
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == "text/xml; charset=utf-8")
    return answer.body
  }

  @Test func walksToTheEndByTokensSeeingEachOnce() async throws {
    let site = try TestSite(
      (1...120).map { Practices.make("many-\($0)", "One of many \($0)") } + [
        Practices.withdrawn, Practices.draft,
      ])
    let (seen, tokens, sizes) = try await site.ask { client in
      var seen: [String] = []
      var tokens: [String] = []
      var sizes: Set<String> = []
      var query = "verb=ListIdentifiers&metadataPrefix=oai_dc"
      while true {
        let body = try await client.get("/oai?\(query)").body
        seen += body.matches(of: /<identifier>([^<]*)</).map { String($0.1) }
        guard
          let token = body.firstMatch(
            of: /<resumptionToken completeListSize="(\d+)" cursor="(\d+)">([^<]*)</)
        else { break }
        sizes.insert(String(token.1))
        tokens.append(String(token.3))
        guard !token.3.isEmpty else { break }
        query = "verb=ListIdentifiers&resumptionToken=\(token.3)"
      }
      return (seen, tokens, sizes)
    }

    // Those that are published and the one that was withdrawn; not the draft.
    #expect(seen.count == 121)
    #expect(tokens.count == 3)
    #expect(Set(seen).count == seen.count)
    #expect(!seen.contains { $0.contains("benin-draft") })
    // The last part of a list that was split has an empty token.
    #expect(tokens.last?.isEmpty == true)
    #expect(sizes == [String(seen.count)])
  }

  @Test func aTokenKeepsTheSetInEachPart() async throws {
    let selection = HarvestSelection(
      format: .sheet, from: "2026-01-01", until: nil, set: "theme:diaspora-engagement")
    let token = ResumptionToken(selection: selection, change: 7, cursor: 50)

    #expect(try ResumptionToken(token.text(store: "a"), store: "a") == token)
    #expect(throws: HarvestRefusal.self) {
      try ResumptionToken(token.text(store: "a"), store: "b")
    }
  }

  @Test func noEditedTokenIsTaken() throws {
    let token = ResumptionToken(
      selection: HarvestSelection(format: .dublinCore, from: nil, until: nil, set: nil), change: 7,
      cursor: 50
    ).text(store: "a")

    for index in token.indices {
      var edited = token
      edited.replaceSubrange(index...index, with: token[index] == "0" ? "1" : "0")
      #expect(throws: HarvestRefusal.self) { try ResumptionToken(edited, store: "a") }
      #expect(throws: HarvestRefusal.self) {
        try ResumptionToken(String(token[..<index]), store: "a")
      }
    }
  }

  @Test func aTokenThatAsksForTheImpossibleIsNotTaken() throws {
    let selection = HarvestSelection(format: .sheet, from: nil, until: nil, set: nil)
    var backwards = selection
    (backwards.from, backwards.until) = ("2026-02-02", "2026-01-01")

    // Whoever knows how tokens are sealed can seal anything.
    for forged in [
      ResumptionToken(selection: selection, change: 7, cursor: .max),
      ResumptionToken(selection: selection, change: 7, cursor: -1),
      ResumptionToken(selection: selection, change: -1, cursor: 0),
      ResumptionToken(selection: backwards, change: 7, cursor: 0),
    ] {
      let error = #expect(throws: HarvestRefusal.self) {
        try ResumptionToken(forged.text(store: "a"), store: "a")
      }
      #expect(error?.code == .badResumptionToken)
    }
  }

  @Test func whatAnUndoTookOutIsADeletion() async throws {
    let site = try TestSite([Practices.make("kept", "Kept")])
    try site.commit([Practices.make("taken-out", "Taken out")])
    try site.undo()

    let record = try await site.get(
      "/oai?verb=GetRecord&identifier=oai:localhost:taken-out&metadataPrefix=oai_dc"
    ).body
    let list = try await site.get("/oai?verb=ListRecords&metadataPrefix=passerelle").body

    #expect(record.contains("<header status=\"deleted\">"))
    #expect(list.contains("<identifier>oai:localhost:taken-out</identifier>"))
    #expect(list.contains("<identifier>oai:localhost:kept</identifier>"))
  }

  @Test func deletionsStayWithTheirSetsAndWithoutMetadata() async throws {
    let body = try await ask("verb=GetRecord&identifier=oai:localhost:togo-i&metadataPrefix=oai_dc")

    #expect(body.contains("<header status=\"deleted\">"))
    #expect(body.contains("<setSpec>theme:integration</setSpec>"))
    #expect(!body.contains("<metadata>"))
  }

  @Test func aRecordIsInTheSetsOfItsThemesAndThoseAbove() async throws {
    let body = try await ask(
      "verb=GetRecord&identifier=oai:localhost:kazakhstan-ii&metadataPrefix=passerelle")

    #expect(body.contains("<setSpec>theme:children-in-migration</setSpec>"))
    #expect(body.contains("<setSpec>country:KZ</setSpec>"))
    #expect(body.contains("<sheet xmlns=\"urn:passerelle:sheet:1\" id=\"kazakhstan-ii\""))
  }

  @Test func datesNarrowAList() async throws {
    // All records of the test were put in at noon of 2026-11-22.
    let day = try await ask(
      "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-11-22&until=2026-11-22")
    let second = try await ask(
      "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-11-22T12:00:00Z")
    let later = try await ask(
      "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-11-22T12:00:01Z")

    #expect(day.contains("<identifier>"))
    #expect(second.contains("<identifier>"))
    #expect(later.contains("<error code=\"noRecordsMatch\">"))
  }

  @Test(arguments: [
    ("", "badVerb"), ("verb=Delete", "badVerb"), ("verb=Identify&verb=Identify", "badVerb"),
    ("verb=Identify&set=x", "badArgument"), ("verb=ListRecords", "badArgument"),
    ("verb=ListRecords&metadataPrefix=foo", "cannotDisseminateFormat"),
    ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30", "badArgument"),
    ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-02&until=2026-01-01", "badArgument"),
    (
      "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01T00:00:00Z",
      "badArgument"
    ), ("verb=ListRecords&metadataPrefix=oai_dc&set=theme:nothing", "badArgument"),
    ("verb=ListRecords&resumptionToken=x", "badResumptionToken"),
    ("verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc", "badArgument"),
    ("verb=ListSets&resumptionToken=x", "badResumptionToken"),
    ("verb=GetRecord&identifier=x&metadataPrefix=oai_dc", "idDoesNotExist"),
    ("verb=GetRecord&identifier=oai:localhost:benin-draft&metadataPrefix=oai_dc", "idDoesNotExist"),
    ("verb=ListMetadataFormats&identifier=oai:localhost:nothing", "idDoesNotExist"),
  ])
  func errorsAreThoseOfTheProtocol(query: String, code: String) async throws {
    let body = try await ask(query)

    #expect(body.contains("<error code=\"\(code)\">"))
    if code == "badVerb" || code == "badArgument" {
      #expect(body.contains("<request>http://localhost/oai</request>"))
    }
  }

  @Test func theEarliestDateCountsDeletedRecords() async throws {
    #expect(
      try await ask("verb=Identify")
        .contains("<earliestDatestamp>2026-11-22T12:00:00Z</earliestDatestamp>"))
  }

  @Test func everySetCanBeAskedFor() async throws {
    let body = try await ask("verb=ListSets")
    let sets = body.matches(of: /<setSpec>([^<]*)</).map { String($0.1) }
    let taxonomy = site.catalogue.snapshot.taxonomy

    #expect(sets.count > 200)
    for set in sets { #expect(HarvestSet(set, taxonomy) != nil, "\(set)") }
  }
}
