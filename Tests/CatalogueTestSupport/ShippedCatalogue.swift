public import Foundation
public import Passerelle
import TestSupport

/// The shipped catalogue, imported once a test run into a folder of its own.
public enum ShippedCatalogue {
  /// The root of the package.
  public static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let imported = Task { try await Imported() }

  /// The catalogue as it is published.
  public static func published() async throws -> PublishedCatalogue {
    try await imported.value.published
  }

  public static func snapshot() async throws -> CatalogueSnapshot {
    try await published().snapshot
  }

  private struct Imported: Sendable {
    let folder: TemporaryFolder
    let published: PublishedCatalogue

    init() async throws {
      folder = try TemporaryFolder()
      let catalogue = folder.path(of: "Catalogue")
      let index = folder.path(of: "Index")
      let shipped = ShippedCatalogue.packageRoot.appendingPathComponent("Catalogue")
      try FileManager.default.createDirectory(
        atPath: catalogue, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: shipped.appendingPathComponent("taxonomy").path, toPath: catalogue + "/taxonomy")
      let editing = try CatalogueEditing(catalogue: catalogue, index: index)
      let plan = try await editing.plan(paths: [shipped.appendingPathComponent("sheets").path])
      try editing.apply(plan, what: "the shipped catalogue", at: Date())
      published = try PublishedCatalogue(catalogue: catalogue, index: index)
    }
  }
}
