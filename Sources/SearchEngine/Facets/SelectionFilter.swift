/// Tells which documents of a segment have one of the values chosen in a column.
struct SelectionFilter {
  private let column: ColumnReader
  /// By code, in keyword columns.
  private var isChosen: [Bool] = []
  /// In integer columns.
  private var codes: Set<UInt64> = []

  init(_ column: ColumnReader, values: Set<String>) {
    self.column = column
    if let dictionary = column.dictionary {
      isChosen = [Bool](repeating: false, count: dictionary.termCount)
      for value in values {
        let bytes = Array(value.utf8)
        if let code = dictionary.ordinal(of: bytes.span) { isChosen[code] = true }
      }
    } else {
      for value in values.compactMap(Int64.init) {
        if let range = column.codes(in: value...value) { codes.insert(range.lowerBound) }
      }
    }
  }

  @inline(__always)
  func accepts(_ document: DocumentID) -> Bool {
    var isAccepted = false
    column.forEachCode(of: document) { code in
      if column.description.isInteger {
        if codes.contains(code) { isAccepted = true }
      } else if code < UInt64(isChosen.count), isChosen[Int(code)] {
        isAccepted = true
      }
    }
    return isAccepted
  }
}
