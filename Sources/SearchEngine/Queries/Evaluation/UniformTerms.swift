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
    takeFirst(into: collector)
  }

  /// Takes the documents whose keys come first, and passes over blocks in which all come too late.
  private func takeFirst(into collector: HitCollector) {
    let reader = context.reader
    var taken = DocumentBitmap(documentCount: reader.documentCount)
    var limit = collector.keyRankLimit(ofScore: terms.score)
    func take(_ document: DocumentID) {
      guard reader.keyRank(of: document) < limit, !taken.contains(document) else { return }
      if let accepted, !accepted.contains(document) { return }
      taken.insert(document)
      collector.offer(document, score: terms.score)
      limit = collector.keyRankLimit(ofScore: terms.score)
    }
    let buffers = PostingBuffers(context.scratch)
    for entry in terms.entries[context.index] {
      if entry.documentCount == 1 {
        if Int(entry.onlyDocument) < reader.documentCount { take(entry.onlyDocument) }
        continue
      }
      var cursor = PostingCursor(
        entry, in: reader.fields[terms.field].postings,
        detail: reader.fields[terms.field].description.detail,
        documentLimit: reader.documentCount, buffers: buffers, startsDecoded: false)
      var first: DocumentID = 0
      for block in 0..<cursor.blockCount {
        let last = min(cursor.lastDocument(ofBlock: block), DocumentID(reader.documentCount - 1))
        defer { first = last &+ 1 }
        guard first <= last, reader.keyRanks.least(from: first, through: last) < limit else {
          continue
        }
        cursor.enter(block: block)
        guard cursor.document != .end else { break }
        for index in 0..<cursor.count { take(unsafe cursor.documents[index]) }
      }
    }
  }
}
