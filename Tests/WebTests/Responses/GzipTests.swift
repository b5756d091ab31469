import CZlib
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct GzipTests {
  /// What a browser makes of it.
  private func unpacked(_ bytes: [UInt8], size: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard
      unsafe inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: size + 1)
    let capacity = output.count
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = uInt(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = uInt(capacity)
        return unsafe inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else { return nil }
    return unsafe Array(output.prefix(capacity - Int(stream.avail_out)))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func givesBackWhatWentIn(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...50_000, using: &generator)).map { _ in
      UInt8.random(in: 0...(seed % 2 == 0 ? 255 : 3), using: &generator)
    }

    let packed = try #require(Gzip.compress(bytes))

    #expect(unpacked(packed, size: bytes.count) == bytes)
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
}
