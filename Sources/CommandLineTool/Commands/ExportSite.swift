import ArgumentParser
import Passerelle
import Web

/// `passerelle export site`: the site as files.
struct ExportSite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the site as files that open without a server, as from a USB stick.",
    discussion: """
      Every page that does not depend on a choice, in every language, with a small search that runs \
      in the browser. Open index.html in the folder. Files of the same names are replaced, others \
      left alone.
      """)

  @Argument(help: "The folder to write to; made if it is not there.", completion: .directory)
  var folder: String

  @OptionGroup var publication: PublicationOptions
  @OptionGroup var catalogue: CatalogueOptions

  func run() async throws {
    let site = try StaticSite(
      catalogue: catalogue.open(),
      configuration: WebConfiguration(
        publicAddress: publication.origin, publisher: publication.configuration))
    let count = try await site.write(to: folder)
    print("\(count) pages in \(folder); open \(folder)/index.html")
  }
}
