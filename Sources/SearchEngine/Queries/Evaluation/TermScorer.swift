import Bytes

/// Walks the postings of a term in one field and scores them, many at a time.
///
/// A plain value without reference counts, so that loops over several cost nothing beyond their
/// work. Safe because of what is said at ``PostingCursor``: documents are under the segment's
/// count, norms are checked to be as many when the segment is opened, and tables have 256 entries.
@safe struct TermScorer {
  var cursor: PostingCursor
  /// What a posting can score at most, whatever its occurrences.
  let weight: Float
  private let fieldWeight: Float
  private let k1: Float
  private let weights: ScratchArray<Float>
  private let bounds: ScratchArray<Float>
  private let norms: UnsafeRawPointer
  private let scores: UnsafeMutablePointer<Float>
  /// The first block that reaches the current window.
  private var windowBlock = 0
  /// The most a posting in the current window can score.
  private(set) var windowBound: Float = 0
  /// The most that the occurrences of a posting in the current window weigh.
  private(set) var windowOccurrences: Float = 0
  /// Whether there may be postings in the current window.
  private(set) var isInWindow = false

  /// `nil` where the segment does not have the term.
  init?(_ word: ResolvedWord, field: ResolvedWord.Field, _ context: SegmentContext) {
    self.init(
      field.entries[context.index], field: field.field, weight: word.weight,
      fieldWeight: field.weight, weights: field.weights, context)
  }

  /// A scorer of a term of a phrase as if it stood alone; `nil` where the segment does not have it.
  init?(_ term: ResolvedPhrase.Term, of phrase: ResolvedPhrase, _ context: SegmentContext) {
    self.init(
      term.entries[context.index], field: phrase.field, weight: phrase.weight, fieldWeight: 1,
      weights: phrase.weights, context)
  }

  private init?(
    _ entry: PostingEntry?, field: Int, weight: Float, fieldWeight: Float, weights: [Float],
    _ context: SegmentContext
  ) {
    guard let entry, let norms = unsafe context.reader.fields[field].norms.baseAddress else {
      return nil
    }
    cursor = context.cursor(entry, field: field)
    self.weight = weight
    self.fieldWeight = fieldWeight
    k1 = context.ranking.k1
    unsafe self.norms = norms
    self.weights = context.scratch.array(weights)
    bounds = context.scratch.array(context.tables.bounds[field][context.index])
    unsafe scores = context.scratch.allocate(PackedBlock.count, filledWith: Float(0))
  }

  /// A scorer of the same postings at their start.
  init(restarting other: TermScorer, scratch: Scratch) {
    self = other
    cursor = PostingCursor(restarting: other.cursor, scratch: scratch)
  }

  /// The score of the current document.
  var score: Float {
    @inline(__always) mutating get {
      let norm = unsafe norms.load(fromByteOffset: Int(cursor.document), as: UInt8.self)
      let x = Float(cursor.nextFrequency) * weights[Int(norm)]
      return weight * (x / (k1 + x))
    }
  }

  /// The score of `document`, which stands at `place` of the block whose frequencies are open.
  @inline(__always)
  mutating func score(of document: DocumentID, at place: Int) -> Float {
    let norm = unsafe norms.load(fromByteOffset: Int(document), as: UInt8.self)
    let x = Float(cursor.frequency(at: place)) * weights[Int(norm)]
    return weight * (x / (k1 + x))
  }

  /// The most that the occurrences of a posting with `impact` weigh; a number that can be added to
  /// others of its kind where nothing bounds them.
  @inline(__always)
  private func mostOccurrences(ofImpact impact: UInt8) -> Float {
    min(bounds[Int(impact)] * fieldWeight, 1e30)
  }

  /// The most a posting with `impact` can score.
  @inline(__always)
  func bound(ofImpact impact: UInt8) -> Float {
    let x = mostOccurrences(ofImpact: impact)
    // The last factor makes up for rounding.
    return weight * (x / (k1 + x)) * 1.000_001
  }

