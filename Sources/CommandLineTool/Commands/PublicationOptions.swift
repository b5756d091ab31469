import ArgumentParser
import Catalogue
import Foundation
import Interchange
import Web

/// Who publishes the catalogue and how it is reached; every command that writes addresses takes these.
struct PublicationOptions: ParsableArguments {
  /// Where `passerelle serve` answers if nothing else is said.
  private static let localOrigin = "http://127.0.0.1:8080"

  @Option(
    help: ArgumentHelp(
      """
      The address readers use, for links from elsewhere; \(PublicationOptions.localOrigin) in files and answers \
      if not given.
      """, valueName: "url"))
  var publicAddress = ""

  @Option(help: "The organisation that publishes the catalogue.")
  var publisher: String?

  @Option(help: ArgumentHelp("Whom to write to.", valueName: "e-mail"))
  var contact: String?

  @Option(help: ArgumentHelp("The licence of the records.", valueName: "url"))
  var licence: String?

  @Option(
    help: ArgumentHelp(
      "Who reports to IATI: identifier, type of organisation and name, with commas between.",
      valueName: "id,type,name"))
  var iatiReporter: String?

  func validate() throws {
    guard publicAddress.isEmpty || publicAddress.contains(/^https?:\/\/[^\/]/) else {
      throw ValidationError(
        "--public-address takes an address that begins with http:// or https://")
    }
    if let contact, !contact.contains(/^[^@\s]+@[^@\s]+$/) {
      throw ValidationError("--contact takes an e-mail address")
    }
    if iatiReporter != nil, reporter == nil {
      throw ValidationError(
        "--iati-reporter takes an identifier, a type of organisation and a name: "
          + "XM-DAC-12345,10,Ministry of the Interior")
    }
  }

  /// Without a slash behind; nothing where none is given.
  var origin: String? {
    guard !publicAddress.isEmpty else { return nil }
    return publicAddress.hasSuffix("/") ? String(publicAddress.dropLast()) : publicAddress
  }

  var configuration: PublisherConfiguration {
    PublisherConfiguration(name: publisher, contact: contact, license: licence, reporter: reporter)
  }

  /// What files are made with. Without an address, they lead to a server on this machine.
  func publication(in language: Language, taxonomy: Taxonomy) -> Publication {
    Publication.ofTheSite(
      origin: origin ?? Self.localOrigin, language: language, taxonomy: taxonomy,
      date: Date(), publisher: configuration)
  }

  private var reporter: IATIReporter? {
    let parts = (iatiReporter ?? "").split(separator: ",", maxSplits: 2).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }), Int(parts[1]) != nil else {
      return nil
    }
    return IATIReporter(reference: parts[0], name: parts[2], type: parts[1])
  }
}
