import Analysis
import Foundation
import SearchEngine
import TestSupport

/// Writes an index until it is killed or something fails: `IndexStress DIRECTORY SEED [ROUNDS [BYTES]]`.
///
/// Goes on from the last commit, does the rounds of ``StressWork``, and says `round N` after each one
/// that was committed. With BYTES, no file may become longer. Ends with 2 and one line where the index
/// could not be written.
@main struct IndexStress {
  static let schema = Schema(
    fields: [.init(name: "body", analyzer: Analyzer.plain.name)],
    columns: [.init(name: "key", kind: .keyword)])

  static func main() {
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    guard arguments.count >= 2, let seed = UInt64(arguments[1]) else {
      say("IndexStress DIRECTORY SEED [ROUNDS [BYTES]]")
      exit(64)
    }
    if arguments.count > 3, let bytes = UInt64(arguments[3]) { limitFiles(to: bytes) }
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? .max : .max
    do {
      try write(arguments[0], StressWork(seed: seed), rounds: rounds)
    } catch {
      say("error: \(error)")
      exit(2)
    }
  }

  private static func write(
    _ directory: String, _ work: StressWork, rounds: Int
  ) throws(IndexError) {
    let writer = try IndexWriter(
      directory: directory, schema: schema, analyzers: [.plain], threads: 2, memory: 1 << 17,
      mergeFactor: 2)
    var round = writer.note["round"].flatMap { Int($0) } ?? 0
    for _ in 0..<rounds {
      round += 1
      for change in work.changes(inRound: round) {
        if let text = change.text {
          try writer.upsert(
            Document(
              key: change.key, texts: ["body": [text]], keywords: ["key": [change.key]]))
        } else {
          writer.delete(key: change.key)
        }
      }
      try writer.commit(note: ["round": "\(round)"])
      say("round \(round)")
      if round % 5 == 0 { try writer.merge() }
      if round % 17 == 0 { try writer.optimize() }
    }
  }

  /// Makes writing beyond `bytes` of a file fail, as on a disk that is full.
  private static func limitFiles(to bytes: UInt64) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    #if canImport(Darwin)
      let resource = RLIMIT_FSIZE
    #else
      let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    #endif
    guard unsafe setrlimit(resource, &limit) == 0 else { exit(65) }
  }

  /// Prints `line`, again where that fails: the failures that are injected are meant for the index. A
  /// limit on the size of files may be meant for this one as well, and never ends.
  private static func say(_ line: String) {
    let data = Data("\(line)\n".utf8)
    for _ in 0..<1_000 {
      if (try? FileHandle.standardOutput.write(contentsOf: data)) != nil { return }
    }
  }
}
