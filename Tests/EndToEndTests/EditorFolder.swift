import Foundation
import TestSupport
import Testing

/// A catalogue with the shipped taxonomy and no records, and files to import into it.
struct EditorFolder {
  let folder: TemporaryFolder
  let places: [String]

  init() throws {
    folder = try TemporaryFolder()
    let catalogue = folder.url.appendingPathComponent("Catalogue")
    try FileManager.default.createDirectory(at: catalogue, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.packageRoot.appendingPathComponent("Catalogue/taxonomy"),
      to: catalogue.appendingPathComponent("taxonomy"))
    places = ["--catalogue", catalogue.path, "--index", folder.path(of: "Index")]
  }

  func run(_ arguments: String..., input: String? = nil) throws -> Program.Outcome {
    try run(arguments, input: input)
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> Program.Outcome {
    try Program.run(arguments + places, in: folder.url, environment: environment, input: input)
  }

  /// Runs what must succeed.
  @discardableResult
  func done(_ arguments: String...) throws -> String {
    let outcome = try Program.run(arguments + places, in: folder.url)
    try #require(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    return outcome.output
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let url = folder.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  func path(of name: String) -> String { folder.path(of: name) }

  /// The sheets that the catalogue is shipped with.
  static var shippedSheets: String {
    Program.packageRoot.appendingPathComponent("Catalogue/sheets").path
  }
}

/// The part of a plan as JSON that tests look at.
struct PlanDocument: Decodable {
  struct Item: Decodable {
    struct Change: Decodable {
      var field: String
      var before: String?
      var after: String?
    }

    struct Finding: Decodable {
      struct Problem: Decodable {
        var severity: String
        var message: String
        var line: Int?
      }

      var problem: Problem
    }

    var paths: [String]
    var outcome: String
    var record: String?
    var reason: String?
    var changes: [Change]
    var findings: [Finding]

    var messages: [String] { findings.map(\.problem.message) }
  }

  var counts: [String: Int]
  var items: [Item]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(PlanDocument.self, from: Data(text.utf8))
  }

  func item(_ name: String) throws -> Item {
    try #require(items.first { $0.paths.first?.hasSuffix("/" + name) == true }, "\(name)")
  }
}
