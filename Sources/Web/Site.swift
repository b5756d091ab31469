import Bytes
import Catalogue
import Foundation
import Logging
import Passerelle

/// What all routes share: the catalogue, and what pages are made with.
struct Site: Sendable {
  let catalogue: PublishedCatalogue
  let configuration: WebConfiguration
  let addresses: Addresses
  let assets: Assets
  let templates: Templates
  let land: LandDots
  let cache: AnswerCache
  /// Changes with the program's own files.
  let fingerprint: String
  private let words: [Language: Words]

  init(catalogue: PublishedCatalogue, configuration: WebConfiguration) throws(ResourceError) {
    self.catalogue = catalogue
    self.configuration = configuration
    addresses = Addresses(origin: configuration.publicAddress ?? "")
    let resources = Bundle.webResources
    assets = try Assets(folder: resources.appendingPathComponent("Assets"))
    let messages = resources.appendingPathComponent("Messages")
    var catalogues: [MessageCatalogue] = []
    for language in Language.ofTheInterface {
      catalogues.append(try MessageCatalogue(language: language, folder: messages))
    }
    templates = try Templates(
      folder: resources.appendingPathComponent("Templates"), catalogues: catalogues)
    land = try LandDots(file: resources.appendingPathComponent("Map/land.txt"))
    words = Dictionary(uniqueKeysWithValues: catalogues.map { ($0.language, Words(catalogue: $0)) })
    var hash = StableHash()
    hash.combine(assets.styleSheet)
    hash.combine(assets.script)
    hash.combine(templates.fingerprint)
    hash.combine(land.fingerprint)
    for catalogue in catalogues { hash.combine(catalogue.fingerprint) }
    fingerprint = hash.hexadecimal
    cache = AnswerCache(capacity: configuration.cacheSize)
  }

  /// The words of a language of the site.
  func words(in language: Language) -> Words {
    guard let words = words[language] else {
      preconditionFailure("the site does not speak \(language)")
    }
    return words
  }

  /// The day in UTC, as records write days.
  var today: Int { CalendarDay.number(ofSecond: configuration.now()) }
}
