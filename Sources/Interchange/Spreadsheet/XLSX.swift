import Catalogue

extension ExchangeFormat {
  /// A workbook for spreadsheet programs (Office Open XML); every cell is words, none a formula.
  public static let xlsx = ExchangeFormat(
    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  ) { list, publication throws(ExchangeError) in
    XLSXWriter(
      table: PracticeTable(publication: publication), file: try SpreadsheetFile(sheet: "practices"))
  }
}

private struct XLSXWriter: ListWriter {
  let table: PracticeTable
  let file: SpreadsheetFile

  mutating func start(_ output: inout [UInt8]) throws(ExchangeError) {
    try file.add(PracticeTable.columns, isHead: true)
  }

  mutating func add(
    _ practice: DatedRecord, to output: inout [UInt8]
  ) throws(ExchangeError) {
    try file.add(table.row(of: practice))
  }

  mutating func finish(_ output: inout [UInt8]) throws(ExchangeError) {
    output += try file.close()
  }
}
