import ArgumentParser
import Assistant
import Foundation
import Interchange
import Passerelle
import Web

/// `passerelle mcp`: the catalogue for an assistant on this machine.
struct Assist: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Answer an assistant over the Model Context Protocol, on standard input and output.",
    discussion: """
      One JSON-RPC message a line. Nothing can be changed; nothing leaves this machine. Ends with the \
      input. `passerelle serve` answers the same at /mcp.
      """)

  @OptionGroup var publication: PublicationOptions
  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let published = try catalogue.open()
    let options = publication
    let server = AssistantServer(version: ProgramVersion.current) { language, taxonomy in
      options.publication(in: language, taxonomy: taxonomy)
    } snapshot: {
      published.snapshot
    }
    while let line = readLine() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      // What an import has committed meanwhile; where it cannot be read, what was there still can.
      do { _ = try published.refresh() } catch { report("\(error)") }
      guard let response = server.response(to: line.utf8) else { continue }
      FileHandle.standardOutput.write(Data((response.text + "\n").utf8))
    }
  }
}
