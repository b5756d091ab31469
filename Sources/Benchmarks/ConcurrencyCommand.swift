import Analysis
import ArgumentParser
import Dispatch
import Foundation
import SearchEngine
import Synchronization

/// Asks the queries of a file on several threads at once, and tells how many are answered in a second.
struct ConcurrencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concurrency", abstract: "Counts queries a second on 1, 2 and more threads.")

  @Argument(help: "The folder of the index.")
  var directory: String
  @Argument(help: "Queries: a class, a query and perhaps a third column, between tabs.")
  var queries: String
  @Option(help: "Numbers of threads, between commas.")
  var threads = "1,2,4"
  @Option(help: "How long to ask with each number of threads, in seconds.")
  var seconds = 3.0

  func run() throws {
    let searcher = try Searcher(
      directory: directory, analyzers: [.plain], options: Searcher.Options(scoredTerms: 0))
    let requests = try QueryFile(path: queries).groups.flatMap { group in
      group.lines.compactMap { SearchRequest(class: group.name, line: $0, countsTotal: false) }
    }
    for request in requests { _ = searcher.top(request) }
    for count in threads.split(separator: ",").compactMap({ Int($0) }) {
      let before = Self.processorSeconds
      let answered = ask(requests, searcher, threads: count)
      let used = Self.processorSeconds - before
      print(
        Report.line([
          ("threads", "\(count)"), ("queries", "\(answered)"),
          ("queries_per_second", Report.number(Double(answered) / seconds)),
          ("queries_per_processor_second", Report.number(Double(answered) / used)),
        ]))
    }
  }

  /// How long this process has kept processors busy, on all its threads: what threads take from each
  /// other shows here, what other processes take does not.
  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// How many requests were answered in the time there is.
  private func ask(_ requests: [SearchRequest], _ searcher: Searcher, threads: Int) -> Int {
    let end = ContinuousClock.now + .seconds(seconds)
    let total = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      // Each starts elsewhere, so that no two ask the same at the same time.
      var next = thread * requests.count / threads
      var answered = 0
      while ContinuousClock.now < end {
        _ = searcher.top(requests[next % requests.count])
        next += 1
        answered += 1
      }
      total.add(answered, ordering: .relaxed)
    }
    return total.load(ordering: .relaxed)
  }
}
