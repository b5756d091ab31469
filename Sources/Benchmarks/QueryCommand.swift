import Analysis
import ArgumentParser
import Foundation
import SearchEngine

/// Asks the queries of a file and tells how long the answers took.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Times queries on an index.")

  enum Total: String, ExpressibleByArgument { case no, yes }

  @Argument(help: "The folder of the index.")
  var directory: String
  @Argument(help: "Queries: a class, a query and perhaps a third column, between tabs.")
  var queries: String
  @Option(help: "Only these classes, between commas.")
  var classes = ""
  @Option(help: "Whether the exact number of matches is asked for.")
  var total = Total.no
  @Option(help: "How often each query is timed; its least time counts.")
  var passes = 5
  @Option(help: "How long to warm up each class, in seconds.")
  var warm = 1.0
  @Option(help: "How long a class may take, in seconds.")
  var budget = 60.0
  @Option(help: "On how many threads one search looks at several segments.")
  var threads = 1
  @Option(help: "A file to write the answers to.")
  var dump = ""
  @Option(help: "A file to write each query's time to, in microseconds.")
  var times = ""

  private func write(_ lines: [String], to path: String) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }

  func run() throws {
    let searcher = try Searcher(
      directory: directory, analyzers: [.plain],
      options: Searcher.Options(scoredTerms: 0, threads: threads))
    let file = try QueryFile(path: queries)
    let chosen = Set(classes.split(separator: ",").map(String.init))
    var answers: [String] = []
    var lines: [String] = []
    for group in file.groups where chosen.isEmpty || chosen.contains(group.name) {
      let run = ClassRun(searcher: searcher, group: group, countsTotal: total == .yes)
      print(
        run.measure(passes: passes, warm: warm, budget: budget) { line, time in
          lines.append("\(group.name)\t\(Report.number(time))\t\(line.query)")
        })
      fflush(nil)
      if !dump.isEmpty { answers += run.answers() }
    }
    print(Report.line([("peak_rss_mb", "\(Report.peakMemory)")]))
    if !dump.isEmpty { try write(answers, to: dump) }
    if !times.isEmpty { try write(lines, to: times) }
  }
}
