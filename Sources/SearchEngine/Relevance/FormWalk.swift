/// Walks the documents and positions of one form of a word.
struct FormWalk {
  /// Memory that walks use one after the other.
  struct Buffers {
    fileprivate let postings: PostingBuffers
    fileprivate let gaps: PositionBuffer

    init(_ scratch: Scratch) {
      postings = PostingBuffers(scratch)
      gaps = PositionBuffer(scratch)
    }
  }

  private var cursor: PostingCursor
  private var gaps: PositionCursor
  private let field: Int32

  /// A walk from `first` on.
  init(
    _ entry: PostingEntry, field: Int, from first: DocumentID, _ context: SegmentContext,
    _ buffers: Buffers
  ) {
    let reader = context.reader.fields[field]
    cursor = PostingCursor(
      entry, in: reader.postings, detail: reader.description.detail,
      documentLimit: context.reader.documentCount, buffers: buffers.postings,
      startsDecoded: false)
    if cursor.block < 0 { cursor.enter(block: cursor.firstBlock(reaching: first, from: 0)) }
    gaps = PositionCursor(entry, in: reader.postings, buffer: buffers.gaps)
    self.field = Int32(field)
  }

  /// Whether `document` has the form. Documents come in rising order.
  @inline(__always)
  mutating func advance(to document: DocumentID) -> Bool {
    cursor.advance(to: document)
    return cursor.document == document
  }

  /// How often the current document has the form.
  var frequency: Float {
    mutating get { Float(cursor.frequency) }
  }

  /// Appends where the form stands in the current document, the one of rank `place` among those looked
  /// at.
  mutating func appendOccurrences(
    of word: Int32, weight: Float, place: Int32, to occurrences: inout [FormOccurrence]
  ) {
    let first = cursor.positionStart
    var position = 0
    // Damage can make frequencies greater than the number of positions.
    let count = min(Int(cursor.frequency), max(gaps.count - first, 0))
    for offset in 0..<count {
      position += Int(gaps.gap(at: first + offset))
      occurrences.append(
        FormOccurrence(
          place: place, field: field, position: Int32(clamping: position), word: word,
          weight: weight))
    }
  }
}
