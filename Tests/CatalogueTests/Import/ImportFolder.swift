import Catalogue
import Foundation
import TestSupport
import Testing

/// A folder of files to import, and a catalogue to import them into.
struct ImportFolder {
  let folder: TemporaryFolder
  let store: RecordStore
  let importer: Importer
  /// 2026-11-20T09:30:00Z
  let date = Date(timeIntervalSince1970: 1_795_167_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try RecordStore(folder: folder.path(of: "catalogue"))
    importer = Importer(store: store, taxonomy: try ShippedCatalogue.taxonomy.get())
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  /// Where the files lie: inside the catalogue's folder.
  var path: String { folder.path(of: "catalogue/sheets") }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ record: Record, to name: String? = nil) throws {
    try write(NativeSheetWriter().sheet(of: record), to: name ?? "\(record.id).xml")
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// The record that the store holds.
  func record(_ id: String) throws -> Record {
    let id = try #require(RecordID(id))
    let stored = try store.record(id)
    return try #require(stored).record
  }

  func plan() async throws -> ImportPlan { try await importer.plan(paths: [path]) }

  /// Plans and applies.
  @discardableResult
  func run() async throws -> ImportPlan {
    let plan = try await plan()
    try importer.apply(plan, what: "test", at: date)
    return plan
  }
}
