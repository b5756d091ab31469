/// A segment as one commit sees it: with the documents deleted by then.
struct SegmentView: Sendable {
  let reader: SegmentReader
  /// `nil` where no document is deleted.
  let deletions: Deletions?

  var liveCount: Int { reader.documentCount - (deletions?.count ?? 0) }

  @inline(__always)
  func isLive(_ document: DocumentID) -> Bool {
    guard let deletions else { return true }
    return !deletions.contains(document)
  }
}
