import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Passerelle

extension Site {
  /// How whoever sent `request` reaches the site, without a slash behind: what is configured, or else
  /// what the request says. Files leave the site, so their addresses are whole ones.
  func origin(of request: Request) -> String {
    if let configured = configuration.publicAddress, hasPublicAddress { return configured }
    let host = request.head.authority ?? ""
    let isPlain = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
        true
      default: false
      }
    }
    return "http://" + (host.isEmpty || !isPlain ? "localhost" : host)
  }

  /// Whether it was said how the site is reached.
  var hasPublicAddress: Bool { configuration.publicAddress?.isEmpty == false }

  /// What files about `snapshot` say of themselves.
  func publication(
    _ request: Request, in language: Language, on snapshot: CatalogueSnapshot
  ) -> Publication {
    publication(origin: origin(of: request), in: language, taxonomy: snapshot.taxonomy)
  }

  func publication(
    origin: String, in language: Language, taxonomy: Taxonomy
  ) -> Publication {
    .ofTheSite(
      origin: origin, language: language, taxonomy: taxonomy,
      date: Date(timeIntervalSince1970: TimeInterval(configuration.now())),
      publisher: configuration.publisher)
  }
}
