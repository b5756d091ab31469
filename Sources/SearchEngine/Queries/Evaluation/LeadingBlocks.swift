/// The blocks of the rarest of several terms, and of each what is known before anything is decoded:
/// which blocks of the other terms reach into it, and how much a document in it can score.
struct LeadingBlocks {
  /// How the scores of the terms bound that of a document with all of them.
  enum Bound {
    /// It is their sum.
    case sum
    /// It exceeds none of them.
    case least
  }

  /// The rarest first.
  private let terms: ScratchArray<TermScorer>
  let bound: Bound
  /// How many blocks there are, but for those at the end into which not all terms reach.
  private(set) var count: Int
  private let stride: Int
  /// By term and leading block, the term's first block that reaches into it.
  private let firstBlocks: ScratchArray<Int32>
  /// By term and leading block, the most that the term can score in it.
  private let bounds: ScratchArray<Float>
  /// By leading block, the most that a document in it can score.
  private let totals: ScratchArray<Float>

  init(_ terms: ScratchArray<TermScorer>, bound: Bound, _ scratch: Scratch) {
    self.terms = terms
    self.bound = bound
    stride = terms.isEmpty ? 0 : terms[0].cursor.blockCount
    count = stride
    firstBlocks = scratch.array(terms.count * stride, filledWith: 0)
    bounds = scratch.array(terms.count * stride, filledWith: 0)
    totals = scratch.array(stride, filledWith: 0)
    for term in terms.indices { count = reach(of: term) }
    var highest: Float = 0
    for block in 0..<count {
      totals[block] = total(in: block)
      highest = max(highest, totals[block])
    }
    bestBound = highest * 7 / 8
  }

  /// Notes where the blocks of `term` lie; how many leading blocks come before its list ends.
  private func reach(of term: Int) -> Int {
    let (leading, cursor) = (terms[0].cursor, terms[term].cursor)
    var block = 0
    var first: DocumentID = 0
    for number in 0..<count {
      if cursor.lastDocument(ofBlock: block) < first {
        block = cursor.firstBlock(reaching: first, from: block &+ 1)
        guard block < cursor.blockCount else { return number }
      }
      firstBlocks[term &* stride &+ number] = Int32(truncatingIfNeeded: block)
      let last = leading.lastDocument(ofBlock: number)
      let start = block
      if cursor.lastDocument(ofBlock: block) < last {
        block = min(cursor.firstBlock(reaching: last, from: block &+ 1), cursor.blockCount &- 1)
      }
      bounds[term &* stride &+ number] = terms[term].bound(
        ofImpact: cursor.highestImpact(from: start, through: block))
      first = last &+ 1
    }
    return count
  }

  private func total(in block: Int) -> Float {
    switch bound {
    case .sum: return Float(rest(from: 0, in: block)).nextUp
    case .least:
      return terms.indices.reduce(.infinity) { min($0, most(of: $1, in: block)) }
    }
  }

  /// Where the bounds of the best blocks begin.
  private var bestBound: Float = 0

  /// Whether the bound of `block` is within an eighth of the highest.
  @inline(__always)
  func isBest(_ block: Int) -> Bool { totals[block] >= bestBound }

  /// The first block of `term` that reaches into `block`.
  @inline(__always)
  func firstBlock(of term: Int, in block: Int) -> Int {
    Int(firstBlocks[term &* stride &+ block])
  }

  /// The most that `term` can score in `block`.
  @inline(__always)
  func most(of term: Int, in block: Int) -> Float { bounds[term &* stride &+ block] }

  /// The most that a document in `block` can score.
  @inline(__always)
  func most(in block: Int) -> Float { totals[block] }

  /// The most that the terms from `term` on can score in `block` together.
  @inline(__always)
  func rest(from term: Int, in block: Int) -> Double {
    var sum = 0.0
    for other in term..<terms.count { sum += Double(most(of: other, in: block)) }
    return sum
  }
}