  /// The most a posting from `start` up to, not including, `end` can score, by its blocks' impacts;
  /// sets ``windowBound`` to it. Windows come in rising order.
  @inline(__always)
  mutating func enterWindow(_ start: DocumentID, _ end: DocumentID) {
    windowBound = 0
    windowOccurrences = 0
    isInWindow = false
    guard cursor.document != .end else { return }
    if cursor.blockCount == 1 {
      isInWindow = unsafe cursor.documents[cursor.count &- 1] >= start
      if isInWindow { setBounds(ofImpact: cursor.impact(ofBlock: 0)) }
      return
    }
    if windowBlock < cursor.block { windowBlock = cursor.block }
    if cursor.lastDocument(ofBlock: windowBlock) < start {
      windowBlock = cursor.firstBlock(reaching: start, from: windowBlock &+ 1)
    }
    guard windowBlock < cursor.blockCount else {
      windowBlock = cursor.blockCount &- 1
      return
    }
    isInWindow = true
    var block = windowBlock
    var impact = cursor.impact(ofBlock: block)
    while cursor.lastDocument(ofBlock: block) < end, block &+ 1 < cursor.blockCount {
      block &+= 1
      impact = max(impact, cursor.impact(ofBlock: block))
    }
    setBounds(ofImpact: impact)
  }

  @inline(__always)
  private mutating func setBounds(ofImpact impact: UInt8) {
    windowBound = bound(ofImpact: impact)
    windowOccurrences = mostOccurrences(ofImpact: impact)
  }

  /// Adds what the occurrences of the postings from `start` up to, not including, `end` weigh to
  /// `totals`, and marks the documents; both count from `start`. The window must have been entered.
  mutating func addOccurrences(
    from start: DocumentID, to end: DocumentID, into totals: ScratchArray<Float>,
    marks: ScratchArray<UInt64>
  ) {
    cursor.advance(to: start)
    while cursor.document < end {
      let last = cursor.place(of: end)
      let frequencies = unsafe cursor.blockFrequencies
      for index in cursor.index..<max(cursor.index, last) {
        let document = unsafe cursor.documents[index]
        let norm = unsafe norms.load(fromByteOffset: Int(document), as: UInt8.self)
        let frequency = Float(unsafe frequencies[index])
        totals[Int(document &- start)] += frequency * weights[Int(norm)]
      }
      mark(cursor.index, last, from: start, marks)
      cursor.skip(to: last)
    }
  }

  /// Adds the scores of the postings from `start` up to, not including, `end` to `totals`, and marks
  /// the documents; both count from `start`. The window must have been entered.
  ///
  /// - Parameters:
  ///   - floor: Blocks whose postings cannot score more are passed over.
  ///   - marksAll: Whether documents passed over are marked all the same.
  @inline(__always)
  mutating func addScores(
    from start: DocumentID, to end: DocumentID, into totals: ScratchArray<Double>,
    marks: ScratchArray<UInt64>, floor: Double, marksAll: Bool
  ) {
    var block = windowBlock
    while block < cursor.blockCount {
      let isWorthIt = Double(bound(ofImpact: cursor.impact(ofBlock: block))) > floor
      if isWorthIt || marksAll {
        if cursor.block != block { cursor.enter(block: block) }
        let first = unsafe cursor.documents[0] >= start ? 0 : cursor.place(of: start)
        let last = cursor.place(of: end)
        if isWorthIt {
          computeScores(first, last)
          for index in first..<max(first, last) {
            let offset = Int(unsafe cursor.documents[index] &- start)
            totals[offset] += Double(unsafe scores[index])
            marks[offset &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: offset & 63)
          }
        } else {
          mark(first, last, from: start, marks)
        }
        cursor.settle(at: last)
        if cursor.document >= end { return }
      }
      if cursor.lastDocument(ofBlock: block) >= end &- 1 { return }
      block &+= 1
    }
  }

  /// Marks the documents from `start` up to, not including, `end`, counted from `start`.
  @inline(__always)
  mutating func addMarks(
    from start: DocumentID, to end: DocumentID, _ marks: ScratchArray<UInt64>
  ) {
    cursor.advance(to: start)
    while cursor.document < end {
      let last = cursor.place(of: end)
      mark(cursor.index, last, from: start, marks)
      cursor.skip(to: last)
    }
  }

