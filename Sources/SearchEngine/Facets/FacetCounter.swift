/// Counts the values of one column among the documents of one segment.
struct FacetCounter {
  private let column: ColumnReader
  /// By code, where there are few different codes; else the counts are in `sparse`.
  private var counts: [UInt32]
  private var sparse: [UInt64: UInt32] = [:]

  /// Up to so many different codes are counted in a table.
  private static let tableSize: UInt64 = 1 << 17

  init(_ column: ColumnReader) {
    self.column = column
    let description = column.description
    let codes: UInt64 =
      description.isInteger
      ? (description.codeWidth <= 16 ? 1 << UInt64(description.codeWidth) : .max)
      : UInt64(description.valueCount)
    counts = [UInt32](repeating: 0, count: codes <= Self.tableSize ? Int(codes) : 0)
  }

  @inline(__always)
  mutating func count(_ document: DocumentID) {
    column.forEachCode(of: document) { code in
      if code < UInt64(counts.count) {
        counts[Int(code)] &+= 1
      } else {
        sparse[code, default: 0] += 1
      }
    }
  }

  /// Adds the counts, by value, to `totals`.
  func add(to totals: inout [String: Int]) {
    for (code, count) in counts.enumerated() where count > 0 {
      totals[value(of: UInt64(code)), default: 0] += Int(count)
    }
    for (code, count) in sparse { totals[value(of: code), default: 0] += Int(count) }
  }

  private func value(of code: UInt64) -> String {
    column.description.isInteger ? String(column.integer(of: code)) : column.keyword(of: code)
  }
}
