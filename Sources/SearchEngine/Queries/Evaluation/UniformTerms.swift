/// Finds the documents with any of many terms that all score alike, so that their keys decide which
/// are the best: those that come first.
struct UniformTerms {
  private let terms: ResolvedTerms
  private let accepted: DocumentBitmap?
  private let context: SegmentContext

  /// - Parameter accepted: The documents that count; `nil` for all.
  init(_ terms: ResolvedTerms, accepted: DocumentBitmap?, _ context: SegmentContext) {
    self.terms = terms
    self.accepted = accepted
    self.context = context
  }

  func run(into collector: HitCollector) {
    guard !collector.needsAll else {
      var matches = context.bitmap(terms)
      if let accepted { matches.formIntersection(accepted) }
      collector.collect(matches, score: terms.score, context.scratch)
      return
    }
    guard collector.threshold < terms.score else { return }
    var search = FirstKeys(terms, accepted: accepted, context)
    search.run(into: collector)
  }
}

/// Finds those documents with any of some terms whose keys come first.
///
/// The longest list tells how early a key has to come; of the others only what they have among the
/// documents with such keys is looked at.
private struct FirstKeys {
  private let terms: ResolvedTerms
  private let entries: [PostingEntry]
  private let accepted: DocumentBitmap?
  private let reader: SegmentReader
  private let buffers: PostingBuffers
  private var taken: DocumentBitmap
  /// The ranks from which on documents are of no use.
  private var limit: UInt32 = 0
  /// Documents among which all of the admitted ranks are.
  private var ranges: [Range<DocumentID>] = []

  init(_ terms: ResolvedTerms, accepted: DocumentBitmap?, _ context: SegmentContext) {
    self.terms = terms
    self.accepted = accepted
    reader = context.reader
    entries = terms.entries[context.index]
    buffers = PostingBuffers(context.scratch)
    taken = DocumentBitmap(documentCount: reader.documentCount)
  }

  mutating func run(into collector: HitCollector) {
    limit = collector.keyRankLimit(ofScore: terms.score)
    let longest = entries.indices.max {
      entries[$0].documentCount < entries[$1].documentCount
    }
    guard let longest, reader.documentCount > 0 else { return }
    takeByBlocks(entries[longest], into: collector)
    ranges = reader.keyRanks.ranges(below: limit, documentCount: reader.documentCount)
    for index in entries.indices where index != longest { take(entries[index], into: collector) }
  }

  private func cursor(_ entry: PostingEntry) -> PostingCursor {
    let field = reader.fields[terms.field]
    return PostingCursor(
      entry, in: field.postings, detail: field.description.detail,
      documentLimit: reader.documentCount, buffers: buffers, startsDecoded: false)
  }

  /// Takes the documents of a list, and passes over blocks in which all keys come too late.
  private mutating func takeByBlocks(_ entry: PostingEntry, into collector: HitCollector) {
    guard entry.documentCount > 1 else {
      take(entry, into: collector)
      return
    }
    var cursor = cursor(entry)
    var first: DocumentID = 0
    for block in 0..<cursor.blockCount {
      let last = min(cursor.lastDocument(ofBlock: block), DocumentID(reader.documentCount - 1))
      defer { first = last &+ 1 }
      guard first <= last, reader.keyRanks.least(from: first, through: last) < limit else {
        continue
      }
      cursor.enter(block: block)
      guard cursor.document != .end else { return }
      for index in 0..<cursor.count { take(unsafe cursor.documents[index], collector) }
    }
  }

  private mutating func take(_ entry: PostingEntry, into collector: HitCollector) {
    if entry.documentCount == 1 {
      if Int(entry.onlyDocument) < reader.documentCount { take(entry.onlyDocument, collector) }
      return
    }
    var cursor = cursor(entry)
    var block = 0
    for range in ranges {
      block = cursor.firstBlock(reaching: range.lowerBound, from: block)
      guard block < cursor.blockCount else { return }
      if cursor.block != block { cursor.enter(block: block) }
      cursor.advance(to: range.lowerBound)
      while cursor.document < range.upperBound {
        take(cursor.document, collector)
        cursor.next()
      }
      if cursor.document == .end { return }
      block = cursor.block
    }
  }

  @inline(__always)
  private mutating func take(_ document: DocumentID, _ collector: HitCollector) {
    guard reader.keyRank(of: document) < limit, !taken.contains(document) else { return }
    if let accepted, !accepted.contains(document) { return }
    taken.insert(document)
    collector.offer(document, score: terms.score)
    limit = min(limit, collector.keyRankLimit(ofScore: terms.score))
  }
}
