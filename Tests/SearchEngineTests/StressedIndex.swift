import Analysis
import Foundation
import TestSupport
import Testing

@testable import SearchEngine

/// An index that a child process writes, and what must be in it.
final class StressedIndex {
  let folder: TemporaryFolder
  let work: StressWork
  /// The last round that the child said was committed.
  private(set) var acknowledged = 0
  private var replayed = 0
  private var documents: [String: String] = [:]
  private let output: URL

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    work = StressWork(seed: seed)
    output = URL(fileURLWithPath: folder.path(of: "output"))
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
  }

  var directory: String { folder.path(of: "index") }

  /// How often what takes long is repeated; `make soak` asks for more.
  static func repetitions(_ usual: Int, soaked: Int) -> Int {
    ProcessInfo.processInfo.environment["PASSERELLE_SOAK"] == nil ? usual : soaked
  }

  /// The child's program, beside the bundle of tests.
  private static let executable: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("IndexStress")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return folder
  }()

  /// Starts a child that goes on writing.
  ///
  /// - Parameters:
  ///   - rounds: How many rounds to write at most.
  ///   - fileSize: How long a file may become, in bytes.
  ///   - wrapper: A program that runs the child, with its arguments.
  func start(rounds: Int = .max, fileSize: Int? = nil, wrapper: [String] = []) throws -> Process {
    let process = Process()
    let words =
      wrapper + [Self.executable.path, directory, "\(work.seed)", "\(rounds)"]
      + (fileSize.map { ["\($0)"] } ?? [])
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    // A crash must end the child at once, and not hang in a backtrace whose own calls fail.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The lines that the child has printed; takes note of what it acknowledged.
  func readOutput() throws -> [String] {
    let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
    for line in lines where line.hasPrefix("round ") {
      acknowledged = max(acknowledged, Int(line.dropFirst(6)) ?? 0)
    }
    return lines.map(String.init)
  }

  /// Expects the index to open at the last commit or a later one, and to answer right.
  func expectWhole(_ comment: Comment) throws {
    _ = try readOutput()
    guard FileManager.default.fileExists(atPath: "\(directory)/\(Manifest.fileName)") else {
      #expect(acknowledged == 0, comment)
      return
    }
    let searcher = try Searcher(directory: directory, analyzers: [.plain])
    let round = try #require(searcher.note["round"].flatMap { Int($0) }, comment)
    #expect(round >= acknowledged, comment)
    work.replay(&documents, after: replayed, through: round)
    replayed = round

    #expect(searcher.documentCount == documents.count, comment)
    #expect(keys(searcher, .all) == Set(documents.keys), comment)
    for word in stride(from: 0, to: StressWork.wordCount, by: 7).map({ "w\($0)" }) {
      let query = Query.word([Query.FieldTerm(field: "body", term: word)])
      let expected = documents.filter { $0.value.split(separator: " ").contains { $0 == word } }
      #expect(keys(searcher, query) == Set(expected.keys), comment)
    }
    #expect(IndexCheck.run(directory: directory).isEmpty, comment)
  }

  private func keys(_ searcher: Searcher, _ query: Query) -> Set<String> {
    Set(searcher.search(SearchRequest(query, limit: 1_000)).hits.map(\.key))
  }
}
