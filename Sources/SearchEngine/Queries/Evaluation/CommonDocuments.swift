/// Finds the documents that several terms share, block by block of the rarest, for conjunctions and
/// phrases.
///
/// Where blocks are ``DenseBlock``s, whole words of bits are intersected (`CommonDocuments+Bits.swift`),
/// or single bits looked at; a block of gaps is decoded only where the terms before leave a document in
/// it (`CommonDocuments+Lists.swift`). A block's candidates keep their numbers, so that what is noted of
/// one stays in its place.
struct CommonDocuments {
  /// The rarest first.
  let terms: ScratchArray<TermScorer>
  let blocks: LeadingBlocks
  let accepted: DocumentBitmap?

  /// By candidate of the current leading block, its document.
  let documents: ScratchArray<DocumentID>
  /// The candidates that are listed, in rising order.
  let kept: ScratchArray<UInt8>
  /// By term and candidate, its place in the term's block; ``unknown`` until it is asked for.
  let placeOf: ScratchArray<UInt8>
  /// By term and candidate, the term's block that has it, where its place is known.
  let blockOf: ScratchArray<Int32>
  /// By term, the block reached while candidates are walked through.
  private let nextBlocks: ScratchArray<Int>
  /// Which documents the terms share, as bits, where the leading block is dense.
  let words: ScratchArray<UInt64>
  /// By document from the first looked for on, its candidate and one; else 0.
  let table: ScratchArray<UInt8>
  /// How many documents are listed.
  var found = 0
  /// Whether all terms have all documents listed.
  private(set) var isShared = false

  /// Whether those that cannot score enough by their blocks have been left out.
  private var isNarrowed = false

  /// How many candidates a row has room for: as many as a byte can number.
  static let rowSize = 256
  static let unknown = UInt8.max
  /// Candidates further apart than this, in documents, are searched for one by one.
  static let tableSize = 4_096

  /// From so many candidates on, all of the leading block is decoded and scored.
  static let manyCandidates = 24

  /// What is asked of a leading block.
  enum Need {
    /// Documents that may score enough.
    case best
    /// These, and how many there are of all.
    case bestAndCount
    /// All documents.
    case all
  }

  /// - Parameter accepted: The documents that count; `nil` for all.
  init(
    _ terms: ScratchArray<TermScorer>, bound: LeadingBlocks.Bound, accepted: DocumentBitmap?,
    _ scratch: Scratch
  ) {
    self.terms = terms
    self.accepted = accepted
    blocks = LeadingBlocks(terms, bound: bound, scratch)
    documents = scratch.array(PackedBlock.count, filledWith: 0)
    kept = scratch.array(PackedBlock.count + 1, filledWith: 0)
    placeOf = scratch.array(terms.count * Self.rowSize, filledWith: 0)
    blockOf = scratch.array(terms.count * Self.rowSize, filledWith: 0)
    nextBlocks = scratch.array(terms.count, filledWith: 0)
    // A dense block has up to 255 bytes, which may begin within a word.
    words = scratch.array(34, filledWith: 0)
    table = scratch.array(Self.tableSize, filledWith: 0)
  }

  /// Lists the documents of a leading block that all terms have and that count; where only the best are
  /// needed, perhaps some more, until ``keepShared(with:_:)`` has been called for all further terms.
  /// Gives how many there are of all, where that is needed.
  mutating func findDocuments(
    inBlock block: Int, exceeding threshold: Float, _ need: Need
  ) -> Int {
    found = 0
    isShared = terms.count == 1
    isNarrowed = false
    let isPromising = blocks.most(in: block) > threshold
    guard isPromising || need != .best else { return 0 }
    for index in placeOf.indices { placeOf[index] = Self.unknown }
    if let dense = terms[0].cursor.denseBlock(block), readBits(of: dense, block) {
      if need == .best { narrowBits(block, exceeding: threshold) }
      isShared = intersectBits(block)
      let count = bitCount
      guard count > 0 else { return 0 }
      if isShared, need == .bestAndCount {
        if isPromising {
          narrowBits(block, exceeding: threshold)
          listBits(block, count: bitCount)
        }
        return count
      }
      listBits(block, count: count)
    } else {
      listLeadingDocuments(block)
    }
    if need == .best { return found }
    keepShared(block)
    let count = found
    if !isPromising, need == .bestAndCount { found = 0 }
    return count
  }

  private mutating func narrowBits(_ block: Int, exceeding threshold: Float) {
    if threshold >= 0 { keepPromisingBits(block, exceeding: threshold) }
    isNarrowed = true
  }

  // MARK: - Stretches

  /// Leaves out the listed documents that cannot score more than `threshold` by the blocks they are in.
  mutating func keepPromising(_ block: Int, exceeding threshold: Float) {
    // While there is room among the best, all may enter.
    guard threshold >= 0, !isNarrowed else { return }
    startStretches(block)
    let (kept, documents) = (kept, documents)
    var stretch = Stretch(end: 0, isPromising: false)
    var count = 0
    for index in 0..<found {
      let candidate = kept[index]
      let document = documents[Int(candidate)]
      if index == 0 || document > stretch.end {
        stretch = self.stretch(from: document, exceeding: threshold)
      }
      kept[count] = candidate
      count &+= stretch.isPromising ? 1 : 0
    }
    found = count
  }

  /// Documents in a row that are covered by one block of each term.
  struct Stretch {
    /// The last document.
    var end: DocumentID
    /// Whether a document can score enough.
    var isPromising: Bool
  }

  /// Prepares for the stretches of a leading block.
  func startStretches(_ block: Int) {
    for term in terms.indices { nextBlocks[term] = blocks.firstBlock(of: term, in: block) }
  }

  /// The stretch that `document` is in. Documents come in rising order.
  @inline(__always)
  func stretch(from document: DocumentID, exceeding threshold: Float) -> Stretch {
    var end = DocumentID.end
    var sum = 0.0
    var least = Float.infinity
    for term in terms.indices {
      var own = nextBlocks[term]
      if terms[term].cursor.lastDocument(ofBlock: own) < document {
        own = terms[term].cursor.firstBlock(reaching: document, from: own &+ 1)
        guard own < terms[term].cursor.blockCount else {
          return Stretch(end: .end, isPromising: false)
        }
        nextBlocks[term] = own
      }
      end = min(end, terms[term].cursor.lastDocument(ofBlock: own))
      let most = terms[term].bound(ofImpact: terms[term].cursor.impact(ofBlock: own))
      sum += Double(most)
      least = min(least, most)
    }
    return Stretch(
      end: end,
      isPromising: blocks.bound == .sum ? sum > Double(threshold) : least > threshold)
  }

  // MARK: - What was found

  /// Keeps the listed documents that all terms have.
  mutating func keepShared(_ block: Int) {
    var term = 1
    while !isShared, term < terms.count, found > 0 {
      keepShared(with: term, block)
      term &+= 1
    }
    isShared = true
  }

  /// The candidate listed at `index`.
  @inline(__always)
  func candidate(_ index: Int) -> Int { Int(kept[index]) }

  /// The document listed at `index`.
  @inline(__always)
  func document(_ index: Int) -> DocumentID { documents[Int(kept[index])] }

  /// Keeps the listed documents whose candidates `isKept`.
  @inline(__always)
  mutating func keep(_ isKept: (Int) -> Bool) {
    let kept = kept
    var count = 0
    for index in 0..<found {
      let candidate = kept[index]
      kept[count] = candidate
      count &+= isKept(Int(candidate)) ? 1 : 0
    }
    found = count
  }
}
