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

  /// Counts the documents marked, from `start` on.
  mutating func count(_ marks: ScratchArray<UInt64>, from start: DocumentID) {
    guard sparse.isEmpty, !counts.isEmpty, !column.description.isManyValued else {
      Self.forEach(marks, from: start) { count($0) }
      return
    }
    // One value a document, and a table to count in: the common case, without detours.
    let codes = column.singleCodes
    let codeCount = counts.count
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      Self.forEach(marks, from: start) { document in
        let code = Int(truncatingIfNeeded: codes[Int(document)]) &- 1
        if code >= 0, code < codeCount { unsafe counts[code] &+= 1 }
      }
    }
  }

  @inline(__always)
  private static func forEach(
    _ marks: ScratchArray<UInt64>, from start: DocumentID, _ body: (DocumentID) -> Void
  ) {
    for index in marks.indices {
      var word = marks[index]
      while word != 0 {
        body(start &+ DocumentID(truncatingIfNeeded: index &* 64 &+ word.trailingZeroBitCount))
        word &= word &- 1
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
