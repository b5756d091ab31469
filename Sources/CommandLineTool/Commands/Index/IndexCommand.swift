import ArgumentParser
import Foundation

/// `passerelle index`: what lies in the files of an index.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Check an index, or look inside.",
    discussion: "Works on the files alone; docs/index-format.md tells how they are made.",
    subcommands: [IndexCheckCommand.self, IndexInfoCommand.self, IndexDumpCommand.self])
}

/// Which index to look at, and how to tell.
struct IndexOptions: ParsableArguments {
  @Option(
    name: .customLong("index"),
    help: ArgumentHelp("The folder of the index.", valueName: "dir"), completion: .directory)
  var directory = "Index"

  @Flag(help: "Print JSON.")
  var json = false
}

/// Values as JSON.
enum JSONText {
  /// On one line, keys in order.
  static func line(_ value: some Encodable) throws -> String {
    try text(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Over several lines, keys in order.
  static func page(_ value: some Encodable) throws -> String {
    try text(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  private static func text(
    _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
