import Foundation
import Testing

@testable import Harvest

@Suite struct WebAddressTests {
  @Test(
    arguments: [
      ("http://a.example/x", 80), ("https://a.example", 443), ("http://a.example:8080/", 8080),
      ("http://a.example:65535/", 65_535), ("http://a.example:70000/", nil),
      ("http://a.example:0/", nil), ("ftp://a.example/", nil), ("http://me@a.example/", nil),
      ("http://:word@a.example/", nil),
    ] as [(String, Int?)])
  func knowsPortsThatThereAre(address: String, port: Int?) {
    #expect(WebAddress(address)?.origin.port == port)
  }

  @Test(arguments: [
    ("HTTP://Example.ORG/A?B#C", "http://example.org/A?B"),
    ("http://example.org./a", "http://example.org/a"),
    ("http://EXAMPLE%2Eorg/", "http://example.org/"),
    ("http://Bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC"),
    ("http://example。org/", "http://example.org/"),
    ("http://[2001:DB8::A]:81/", "http://[2001:db8::a]:81/"),
    ("http://[::1]/", "http://[::1]/"),
  ])
  func spellsAHostInOneWay(address: String, plain: String) throws {
    let place = try #require(WebAddress(address))

    #expect(place.text == plain)
    #expect(place.url.host(percentEncoded: false) == place.origin.host)
    #expect(WebAddress(plain) == place)
  }

  @Test(arguments: [
    "http://example.org../", "http://./", "http:///a", "http://a%00b.example/",
    "http://a%2Fb.example/", "http://B%C3%BCcher.example/", "http://[fe80::1%25eth0]/", "a.html",
    "",
  ])
  func refusesHostsThatNoNameHas(address: String) {
    #expect(WebAddress(address) == nil)
  }
}
