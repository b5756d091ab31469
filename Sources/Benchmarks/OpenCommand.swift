import Analysis
import ArgumentParser
import Foundation
import SearchEngine

/// Opens an index many times and tells how long it took and how much memory.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Times opening an index.")

  @Argument(help: "The folder of the index.")
  var directory: String
  @Option(help: "How often to open it.")
  var times = 50

  func run() throws {
    let clock = ContinuousClock()
    let before = Self.residentKilobytes
    let first = clock.now
    let searcher = try Searcher(directory: directory, analyzers: [.plain])
    let firstTime = (clock.now - first) / .microseconds(1)
    let after = Self.residentKilobytes
    var others: [Double] = []
    for _ in 0..<times {
      let start = clock.now
      _ = try Searcher(directory: directory, analyzers: [.plain])
      others.append((clock.now - start) / .microseconds(1))
    }
    let timings = Timings(others)
    print(
      Report.line([
        ("documents", "\(searcher.documentCount)"), ("segments", "\(searcher.segmentCount)"),
        ("first_us", Report.number(firstTime)), ("p50_us", Report.number(timings.percentile(0.5))),
        ("p99_us", Report.number(timings.percentile(0.99))),
        ("resident_kb", "\(after - before)"),
      ]))
  }

  /// How much memory of this process is resident, mapped files included, in units of 1,024 bytes.
  private static var residentKilobytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
