public import Catalogue
public import Foundation
public import Passerelle
import TestSupport

/// A catalogue of a few sheets in a folder of its own, with the shipped taxonomy.
public struct SmallCatalogue: Sendable {
  private let folder: TemporaryFolder

  public var catalogue: String { folder.path(of: "Catalogue") }
  public var index: String { folder.path(of: "Index") }

  /// When sheets are imported if nothing else is said.
  public static let defaultDate = Date(timeIntervalSince1970: 1_700_000_000)

  public init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: catalogue, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: ShippedCatalogue.packageRoot.appendingPathComponent("Catalogue/taxonomy").path,
      toPath: catalogue + "/taxonomy")
  }

  /// Imports one sheet a record, each with an English title, and brings the index up to date.
  public func importSheets(
    _ titles: KeyValuePairs<String, String>, state: Record.State = .published,
    at date: Date = defaultDate
  ) async throws {
    try await importSheets(titles.map { ($0.key, $0.value) }, state: state, at: date)
  }

  /// The same for ids and titles that are made.
  public func importSheets(
    _ titles: [(id: String, title: String)], state: Record.State = .published,
    at date: Date = defaultDate
  ) async throws {
    let sheets = try writeSheets(titles, state: state)
    let editing = try CatalogueEditing(catalogue: catalogue, index: index)
    let plan = try await editing.plan(paths: [sheets])
    try editing.apply(plan, what: "a test", at: date)
  }

  /// Writes one sheet a record, each with an English title.
  ///
  /// - Returns: the path of their folder.
  public func writeSheets(
    _ titles: [(id: String, title: String)], state: Record.State = .published
  ) throws -> String {
    let sheets = folder.path(of: "sheets")
    try FileManager.default.createDirectory(atPath: sheets, withIntermediateDirectories: true)
    for (id, title) in titles {
      try Data(Self.sheet(id: id, title: title, state: state).utf8)
        .write(to: URL(fileURLWithPath: "\(sheets)/\(id).xml"))
    }
    return sheets
  }

  public func published() throws -> PublishedCatalogue {
    try PublishedCatalogue(catalogue: catalogue, index: index)
  }

  private static func sheet(id: String, title: String, state: Record.State) -> String {
    let withdrawal = """

        <withdrawal date="2026-01-31">
          <reason xml:lang="en">Made up for a test.</reason>
        </withdrawal>
      """
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <sheet xmlns="urn:passerelle:sheet:1" id="\(id)" kind="tool" state="\(state.rawValue)">
        <title xml:lang="en">\(title)</title>\(state == .withdrawn ? withdrawal : "")
        <about>
          <theme id="integration"/>
        </about>
        <summary xml:lang="en">A practice made up for a test.</summary>
      </sheet>

      """
  }
}
