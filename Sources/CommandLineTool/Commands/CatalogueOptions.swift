import ArgumentParser
import Catalogue
import Foundation
import Passerelle

/// Where the catalogue and its index are; every command takes these.
struct CatalogueOptions: ParsableArguments {
  @Option(
    name: .customLong("catalogue"),
    help: ArgumentHelp("The folder of the catalogue: taxonomy and records.", valueName: "dir"),
    completion: .directory)
  var catalogue = "Catalogue"

  @Option(
    name: .customLong("index"),
    help: ArgumentHelp("The folder of the index, made from the catalogue.", valueName: "dir"),
    completion: .directory)
  var index = "Index"

  /// The catalogue, its index brought up to date first.
  func open() throws -> PublishedCatalogue {
    try PublishedCatalogue(catalogue: catalogue, index: index)
  }
}

/// In which language to answer.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: "The language of labels: en, fr, es or ru. The locale decides where it is not given.",
    completion: .list(Language.ofTheCatalogue.map(\.tag)))
  var tag: String?

  func validate() throws {
    guard let tag, !Language.ofTheCatalogue.contains(Language(tag)) else { return }
    throw ValidationError("“\(tag)” is none of en, fr, es, ru")
  }

  var language: Language {
    if let tag { return Language(tag) }
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    let primary = Language(String(locale.prefix(2)))
    return Language.ofTheCatalogue.contains(primary) ? primary : .english
  }
}
