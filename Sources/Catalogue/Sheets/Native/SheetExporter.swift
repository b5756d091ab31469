import Foundation

/// Writes records as native sheets, a file each, named by their ids.
///
/// The same records give the same bytes, so that a folder of sheets under version control shows
/// what changed in the catalogue and nothing else.
public struct SheetExporter: Sendable {
  public init() {}

  /// What an export did.
  public struct Summary: Sendable, Hashable {
    /// Names of the files that are new or have other bytes than before, in the order of the ids.
    public var written: [String] = []
    /// How many files were as they should be.
    public var unchanged = 0
    /// Names of files that look like sheets of records that are not exported: of records that were
    /// taken out since an earlier export. An import of the folder would bring them back.
    public var strangers: [String] = []
  }

  /// Writes `records` into `folder`, which is made where it is missing. Files of other records stay.
  public func export(_ records: [Record], to folder: String) throws(ExportError) -> Summary {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ExportError(path: folder, reason: error.localizedDescription)
    }
    var summary = Summary()
    for record in records.sorted(by: { $0.id < $1.id }) {
      let name = "\(record.id).xml"
      let path = folder + "/" + name
      let sheet = Data(NativeSheetWriter().sheet(of: record))
      if FileManager.default.contents(atPath: path) == sheet {
        summary.unchanged += 1
        continue
      }
      do {
        try sheet.write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw ExportError(path: path, reason: error.localizedDescription)
      }
      summary.written.append(name)
    }
    summary.strangers = try Self.strangers(in: folder, than: Set(records.map(\.id)))
    return summary
  }

  private static func strangers(
    in folder: String, than records: Set<RecordID>
  ) throws(ExportError) -> [String] {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw ExportError(path: folder, reason: error.localizedDescription)
    }
    return names.sorted().filter { name in
      guard name.hasSuffix(".xml"), let id = RecordID(String(name.dropLast(4))) else {
        return false
      }
      return !records.contains(id)
    }
  }
}

/// Why a sheet cannot be written.
public struct ExportError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String
  public let reason: String

  public var description: String { "\(path): the sheet cannot be written: \(reason)" }
}
