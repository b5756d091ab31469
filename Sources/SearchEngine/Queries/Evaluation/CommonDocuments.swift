/// Walks the documents that several terms share, for conjunctions and phrases.
///
/// The rarest term leads. Documents are looked at in stretches, each covered by one block of every
/// term: whether a stretch can bring one of the best is known from the blocks' impacts before
/// anything but the leading block is decoded. In a dense stretch the leading documents are noted in a
/// table that the next term's documents are looked up in; in a sparse one, and for further terms, each
/// document is searched for.
struct CommonDocuments {
  /// How the scores of the terms bound that of a document with all of them.
  enum Bound {
    /// It is their sum.
    case sum
    /// It exceeds none of them.
    case least
  }

  /// The rarest first.
  let terms: ScratchArray<TermScorer>
  private let bound: Bound
  private let accepted: DocumentBitmap?

  /// By term, its block that covers the current stretch.
  private let blocks: ScratchArray<Int>
  /// By term, the most that it and those after it can score in the current stretch; 0 at the end.
  private let rests: ScratchArray<Double>
  /// By term and number of a document found, where it stands in the term's block.
  private let places: ScratchArray<Int>
  /// By document from the stretch's first on, its place in the leading block and one; else 0.
  private let table: ScratchArray<UInt8>
  /// How many documents the current stretch has.
  private(set) var found = 0
  /// Whether a document of the current stretch can score more than was asked.
  private(set) var isWorthScoring = true
  /// Where the next stretch starts.
  private var start: DocumentID = 0
  /// The leading block that has been found worth decoding.
  private var worthyBlock = -1

  /// Stretches longer than this, in documents, are searched document by document.
  private static let tableSize = 4_096
  /// So many leading documents are searched for sooner than noted in the table.
  private static let fewDocuments = 6

  /// - Parameter accepted: The documents that count; `nil` for all.
  init(
    _ terms: ScratchArray<TermScorer>, bound: Bound, accepted: DocumentBitmap?, _ scratch: Scratch
  ) {
    self.terms = terms
    self.bound = bound
    self.accepted = accepted
    blocks = scratch.array(terms.count, filledWith: 0)
    rests = scratch.array(terms.count + 1, filledWith: 0)
    places = scratch.array(terms.count * PackedBlock.count, filledWith: 0)
    table = scratch.array(Self.tableSize, filledWith: 0)
  }

  /// Moves to the next stretch with documents that all terms have and that count; `false` where there
  /// is none.
  ///
  /// - Parameters:
  ///   - threshold: What scores must exceed to matter.
  ///   - needsAll: Whether documents that score less are found all the same.
  mutating func nextStretch(exceeding threshold: Float, needsAll: Bool) -> Bool {
    while findStretch(exceeding: threshold, needsAll) {
      if let accepted, found > 0 { keep(accepted) }
      if found > 0 { return true }
    }
    return false
  }

  /// Moves all terms to a document of the stretch.
  ///
  /// - Parameter number: Its rank among those ``found``.
  @inline(__always)
  func stand(on number: Int) -> DocumentID {
    for term in terms.indices {
      terms[term].cursor.settle(at: places[term &* PackedBlock.count &+ number])
    }
    return terms[0].cursor.document
  }

  /// Where a document of the stretch stands in the current block of `term`.
  @inline(__always)
  func place(of number: Int, in term: Int) -> Int {
    places[term &* PackedBlock.count &+ number]
  }

  /// The most that the terms from `term` on can score in the stretch.
  @inline(__always)
  func rest(from term: Int) -> Double { rests[term] }

  // MARK: - Stretches

  /// Finds the documents of the next stretch; whether there is one.
  private mutating func findStretch(exceeding threshold: Float, _ needsAll: Bool) -> Bool {
    found = 0
    guard let first = leadingDocument(exceeding: needsAll ? nil : threshold) else { return false }
    var end = terms[0].cursor.lastDocument(ofBlock: terms[0].cursor.block)
    blocks[0] = terms[0].cursor.block
    for term in 1..<terms.count {
      var block = blocks[term]
      if terms[term].cursor.lastDocument(ofBlock: block) < first {
        block = terms[term].cursor.firstBlock(reaching: first, from: block &+ 1)
        guard block < terms[term].cursor.blockCount else { return false }
        blocks[term] = block
      }
      end = min(end, terms[term].cursor.lastDocument(ofBlock: block))
    }
    start = end &+ 1
    isWorthScoring = canExceed(threshold)
    guard isWorthScoring || needsAll else { return true }
    findDocuments(first, through: end)
    return true
  }

