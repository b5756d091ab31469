import CatalogueTestSupport
import Foundation
import HTTPTypes
import Testing

@testable import Web

/// An analyst takes everything away.
@Suite struct JourneyF7Tests {
  let site: TestSite

  /// A question with several pages of answers.
  static let question = "theme=migration-governance&region=latin-america-caribbean"

  init() async throws { site = try TestSite(try await ShippedCatalogue.published()) }

  /// The ids of a list of pages, following `next` to the end.
  func walk(_ start: String) async throws -> [String] {
    try await site.ask { client in
      var ids: [String] = []
      var next: String? = start
      while let address = next {
        let answer = try await client.get(address)
        ids += try answer.json()["hits"]?.list.compactMap { $0["id"]?.text } ?? []
        next = answer["Link"]?.firstMatch(of: /<([^>]*)>; rel="next"/).map { String($0.1) }
      }
      return ids
    }
  }

  @Test func walksTheListOnceAndEnds() async throws {
    let first = try await site.get("/api/v1/search?\(Self.question)&limit=4&page=2")
    let json = try first.json()
    let total = try #require(json["total"]?.number)

    let ids = try await walk("/api/v1/search?\(Self.question)&limit=4")

    #expect(total > 8)
    #expect(ids.count == total && Set(ids).count == total)
    #expect(json["facets"]?["theme"]?.list.isEmpty == false)
    for relation in ["first", "prev", "next", "last"] {
      let links = try #require(first["Link"]).split(separator: ",  <").joined()
      let link = try #require(links.firstRange(of: "rel=\"\(relation)\""))
      let address = links[..<link.lowerBound].split(separator: "<").last ?? ""
      #expect(address.contains("theme=migration-governance"), "\(relation)")
      #expect(address.contains("region=latin-america-caribbean"), "\(relation)")
      #expect(address.contains("limit=4"), "\(relation)")
    }
  }

  /// What stands once for each practice in a file of each form.
  static let entries: [(suffix: String, entry: String)] = [
    ("ris", "ER  - "), ("jsonld", "\"@type\":\"Article\""), ("jsonl", "\n"), ("atom", "</entry>"),
  ]

  @Test(arguments: entries)
  func everyFormHasAsManyEntriesAsTheTotalSays(suffix: String, entry: String) async throws {
    let total = try await site.get("/api/v1/search?\(Self.question)").json()["total"]?.number

    let answer = try await site.get("/en/search.\(suffix)?\(Self.question)&page=2")

    #expect(answer["X-Total-Count"] == total.map { "\($0)" })
    #expect(answer.body.components(separatedBy: entry).count - 1 == total, "\(suffix)")
  }

  @Test func aSpreadsheetHasAllRowsWithTheirAccents() async throws {
    let ids = try await walk("/api/v1/search?\(Self.question)&limit=100")

    let csv = try await site.get("/fr/search.csv?\(Self.question)").body

    #expect(csv.hasPrefix("id,"))
    for id in ids { #expect(csv.contains("\(id),"), "\(id)") }
    #expect(csv.contains("République dominicaine"))
  }

  @Test(arguments: [
    ("page=0", "page"), ("page=abc", "page"), ("colour=red", "colour"),
  ])
  func aWrongParameterIsNamed(query: String, parameter: String) async throws {
    let answer = try await site.get("/api/v1/search?\(query)")

    #expect(answer.status == 400)
    #expect(try answer.json()["parameter"]?.text == parameter)
  }

  @Test func anUnknownValueGivesAnEmptyListThatSaysSo() async throws {
    let answer = try await site.get("/api/v1/search?theme=alchemy")
    let page = try await site.get("/en/search?theme=alchemy")

    #expect(answer.status == 200)
    #expect(try answer.json()["total"]?.number == 0)
    #expect(page.status == 200 && page.words.contains("0 practices"))
  }

  @Test func whoHasItIsNotSentItAgain() async throws {
    let tag = try #require(try await site.get("/api/v1/search?\(Self.question)")["ETag"])

    let answer = try await site.get("/api/v1/search?\(Self.question)", [.ifNoneMatch: tag])

    #expect(answer.status == 304 && answer.body.isEmpty)
  }

  @Test func sharesAreTheCataloguesOwnAndClaimsAreTheirSources() async throws {
    let page = try await site.get("/en/statistics")
    let region = try await site.get("/api/v1/search?region=latin-america-caribbean").json()
    let all = try await site.get("/api/v1/search").json()
    let count = try #require(region["total"]?.number)
    let total = try #require(all["total"]?.number)
    let share = Int((100 * Double(count) / Double(total)).rounded())

    #expect(page.words.contains("Latin America and the Caribbean \(count) \(share)%"))
    #expect(page.links.contains("/en/search?region=latin-america-caribbean"))
    let claims = try #require(page.words.firstRange(of: "What sources say of shares"))
    #expect(page.words[claims.upperBound...].contains("33%"))
    #expect(page.words[claims.upperBound...].contains("2017"))
    #expect(!page.words[..<claims.lowerBound].contains("33%") || share == 33)
  }
}
