import Catalogue

extension ExchangeFormat {
  /// A row a practice (RFC 4180), several values of a column between semicolons.
  public static let csv = ExchangeFormat("csv", "text/csv; charset=utf-8; header=present") {
    list, publication throws(ExchangeError) in
    CSVWriter(table: PracticeTable(publication: publication))
  }
}

private struct CSVWriter: ListWriter {
  let table: PracticeTable

  mutating func start(_ output: inout [UInt8]) { row(PracticeTable.columns, to: &output) }

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    row(table.row(of: practice), to: &output)
  }

  private func row(_ cells: [String], to output: inout [UInt8]) {
    for (rank, cell) in cells.enumerated() {
      if rank > 0 { output += "," }
      output += CSVCell.quoted(cell)
    }
    output += "\r\n"
  }
}

/// A value as a cell of a CSV file.
enum CSVCell {
  /// The words, between quotation marks where they must be.
  ///
  /// A spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or a line break for a formula; an
  /// apostrophe before it keeps it words. Spreadsheets may skip white space first, so that is
  /// passed over here too.
  static func quoted(_ words: String) -> String {
    var words = words
    if isFormula(words) { words = "'" + words }
    let needsQuotes = words.utf8.contains { #","';"#.utf8.contains($0) || $0 <= 0x0D || $0 == 0x22 }
    guard needsQuotes else { return words }
    return "\"" + words.escapingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  private static func isFormula(_ words: String) -> Bool {
    if let first = words.utf8.first, first == 0x09 || first == 0x0A || first == 0x0D { return true }
    let first = words.unicodeScalars.first { !$0.properties.isWhitespace }
    return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
