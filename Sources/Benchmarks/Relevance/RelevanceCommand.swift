import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Ranks the documents of judged collections, and tells how well.
struct RelevanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relevance",
    abstract: "Writes a run of each collection of documents and questions, to be evaluated.",
    discussion: """
      Every folder in COLLECTIONS with a corpus.jsonl is indexed and searched as the catalogue is. \
      Where it has a qrels.tsv, figures are printed: nDCG@10 of all questions and of the half not \
      used for choosing settings, mean average precision, recall at 100, index size and mean time \
      of a question.
      """)

  @Argument(help: "A folder of collections.")
  var collections: String
  @Argument(help: "The folder for the runs.")
  var runs: String
  @Option(help: "Only these collections, between commas.")
  var only = ""
  @Option(help: "How many collections are worked on at once.")
  var threads = 2

  func run() throws {
    try FileManager.default.createDirectory(
      atPath: runs, withIntermediateDirectories: true)
    let chosen = Set(only.split(separator: ",").map(String.init))
    let paths = try RelevanceCollection.paths(in: collections).filter {
      chosen.isEmpty || chosen.contains(URL(fileURLWithPath: $0).lastPathComponent)
    }
    let results = Mutex<[String: Result<String, any Error>]>([:])
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: max(threads, 1)) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < paths.count else { return }
        let result = Result { try report(on: paths[index]) }
        results.withLock { $0[paths[index]] = result }
      }
    }
    for path in paths {
      if let line = try results.withLock({ $0[path] })?.get() { print(line) }
    }
  }

  /// Writes the run of the collection at `path`, and says how good it is.
  private func report(on path: String) throws -> String {
    let run = try RelevanceRun(try RelevanceCollection(path: path))
    let name = run.collection.name
    try Data(run.lines.utf8).write(to: URL(fileURLWithPath: "\(runs)/\(name).run"))
    let grades = run.collection.grades
    let all = RelevanceFigures(rankings: run.rankings, grades: grades)
    let held = RelevanceFigures(rankings: run.rankings, grades: grades) {
      !RelevanceFigures.isForChoosing($0)
    }
    let time = run.searchTime / .microseconds(1) / Double(max(run.answers.count, 1))
    return Report.line([
      ("collection", Report.text(name)), ("questions", "\(run.answers.count)"),
      ("ndcg10", figure(all.gain)), ("ndcg10_held", figure(held.gain)),
      ("map", figure(all.precision)), ("recall100", figure(all.recall)),
      ("index_bytes", "\(run.indexSize)"), ("mean_us", Report.number(time)),
    ])
  }

  private func figure(_ value: Double) -> String { String(format: "%.4f", value) }
}