  /// Adds the scores of the first `count` of `documents`, which rise, to their `totals`, and keeps, in
  /// front, those with more than `least`; how many these are. What blocks cannot bring so far is found
  /// out without decoding them.
  mutating func addScores(
    to documents: ScratchArray<DocumentID>, _ totals: ScratchArray<Double>, count: Int,
    exceeding least: Double
  ) -> Int {
    var kept = 0
    // The block that a document was looked for in last, and the most that it brings.
    var block = cursor.block
    var blockBound = Double.infinity
    for index in 0..<count {
      let document = documents[index]
      var total = totals[index]
      if cursor.document < document {
        if unsafe cursor.documents[cursor.count &- 1] < document {
          if block == cursor.block || cursor.lastDocument(ofBlock: block) < document {
            block = cursor.firstBlock(reaching: document, from: block &+ 1)
            blockBound =
              block < cursor.blockCount
              ? Double(bound(ofImpact: cursor.impact(ofBlock: block))) : .infinity
          }
          if total + blockBound <= least { continue }
          cursor.enter(block: block)
        }
        cursor.advance(to: document)
      }
      if cursor.document == document { total += Double(score) }
      documents[kept] = document
      totals[kept] = total
      kept &+= total > least ? 1 : 0
    }
    return kept
  }

  /// The last document up to which ``windowBound`` holds, if its block is the only one concerned.
  @inline(__always)
  var windowBlockEnd: DocumentID {
    !isInWindow ? .end : cursor.lastDocument(ofBlock: windowBlock)
  }

  @inline(__always)
  private func mark(
    _ first: Int, _ last: Int, from start: DocumentID, _ marks: ScratchArray<UInt64>
  ) {
    for index in first..<max(first, last) {
      let offset = Int(unsafe cursor.documents[index] &- start)
      marks[offset &>> 6] |= 1 &<< UInt64(offset & 63)
    }
  }

  /// Computes the scores of the postings `first..<last` of the current block.
  @inline(__always)
  mutating func computeScores(_ first: Int, _ last: Int) {
    let frequencies = unsafe cursor.blockFrequencies
    for index in first..<max(first, last) {
      let document = Int(unsafe cursor.documents[index])
      let norm = unsafe norms.load(fromByteOffset: document, as: UInt8.self)
      unsafe scores[index] = weights[Int(norm)]
    }
    // In steps of four, beyond the ends where need be: the block's arrays have room.
    var index = first & ~3
    let (k1, weight) = (SIMD4<Float>(repeating: k1), SIMD4<Float>(repeating: weight))
    while index < last {
      let place = unsafe UnsafeMutableRawPointer(scores + index)
      let frequency = unsafe UnsafeRawPointer(frequencies + index).loadUnaligned(
        as: SIMD4<Int32>.self)
      let x = SIMD4<Float>(frequency) * (unsafe place.loadUnaligned(as: SIMD4<Float>.self))
      unsafe place.storeBytes(of: weight * (x / (k1 + x)), as: SIMD4<Float>.self)
      index &+= 4
    }
  }

  /// Computes the scores of the first `count` of the postings listed by their places in the current
  /// block; ``computedScore(at:)`` gives them in the order of the list.
  @inline(__always)
  mutating func computeScores(ofListed places: ScratchArray<UInt8>, count: Int) {
    let (frequencies, documents) = unsafe (cursor.blockFrequencies, cursor.documents)
    let (norms, scores) = unsafe (norms, scores)
    for index in 0..<count {
      let place = Int(places[index])
      let norm = unsafe norms.load(fromByteOffset: Int(documents[place]), as: UInt8.self)
      unsafe scores[index] = Float(frequencies[place]) * weights[Int(norm)]
    }
    let (k1, weight) = (SIMD4<Float>(repeating: k1), SIMD4<Float>(repeating: weight))
    for index in stride(from: 0, to: count, by: 4) {
      let place = unsafe UnsafeMutableRawPointer(scores + index)
      let x = unsafe place.loadUnaligned(as: SIMD4<Float>.self)
      unsafe place.storeBytes(of: weight * (x / (k1 + x)), as: SIMD4<Float>.self)
    }
  }

  /// The document at `index` of the current block.
  @inline(__always)
  func document(at index: Int) -> DocumentID { unsafe cursor.documents[index] }

  /// The score, computed before, of the posting at `index` of the current block or of the list.
  @inline(__always)
  func computedScore(at index: Int) -> Float { unsafe scores[index] }
}
