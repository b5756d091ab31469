import Analysis
import ArgumentParser
import Bytes
import Foundation
import SearchEngine

/// Builds an index of a corpus and tells how long it took.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Builds an index of a corpus of JSON lines.")

  @Argument(help: "The corpus: one JSON object a line.")
  var corpus: String
  @Argument(help: "The folder for the index.")
  var directory: String
  @Option(help: "How many threads invert documents; with several, one more reads the corpus.")
  var threads = 1
  @Option(help: "How many MB of documents to gather before they are written.")
  var memory = 256
  @Option(help: "How many times over to index the corpus, under other ids each time.")
  var copies = 1
  @Flag(help: "Leave the segments as they were written.")
  var unmerged = false
  @Option(help: "How many documents to index at most.")
  var limit = Int.max

  static let schema = Schema(
    fields: [.init(name: "text", analyzer: Analyzer.plain.name)],
    columns: [.init(name: "country", kind: .keyword), .init(name: "year", kind: .integer)])

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let writer = try IndexWriter(
      directory: directory, schema: Self.schema, analyzers: [.plain], threads: threads,
      memory: memory << 20)
    var documents = 0
    var bytes = 0
    for copy in 0..<copies {
      var reader = try CorpusReader(path: corpus)
      while documents < limit, let entry = try reader.next() {
        documents += 1
        bytes += entry.text.utf8.count
        try writer.upsert(
          Document(
            key: copy == 0 ? entry.id : "\(entry.id)#\(copy)", texts: ["text": [entry.text]],
            keywords: ["country": [entry.country]], integers: ["year": [entry.year]]))
      }
    }
    try writer.commit()
    let built = clock.now
    if !unmerged { try writer.optimize() }
    let finished = clock.now
    let size = try Folder.names(in: directory).reduce(0) {
      $0 + (try MappedFile(path: "\(directory)/\($1)").count)
    }
    print(
      Report.line([
        ("engine", Report.text("passerelle")), ("version", Report.text("1")),
        ("docs", "\(documents)"), ("text_bytes", "\(bytes)"), ("threads", "\(threads)"),
        ("seconds", Report.number((built - start) / .seconds(1))),
        ("finish_seconds", Report.number((finished - built) / .seconds(1))),
        ("index_bytes", "\(size)"), ("peak_rss_mb", "\(Report.peakMemory)"),
      ]))
  }
}
