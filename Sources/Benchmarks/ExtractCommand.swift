import ArgumentParser
import Catalogue
import Foundation

/// Reads the pages of a folder and writes what they say, a file of JSON for each.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Reads web pages into text, title, date and language.")

  @Argument(help: "The folder with the pages: *.html and *.html.gz.")
  var pages: String
  @Argument(help: "The folder for the records, NAME.json for NAME.html.")
  var out: String
  @Option(help: "body: the text alone; page: with its headline.")
  var profile = Profile.body
  @Option(help: "How often each page is read; its least time counts.")
  var passes = 1

  func run() throws {
    let reader = HTMLPageReader(profile: profile.ofReader, readsLinks: false)
    let folder = URL(fileURLWithPath: out)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let clock = ContinuousClock()
    var times: [Double] = []
    var bytes = 0
    var failures = 0
    for file in try PageFile.all(in: pages) {
      let page = try file.contents()
      bytes += page.count
      var record = ExtractedRecord()
      var least = Duration.seconds(3_600)
      for _ in 0..<max(1, passes) {
        let time = clock.measure {
          do {
            record = ExtractedRecord(try reader.page(from: page, file: file.name))
          } catch {
            record = ExtractedRecord(error: "\(error)")
          }
        }
        least = min(least, time)
      }
      if record.error != nil { failures += 1 }
      times.append(least / .microseconds(1))
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(record)
        .write(to: folder.appendingPathComponent(file.name + ".json"))
    }
    print(report(times, bytes: bytes, failures: failures))
  }

  private func report(_ times: [Double], bytes: Int, failures: Int) -> String {
    let timings = Timings(times)
    let seconds = times.reduce(0, +) / 1e6
    return Report.line([
      ("pages", "\(times.count)"), ("bytes", "\(bytes)"), ("failures", "\(failures)"),
      ("mean_us", Report.number(timings.mean)),
      ("median_us", Report.number(timings.percentile(0.5))),
      ("p99_us", Report.number(timings.percentile(0.99))),
      ("pages_s", Report.number(seconds > 0 ? Double(times.count) / seconds : 0)),
      ("mb_s", Report.number(seconds > 0 ? Double(bytes) / 1e6 / seconds : 0)),
      ("peak_rss_mb", "\(Report.peakMemory)"),
    ])
  }
}

/// The profiles of the reader, by the names they have on the command line.
enum Profile: String, ExpressibleByArgument, CaseIterable {
  case body, page

  var ofReader: TextProfile {
    switch self {
    case .body: .body
    case .page: .page
    }
  }
}

/// What is written for a page.
private struct ExtractedRecord: Encodable {
  var text = ""
  var title: String?
  /// As precisely as it is known: `2026-11-21`, `2026-11`.
  var date: String?
  /// BCP 47.
  var lang: String?
  /// Why the page could not be read.
  var error: String?

  init() {}

  init(error: String) { self.error = error }

  init(_ page: HTMLPage) {
    text = page.text
    title = page.title?.value
    date = page.published?.value.description
    lang = page.language?.tag
  }
}
