import Foundation

/// A folder of documents and queries, and perhaps what people judged relevant.
///
/// - `corpus.jsonl`: one JSON object a line with `id`, `title`, `body` and `lang`
/// - `queries.tsv`: id, tab, text
/// - `qrels.tsv`, where there is one: query, tab, document, tab, grade above 0
struct RelevanceCollection {
  struct Entry: Decodable {
    var id: String
    var title: String?
    var body: String?
    /// A BCP 47 tag.
    var lang: String?
  }

  struct Question {
    var id: String
    var text: String
  }

  /// The folder's own name.
  let name: String
  let entries: [Entry]
  let questions: [Question]
  /// By question and document, the grade; empty where nobody has judged.
  let grades: [String: [String: Double]]

  /// Reads the collection in the folder `path`.
  ///
  /// - Throws: ``RelevanceError`` for a line that is not of that form, Foundation's errors for a file
  ///   that cannot be read.
  init(path: String) throws {
    name = URL(fileURLWithPath: path).lastPathComponent
    let decoder = JSONDecoder()
    entries = try Self.lines(of: "\(path)/corpus.jsonl") { line, number in
      do {
        return try decoder.decode(Entry.self, from: Data(line.utf8))
      } catch {
        throw RelevanceError(
          file: "\(path)/corpus.jsonl", line: number, reason: "is no document with an id")
      }
    }
    questions = try Self.lines(of: "\(path)/queries.tsv") { line, number in
      let columns = line.split(separator: "\t", maxSplits: 1)
      guard columns.count == 2 else {
        throw RelevanceError(
          file: "\(path)/queries.tsv", line: number, reason: "is not an id, a tab and a text")
      }
      return Question(id: String(columns[0]), text: String(columns[1]))
    }
    grades = try Self.grades(in: "\(path)/qrels.tsv")
  }

  /// The folders in `folder` that hold a collection, by name.
  static func paths(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .map { "\(folder)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: "\($0)/corpus.jsonl") }
  }

  private static func grades(in path: String) throws -> [String: [String: Double]] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    var grades: [String: [String: Double]] = [:]
    _ = try lines(of: path) { line, number in
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 3, let grade = Double(columns[2]) else {
        throw RelevanceError(
          file: path, line: number, reason: "is not a question, a document and a grade")
      }
      if grade > 0 { grades[columns[0], default: [:]][columns[1]] = grade }
    }
    return grades
  }

  /// What `body` makes of each line that is not empty, with the line's number, from 1.
  private static func lines<Value>(
    of path: String, _ body: (Substring, Int) throws -> Value
  ) throws -> [Value] {
    try String(contentsOfFile: path, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty }
      .map { try body($0.element, $0.offset + 1) }
  }
}

/// A line of a collection that cannot be read.
struct RelevanceError: Error, CustomStringConvertible {
  var file: String
  /// From 1.
  var line: Int
  var reason: String

  var description: String { "\(file):\(line): error: the line \(reason); see docs/relevance.md" }
}
