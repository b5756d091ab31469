import Bytes

/// The values of one column, by document.
///
/// Each value has a code. In a keyword column it is the value's rank in the column's dictionary; in
/// an integer column the difference to the column's minimum. Where no document has more than one
/// value, codes are kept one more than they are, by document, and 0 stands for no value.
struct ColumnReader: Sendable {
  let description: SegmentDescription.Column
  /// The values of a keyword column, with the documents that have each.
  let dictionary: TermDictionary?
  let postings: MappedRegion
  private let documentCount: Int
  private let ends: MappedRegion
  private let endView: RegionView
  private let codes: PackedCodes
  private let extremes: MappedRegion

  /// How many documents share an entry of extremes.
  static let extremesBlock = 1_024

  /// `nil` where the sections do not fit each other.
  init?(
    _ description: SegmentDescription.Column, documentCount: Int, sections: SegmentFile, index: Int
  ) {
    self.description = description
    self.documentCount = documentCount
    ends = sections.region(.codeEnds, index)
    endView = ends.view
    codes = PackedCodes(width: description.codeWidth, region: sections.region(.codes, index))
    extremes = sections.region(.codeExtremes, index)
    postings = sections.region(.valuePostings, index)
    if description.isInteger {
      dictionary = nil
    } else {
      guard
        let values = TermDictionary(
          blocks: sections.region(.values, index), index: sections.region(.valueIndex, index),
          termCount: description.valueCount, detail: .documents)
      else { return nil }
      dictionary = values
    }
    let codeCount: Int
    if description.isManyValued {
      guard ends.count == 4 * documentCount else { return nil }
      codeCount = documentCount == 0 ? 0 : Int(ends.uint32(at: 4 * (documentCount - 1)))
    } else {
      codeCount = documentCount
    }
    guard
      codes.region.count >= PackedCodes.byteCount(codeCount, width: description.codeWidth)
    else { return nil }
  }

  /// Where no document has more than one value: by document, the code and one, or 0.
  var singleCodes: PackedCodes.View { codes.view }

  /// Calls `body` with the code of each of the document's values, the lowest first.
  @inline(__always)
  func forEachCode(of document: DocumentID, _ body: (UInt64) -> Void) {
    if description.isManyValued {
      let range = codeRange(of: document)
      for index in range { body(codes[index]) }
    } else {
      let code = codes[Int(document)]
      if code > 0 { body(code &- 1) }
    }
  }

  /// The lowest code of the document's values; `nil` where it has none.
  @inline(__always)
  func firstCode(of document: DocumentID) -> UInt64? {
    if description.isManyValued {
      let range = codeRange(of: document)
      return range.isEmpty ? nil : codes[range.lowerBound]
    }
    let code = codes[Int(document)]
    return code > 0 ? code &- 1 : nil
  }

  /// The number that `code` stands for in an integer column.
  @inline(__always)
  func integer(of code: UInt64) -> Int64 {
    Int64(bitPattern: UInt64(bitPattern: description.minimum) &+ code)
  }

  /// The codes of the values in `range`; `nil` where there can be none.
  func codes(in range: ClosedRange<Int64>) -> ClosedRange<UInt64>? {
    guard range.upperBound >= description.minimum else { return nil }
    let offset = UInt64(bitPattern: description.minimum)
    let low = UInt64(bitPattern: max(range.lowerBound, description.minimum)) &- offset
    let high = UInt64(bitPattern: range.upperBound) &- offset
    return low...high
  }

  /// Whether some of the 1,024 documents around `document` can have a code in `range`.
  func mayHold(_ range: ClosedRange<UInt64>, around document: DocumentID) -> Bool {
    let entry = Int(document) / Self.extremesBlock * 16
    let low = extremes.uint64(at: entry)
    let high = extremes.uint64(at: entry + 8)
    return range.lowerBound <= high && range.upperBound >= low
  }

  /// Codes that hold all those of the documents from `start` up to, not
  /// including, `end`; `nil` where these have none.
  func extremes(from start: DocumentID, to end: DocumentID) -> ClosedRange<UInt64>? {
    var (low, high) = (UInt64.max, UInt64.min)
    let block = Self.extremesBlock
    for entry in Int(start) / block...max(Int(start), Int(end) - 1) / block {
      low = min(low, extremes.uint64(at: 16 * entry))
      high = max(high, extremes.uint64(at: 16 * entry + 8))
    }
    return low <= high ? low...high : nil
  }

  /// The keyword of rank `code`.
  func keyword(of code: UInt64) -> String {
    guard let dictionary, code < UInt64(dictionary.termCount) else { return "" }
    return String(decoding: dictionary.term(at: Int(code)), as: UTF8.self)
  }

  @inline(__always)
  private func codeRange(of document: DocumentID) -> Range<Int> {
    let start =
      document == 0 ? 0 : Int(endView.integer(at: 4 &* Int(document) &- 4, as: UInt32.self))
    let end = Int(endView.integer(at: 4 &* Int(document), as: UInt32.self))
    // Damage must not turn into a loop over billions of absent codes.
    return start..<max(start, min(end, start &+ 65_536))
  }
}
