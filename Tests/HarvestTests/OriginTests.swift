import Foundation
import Testing

@testable import Harvest

@Suite struct OriginTests {
  @Test(
    arguments: [
      ("http://a.example/x", 80), ("https://a.example", 443), ("http://a.example:8080/", 8080),
      ("http://a.example:65535/", 65_535), ("http://a.example:70000/", nil),
      ("http://a.example:0/", nil), ("ftp://a.example/", nil), ("http://me@a.example/", nil),
    ] as [(String, Int?)])
  func knowsPortsThatThereAre(address: String, port: Int?) throws {
    let url = try #require(URL(string: address))

    #expect(Origin(url)?.port == port)
  }

  @Test func comparesHostsWithoutRegardToCase() throws {
    let one = try #require(URL(string: "http://Example.ORG/"))
    let other = try #require(URL(string: "http://example.org:80/a"))

    #expect(Origin(one) == Origin(other))
  }
}
