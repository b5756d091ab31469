import ArgumentParser
import SearchEngine

/// `passerelle index info`: what an index says of itself.
struct IndexInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Show segments, documents, deletions, fields, and the size of each part.")

  @OptionGroup var options: IndexOptions

  func run() throws {
    let info = try IndexInspector(directory: options.directory).info
    if options.json {
      print(try JSONText.page(info))
    } else {
      printLines(lines(info))
    }
  }

  private func lines(_ info: IndexInfo) -> [String] {
    var lines = [
      "commit \(info.generation): \(info.documents) documents, \(info.deleted) deleted, "
        + "\(info.bytes) bytes"
    ]
    lines += info.note.sorted { $0.key < $1.key }.map { "note \($0.key): \($0.value)" }
    lines += info.schema.fields.map {
      "field \($0.name): \($0.analyzer)\($0.hasPositions ? ", with positions" : "")"
    }
    lines += info.schema.columns.map { "column \($0.name): \($0.kind.rawValue)" }
    for segment in info.segments {
      lines += [
        "",
        "\(segment.file): format \(segment.formatVersion), \(segment.documents) documents, "
          + "\(segment.deleted) deleted, \(segment.bytes) bytes",
      ]
      var rows = segment.fields.map {
        ["  \($0.name)", "\($0.terms) terms", "\($0.documents) documents", "\($0.tokens) tokens"]
      }
      lines += Layout.table(rows)
      rows = segment.parts.filter { $0.bytes > 0 }
        .map { ["  \($0.name)", $0.of ?? "", "\($0.bytes)"] }
      lines += Layout.table(rows)
    }
    return lines
  }
}
