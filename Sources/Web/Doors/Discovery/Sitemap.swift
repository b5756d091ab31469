import Catalogue
import Foundation
import Interchange
import Passerelle

/// All pages that are worth finding, in all languages (Sitemaps 0.9).
struct Sitemap {
  /// A page, and when it last changed where that is known.
  private struct Subject {
    var address: @Sendable (Language) -> String
    var updated: Date?
  }

  private let origin: String
  private let addresses: Addresses
  private let subjects: [Subject]

  /// A file may hold 50,000 addresses and 50 MB; a subject has an address a language, and some 3 KB.
  private static let partSize = 10_000

  init(site: Site, origin: String) throws {
    self.origin = origin
    let addresses = site.addresses
    self.addresses = addresses
    let snapshot = site.catalogue.snapshot
    var subjects: [Subject] = [
      Subject { addresses.home($0) }, Subject { addresses.search($0) },
      Subject { addresses.themes($0) }, Subject { addresses.countries($0) },
      Subject { addresses.about($0) },
    ]
    let themes = snapshot.counts(of: .theme)
    subjects += snapshot.taxonomy.themes.filter { themes[$0.id] ?? 0 > 0 }
      .map { theme in Subject { addresses.theme($0, theme.id) } }
    subjects += snapshot.counts(of: .country).filter { $0.value > 0 }.keys.sorted()
      .map { code in Subject { addresses.country($0, code) } }
    let ids = snapshot.identifiers(matching: CatalogueQuery(order: .title)).sorted()
    let dates = try snapshot.updates(of: ids)
    subjects += ids.map { id in
      Subject(address: { addresses.practice($0, id) }, updated: dates[id])
    }
    self.subjects = subjects
  }

  private var partCount: Int { (subjects.count + Self.partSize - 1) / Self.partSize }

  /// The whole map, or where its parts are.
  var text: String {
    let count = partCount
    guard count > 1 else { return part(1) ?? "" }
    var xml = XMLText()
    xml.element("sitemapindex", [("xmlns", Self.namespace)]) { xml in
      for number in 1...count {
        xml.element("sitemap") {
          $0.element("loc", words: origin + addresses.sitemap(part: number))
        }
      }
    }
    return xml.text
  }

  /// One part, counted from 1.
  func part(_ number: Int) -> String? {
    guard (1...max(partCount, 1)).contains(number) else { return nil }
    let start = (number - 1) * Self.partSize
    var xml = XMLText()
    xml.element(
      "urlset", [("xmlns", Self.namespace), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]
    ) { xml in
      for subject in subjects[start..<min(start + Self.partSize, subjects.count)] {
        for language in Language.ofTheInterface { write(subject, in: language, to: &xml) }
      }
    }
    return xml.text
  }

  private func write(_ subject: Subject, in language: Language, to xml: inout XMLText) {
    xml.element("url") { xml in
      xml.element("loc", words: origin + subject.address(language))
      if let updated = subject.updated { xml.element("lastmod", words: Timestamp.iso(updated)) }
      for other in Language.ofTheInterface {
        xml.element(
          "xhtml:link",
          [
            ("rel", "alternate"), ("hreflang", other.tag),
            ("href", origin + subject.address(other)),
          ])
      }
      xml.element(
        "xhtml:link",
        [
          ("rel", "alternate"), ("hreflang", "x-default"),
          ("href", origin + subject.address(.english)),
        ])
    }
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
}
