/// Walks the documents of a segment that match a part of a query, in order.
///
/// The plain way to evaluate any query; the shapes that are asked most have loops of their own.
/// Belongs to one query on one task.
class DocumentCursor {
  /// The current document; ``DocumentID/end`` past the last. Subclasses move it.
  final var document: DocumentID = .end

  /// About how many documents there are.
  var cost: Int { 0 }

  /// Moves to the next document.
  func next() {
    if document != .end { advance(to: document + 1) }
  }

  /// Moves to the first document at or after `target`; stays where it is if already there.
  func advance(to target: DocumentID) {}

  /// The score of the current document.
  func score() -> Double { 0 }
}

/// Every document.
final class AllCursor: DocumentCursor {
  private let limit: DocumentID

  init(documentCount: Int) {
    limit = DocumentID(documentCount)
    super.init()
    document = limit > 0 ? 0 : .end
  }

  override var cost: Int { Int(limit) }

  override func advance(to target: DocumentID) {
    if target > document { document = target < limit ? target : .end }
  }
}

/// Documents marked in a bitmap, all with one score.
final class BitmapCursor: DocumentCursor {
  private let bitmap: DocumentBitmap
  private let constant: Double

  init(_ bitmap: DocumentBitmap, score: Float) {
    self.bitmap = bitmap
    constant = Double(score)
    super.init()
    document = bitmap.first(from: 0)
  }

  override var cost: Int { bitmap.count }

  override func advance(to target: DocumentID) {
    if target > document { document = bitmap.first(from: target) }
  }

  override func score() -> Double { constant }
}

/// Documents with a value of an integer column in a range.
final class RangeCursor: DocumentCursor {
  private let column: ColumnReader
  private let codes: ClosedRange<UInt64>
  private let limit: DocumentID

  init(_ column: ColumnReader, codes: ClosedRange<UInt64>, documentCount: Int) {
    self.column = column
    self.codes = codes
    limit = DocumentID(documentCount)
    super.init()
    find(from: 0)
  }

  override var cost: Int { Int(limit) }

  override func advance(to target: DocumentID) {
    if target > document { find(from: target) }
  }

  private func find(from start: DocumentID) {
    var candidate = start
    while candidate < limit {
      let block = DocumentID(ColumnReader.extremesBlock)
      guard column.mayHold(codes, around: candidate) else {
        candidate = (candidate / block + 1) * block
        continue
      }
      var isFound = false
      column.forEachCode(of: candidate) { if codes.contains($0) { isFound = true } }
      if isFound {
        document = candidate
        return
      }
      candidate += 1
    }
    document = .end
  }
}
