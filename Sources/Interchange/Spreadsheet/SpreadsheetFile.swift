import CXLSXWriter
import Foundation

/// A workbook of one sheet, written row by row into a temporary file: a row that is done leaves
/// memory.
///
/// It owns the workbook of libxlsxwriter and frees it when it is closed or given up; `workbook` and
/// `sheet` are read nowhere else and not after that. It belongs to one task.
@safe final class SpreadsheetFile {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let head: UnsafeMutablePointer<lxw_format>?
  private let folder: URL
  private var rowCount: UInt32 = 0

  /// The most characters a cell may hold, and the most rows a sheet may.
  private static let cellLimit = 32_767
  private static let rowLimit = 1_048_576

  /// - Throws: where no temporary file can be made.
  init(sheet name: String) throws(ExchangeError) {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("passerelle-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    } catch {
      throw ExchangeError(.spreadsheet(error.localizedDescription))
    }
    let path = folder.appendingPathComponent("list.xlsx").path
    let temporary = folder.path
    let made = unsafe temporary.withCString { temporary in
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = 1
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: temporary)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let workbook = unsafe made,
      let sheet = unsafe workbook_add_worksheet(workbook, name)
    else {
      try? FileManager.default.removeItem(at: folder)
      throw ExchangeError(.spreadsheet("there is no memory for it"))
    }
    unsafe self.workbook = unsafe workbook
    unsafe self.sheet = unsafe sheet
    unsafe head = workbook_add_format(workbook)
    if let head = unsafe head { unsafe format_set_bold(head) }
    unsafe worksheet_freeze_panes(sheet, 1, 0)
  }

  deinit {
    if let workbook = unsafe workbook { unsafe workbook_close(workbook) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Adds a row of words. A cell takes 32,767 characters; more are cut.
  func add(_ cells: [String], isHead: Bool = false) throws(ExchangeError) {
    guard rowCount < Self.rowLimit else {
      throw ExchangeError(.spreadsheet("a sheet has room for 1,048,576 rows"))
    }
    for (column, words) in cells.enumerated() where !words.isEmpty {
      let cut =
        words.unicodeScalars.count > Self.cellLimit
        ? String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.cellLimit))) : words
      let outcome = unsafe worksheet_write_string(
        sheet, rowCount, UInt16(column), cut, isHead ? head : nil)
      try check(outcome)
    }
    rowCount += 1
  }

  /// The workbook's bytes. Nothing can be added afterwards.
  func close() throws(ExchangeError) -> [UInt8] {
    if let open = unsafe workbook {
      // Closing frees the workbook, whether it succeeds or not.
      unsafe workbook = nil
      try check(unsafe workbook_close(open))
    }
    do {
      return [UInt8](try Data(contentsOf: folder.appendingPathComponent("list.xlsx")))
    } catch {
      throw ExchangeError(.spreadsheet(error.localizedDescription))
    }
  }

  private func check(_ outcome: lxw_error) throws(ExchangeError) {
    guard outcome != LXW_NO_ERROR else { return }
    let why = unsafe lxw_strerror(outcome).map { unsafe String(cString: $0) }
    throw ExchangeError(.spreadsheet(why ?? "an unknown error"))
  }
}
