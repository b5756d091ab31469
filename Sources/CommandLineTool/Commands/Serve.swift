import ArgumentParser
import Hummingbird
import Passerelle
import Web

/// `passerelle serve`: the catalogue in a browser, and for programs.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the catalogue over HTTP.",
    discussion: """
      Pages at /, JSON at /api/v1/. What an import commits while the server runs is seen within a \
      second. Stops on SIGINT or SIGTERM, after the requests under way.
      """)

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 takes a free one and says which.")
  var port = 8080

  @OptionGroup var publication: PublicationOptions
  @OptionGroup var catalogue: CatalogueOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number from 0 to 65535")
    }
  }

  func run() async throws {
    let published = try catalogue.open()
    let count = published.snapshot.recordCount
    let notice = published.snapshot.emptinessNotice
    let host = host
    let application = try makeApplication(
      catalogue: published,
      configuration: WebConfiguration(
        host: host, port: port,
        publicAddress: publication.origin, publisher: publication.configuration)
    ) { port in
      report("\(count) practices at http://\(host):\(port)/ (control-C stops)")
      if let notice { report(notice) }
    }
    do {
      try await application.runService()
    } catch {
      throw ListeningFailure(error, host: host, port: port) ?? error
    }
  }
}
