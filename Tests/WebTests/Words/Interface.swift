import Catalogue
import Foundation

@testable import Web

/// The words and templates of the program, for tests.
enum Interface {
  static let resources = Bundle.webResources

  static func catalogues() throws -> [MessageCatalogue] {
    try Language.ofTheInterface.map {
      try MessageCatalogue(
        language: $0, folder: resources.appendingPathComponent("Messages"))
    }
  }

  static func words() throws -> [Language: Words] {
    Dictionary(
      uniqueKeysWithValues: try catalogues().map { ($0.language, Words(catalogue: $0)) })
  }

  /// The folder of the target's sources.
  static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Web")

  /// The text of every file of the target with that ending.
  static func texts(ofFilesWithEnding ending: String) throws -> [String] {
    guard let files = FileManager.default.enumerator(atPath: sources.path) else { return [] }
    return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.map {
      try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8)
    }
  }
}
