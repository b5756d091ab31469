import ArgumentParser
import Catalogue
import Foundation

/// Writes what the reader measures of each line of some pages, for `scripts/fit-lines`.
struct LinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lines", abstract: "Writes the lines of pages with what is measured of them.")

  @Argument(help: "The folder with the pages: *.html and *.html.gz.")
  var pages: String
  @Argument(help: "The file to write: a line of JSON for each page.")
  var out: String

  func run() throws {
    let reader = HTMLPageReader()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var text = Data()
    for file in try PageFile.all(in: pages) {
      let lines = try reader.measuredLines(of: file.contents(), file: file.name)
      text += try encoder.encode(
        MeasuredPage(name: file.name, lines: lines.map(\.line), values: lines.map(\.values)))
      text.append(UInt8(ascii: "\n"))
    }
    try text.write(to: URL(fileURLWithPath: out))
  }
}

private struct MeasuredPage: Encodable {
  let name: String
  let lines: [String]
  let values: [[Float]]
}
