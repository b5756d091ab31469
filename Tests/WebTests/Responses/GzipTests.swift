import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct GzipTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func givesBackWhatWentIn(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...50_000, using: &generator)).map { _ in
      UInt8.random(in: 0...(seed % 2 == 0 ? 255 : 3), using: &generator)
    }

    let packed = try #require(Gzip.compress(bytes))

    #expect(Gunzip.bytes(of: packed, size: bytes.count) == bytes)
  }

  @Test(arguments: [
    ("gzip, deflate, br", ContentCoding.gzip), ("br;q=1.0, gzip;q=0.2", .gzip), ("*", .gzip),
    ("gzip;q=0", .identity), ("*, gzip;q=0", .identity), ("*;q=0, gzip", .gzip), ("br", .identity),
    ("", .identity), ("GZIP", .gzip),
  ])
  func readsWhatTheSenderTakes(header: String, coding: ContentCoding) {
    #expect(ContentCoding.accepted(in: header) == coding)
    #expect(ContentCoding.accepted(in: nil) == .identity)
  }

  @Test func sendsTheSamePagePackedUnderATagOfItsOwn() async throws {
    let site = try TestSite.shared.get()
    let plain = try await site.get("/en/themes")

    let packed = try await site.get("/en/themes", [.acceptEncoding: "gzip"])

    #expect(plain["Content-Encoding"] == nil)
    #expect(packed["Content-Encoding"] == "gzip")
    #expect(packed["Vary"] == "Accept-Encoding" && plain["Vary"] == "Accept-Encoding")
    let tag = try #require(packed["ETag"])
    #expect(tag != plain["ETag"])
    let again = try await site.get("/en/themes", [.acceptEncoding: "gzip", .ifNoneMatch: tag])
    #expect(again.status == 304)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func givesBackWhatCameInPieces(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
      (0..<Int.random(in: 0...90_000, using: &generator)).map { _ in
        UInt8.random(in: 0...(seed % 2 == 0 ? 255 : 3), using: &generator)
      }
    }
    let stream = try #require(GzipStream())

    let packed = pieces.flatMap { stream.add($0) } + stream.finish()

    let whole = pieces.flatMap { $0 }
    #expect(Gunzip.bytes(of: packed, size: whole.count) == whole)
  }

  @Test func sendsALongListPackedAsItIsWritten() async throws {
    let site = try TestSite.shared.get()
    let plain = try await site.get("/en/search.json")

    let packed = try await site.get("/en/search.json", [.acceptEncoding: "gzip"])

    #expect(packed["Content-Encoding"] == "gzip")
    #expect(packed["Vary"] == "Accept, Accept-Encoding")
    #expect(packed["ETag"] != plain["ETag"])
    #expect(packed.bytes.count < plain.bytes.count / 2)
    #expect(Gunzip.bytes(of: packed.bytes, size: plain.bytes.count) == plain.bytes)
  }

  @Test func doesNotPackASpreadsheetWhichIsPacked() async throws {
    let site = try TestSite.shared.get()

    let answer = try await site.get("/en/search.xlsx", [.acceptEncoding: "gzip"])

    #expect(answer["Content-Encoding"] == nil)
  }

  @Test(arguments: ["/sitemap.xml", "/oai?verb=ListSets", "/dataset.ttl"])
  func packsTheOtherDoorsToo(address: String) async throws {
    let site = try TestSite.shared.get()
    let plain = try await site.get(address)

    let packed = try await site.get(address, [.acceptEncoding: "gzip"])

    #expect(packed["Content-Encoding"] == "gzip")
    #expect(Gunzip.bytes(of: packed.bytes, size: plain.bytes.count) == plain.bytes)
  }
}
