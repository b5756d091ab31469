import Catalogue
import CatalogueTestSupport
import Foundation
import Passerelle
import Testing

@testable import Web

/// A record that cannot be read takes its page with it, not only itself, and only until it can be
/// read again.
@Suite struct StoreFailureTests {
  @Test(arguments: [
    "/en/search?q=alpha", "/en/practices/a", "/en/practices/a/history", "/en/", "/en/search.csv",
    "/en/practices/a.json", "/en/search.atom", "/api/v1/search?q=alpha", "/api/v1/practices/a",
    "/oai?verb=ListRecords&metadataPrefix=oai_dc",
  ])
  func answersThatTheServiceIsNotAvailableAndForgetsThat(address: String) async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    let file = URL(fileURLWithPath: small.catalogue + "/" + RecordStore.fileName)
    let whole = try Data(contentsOf: file)
    try Data(Self.damaged(whole)).write(to: file)
    // Nobody has the store open when its file is put back: what is not yet written to it would be
    // added to another.
    let broken = try await TestSite(try small.published()).get(address)
    try whole.write(to: file)
    let mended = try await TestSite(try small.published()).get(address)

    #expect(broken.status == 503)
    #expect(broken["ETag"] == nil)
    #expect(broken["Cache-Control"] == "no-store")
    #expect(broken["Retry-After"] == "10")
    #expect(mended.status == 200)
  }

  @Test func tellsProgramsSoInAProblemDocument() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(["a": "Alpha"])
    let file = URL(fileURLWithPath: small.catalogue + "/" + RecordStore.fileName)
    try Data(Self.damaged(Data(contentsOf: file))).write(to: file)

    let site = try TestSite(try small.published())
    for address in ["/api/v1/search?q=alpha", "/en/search.csv"] {
      let answer = try await site.get(address)

      #expect(answer.status == 503)
      #expect(answer["Content-Type"] == "application/problem+json")
      #expect(try answer.json()["type"]?.text == "/problems/unavailable")
    }
  }

  /// The same file with the records' words made unreadable, each in its place.
  private static func damaged(_ file: Data) -> Data {
    var bytes = file
    while let range = bytes.range(of: Data("\"summary\"".utf8)) {
      bytes.replaceSubrange(range, with: Data("\"summary{".utf8))
    }
    return bytes
  }
}