  /// The first document of the leading term from the current start on, its block decoded; `nil` where
  /// there is none. Passes over leading blocks that cannot bring enough.
  private mutating func leadingDocument(exceeding threshold: Float?) -> DocumentID? {
    while true {
      if terms[0].cursor.document == .end { return nil }
      var block = terms[0].cursor.block
      if terms[0].cursor.lastDocument(ofBlock: block) < start {
        block = terms[0].cursor.firstBlock(reaching: start, from: block &+ 1)
        guard block < terms[0].cursor.blockCount else { return nil }
      }
      if let threshold, block != worthyBlock {
        let last = terms[0].cursor.lastDocument(ofBlock: block)
        let first = block == 0 ? 0 : terms[0].cursor.lastDocument(ofBlock: block &- 1) &+ 1
        guard canExceed(threshold, from: max(first, start), to: last &+ 1) else {
          start = last &+ 1
          continue
        }
        worthyBlock = block
      }
      if terms[0].cursor.block != block { terms[0].cursor.enter(block: block) }
      guard terms[0].cursor.document != .end else { return nil }
      return terms[0].document(at: terms[0].cursor.place(of: start))
    }
  }

  /// Whether a document from `start` up to, not including, `end` can score more than `threshold`.
  private func canExceed(_ threshold: Float, from start: DocumentID, to end: DocumentID) -> Bool {
    var sum = 0.0
    for term in terms.indices {
      terms[term].enterWindow(start, end)
      guard terms[term].isInWindow else { return false }
      if bound == .least, terms[term].windowBound <= threshold { return false }
      sum += Double(terms[term].windowBound)
    }
    return bound == .least || sum > Double(threshold)
  }

  /// Whether a document of the current blocks can score more than `threshold`.
  @inline(__always)
  private func canExceed(_ threshold: Float) -> Bool {
    var sum = 0.0
    var term = terms.count
    while term > 0 {
      term &-= 1
      let most = terms[term].bound(ofImpact: terms[term].cursor.impact(ofBlock: blocks[term]))
      if bound == .least, most <= threshold { return false }
      sum += Double(most)
      rests[term] = sum
    }
    return bound == .least || sum > Double(threshold)
  }

  // MARK: - Documents of a stretch

  private mutating func findDocuments(_ first: DocumentID, through end: DocumentID) {
    let from = terms[0].cursor.place(of: first)
    let to = terms[0].cursor.place(of: end &+ 1)
    if to &- from > Self.fewDocuments, end &- first < Self.tableSize, terms.count > 1 {
      findInTable(from, to, first, through: end)
    } else {
      for place in from..<max(from, to) { places[place &- from] = place }
      found = max(to &- from, 0)
      keepShared(from: 1)
    }
  }

  /// Finds the documents that the first two terms share by the table, then those of all terms.
  private mutating func findInTable(
    _ from: Int, _ to: Int, _ first: DocumentID, through end: DocumentID
  ) {
    enterBlock(of: 1)
    // Pointers of their own, because a write to a table would have them loaded again each time.
    let leading = unsafe terms[0].cursor.documents
    let others = unsafe terms[1].cursor.documents
    for place in from..<to {
      table[Int(unsafe leading[place] &- first)] = UInt8(truncatingIfNeeded: place &- from &+ 1)
    }
    var count = 0
    let last = terms[1].cursor.place(of: end &+ 1)
    var place = terms[1].cursor.place(of: first)
    while place < last {
      let noted = Int(table[Int(unsafe others[place] &- first)])
      // Written always and kept if noted: cheaper than a branch that is hard to foresee.
      places[count] = from &+ noted &- 1
      places[PackedBlock.count &+ count] = place
      count &+= noted == 0 ? 0 : 1
      if count == PackedBlock.count { break }
      place &+= 1
    }
    for place in from..<to { table[Int(unsafe leading[place] &- first)] = 0 }
    found = count
    keepShared(from: 2)
  }

  /// Keeps those found that the terms from `term` on have too.
  private mutating func keepShared(from term: Int) {
    var term = term
    while term < terms.count, found > 0 {
      enterBlock(of: term)
      var kept = 0
      for number in 0..<found {
        let document = terms[0].document(at: places[number])
        let place = terms[term].cursor.indexInBlock(of: document)
        guard terms[term].document(at: place) == document else { continue }
        if kept < number { move(number, to: kept, terms: term) }
        places[term &* PackedBlock.count &+ kept] = place
        kept &+= 1
      }
      found = kept
      term &+= 1
    }
  }

  /// Decodes the block of `term` that covers the stretch. After damage it has no document.
  @inline(__always)
  private func enterBlock(of term: Int) {
    if terms[term].cursor.block != blocks[term] { terms[term].cursor.enter(block: blocks[term]) }
  }

  /// Keeps those found that count.
  private mutating func keep(_ accepted: DocumentBitmap) {
    var kept = 0
    for number in 0..<found
    where accepted.contains(terms[0].document(at: places[number])) {
      if kept < number { move(number, to: kept, terms: terms.count) }
      kept &+= 1
    }
    found = kept
  }

  @inline(__always)
  private func move(_ number: Int, to other: Int, terms count: Int) {
    for term in 0..<count {
      let row = term &* PackedBlock.count
      places[row &+ other] = places[row &+ number]
    }
  }
}
