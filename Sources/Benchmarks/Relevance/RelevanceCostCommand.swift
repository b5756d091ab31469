import ArgumentParser
import Catalogue
import Foundation
import Passerelle
import SearchEngine

/// Tells what ranking as the catalogue ranks costs on a large corpus, beside stems alone.
struct RelevanceCostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relevance-cost",
    abstract: "Times questions on a corpus that is indexed as the catalogue is.",
    discussion: """
      The index is made where FOLDER has none. Each question of the class is asked so many times; \
      its least processor time counts. “plain” is the first look alone, “whole” the product's ranking.
      """)

  @Argument(help: "The corpus: one JSON object a line, with id, title, body and lang.")
  var corpus: String
  @Argument(help: "Queries: a class, a query and perhaps a third column, between tabs.")
  var queries: String
  @Argument(help: "The folder for the index.")
  var folder: String
  @Option(name: .customLong("class"), help: "The class of queries that is asked.")
  var queryClass = "or"
  @Option(help: "How often each query is timed; its least time counts.")
  var passes = 5

  func run() throws {
    let clock = ContinuousClock()
    if IndexDirectory.lastCommit(at: folder) == nil {
      let start = clock.now
      try index()
      print(
        Report.line([
          ("index", Report.text(folder)), ("index_bytes", "\(try Self.size(of: folder))"),
          ("seconds", Report.number((clock.now - start) / .seconds(1))),
        ]))
    }
    let searcher = try Searcher(directory: folder, analyzers: CatalogueSchema.analyzers)
    let group = try QueryFile(path: queries).groups.first { $0.name == queryClass }
    let texts = group?.lines.map(\.query) ?? []
    let start = clock.now
    let search = FreeTextSearch(searcher)
    let opening = (clock.now - start) / .milliseconds(1)
    let plain = time(texts) { searcher.search(search.firstLook(for: $0, limit: 10)).hits.count }
    let whole = time(texts) { search.hits(for: $0, limit: 10).count }
    for (name, timings) in [("plain", plain), ("whole", whole)] {
      print(
        Report.line([
          ("ranking", Report.text(name)), ("documents", "\(searcher.documentCount)"),
          ("questions", "\(texts.count)"), ("mean_us", Report.number(timings.mean)),
          ("p50_us", Report.number(timings.percentile(0.5))),
          ("p99_us", Report.number(timings.percentile(0.99))),
        ]))
    }
    print(
      Report.line([
        ("similar_words_ms", Report.number(opening)), ("peak_rss_mb", "\(Report.peakMemory)"),
      ]))
  }

  /// The processor times of `texts`, in microseconds; `search` gives the number of hits.
  private func time(_ texts: [String], _ search: (String) -> Int) -> Timings {
    Timings(
      texts.map { text in
        (0..<max(passes, 1)).map { _ in
          let start = Self.processorTime
          _ = search(text)
          return Self.processorTime - start
        }.min() ?? 0
      })
  }

  /// What this thread has had of the processor, in microseconds.
  private static var processorTime: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  private func index() throws {
    let writer = try IndexWriter(
      directory: folder, schema: CatalogueSchema.schema, analyzers: CatalogueSchema.analyzers,
      memory: 1 << 30)
    var reader = try CorpusReader(path: corpus)
    while let entry = try reader.next() {
      var document = Document(key: entry.id)
      let language = Language(entry.language)
      let parts = entry.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      document.append(String(parts[0]), in: language, to: .title)
      if parts.count > 1 { document.append(String(parts[1]), in: language, to: .text) }
      try writer.upsert(document)
    }
    try writer.commit()
    try writer.optimize()
  }

  private static func size(of folder: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\($1)")
      return $0 + (attributes[.size] as? Int ?? 0)
    }
  }
}
