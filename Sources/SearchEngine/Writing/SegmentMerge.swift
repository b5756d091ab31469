import Bytes

/// A merge of some segments that goes on beside reading and writing.
struct SegmentMerge: Sendable {
  /// The numbers of the segments that are merged, in their order.
  let inputs: [Int]
  /// The number of the segment that comes out.
  let number: Int
  private let path: String
  private let merger: SegmentMerger
  private let work: Pending<Result<SegmentReader, IndexError>>

  /// Starts to merge `segments`.
  init(
    _ segments: [SegmentView], numbered inputs: [Int], as number: Int,
    _ settings: IndexingWorker.Settings
  ) {
    let merger = SegmentMerger(schema: settings.schema, segments: segments)
    let path = settings.path(ofSegment: number)
    (self.inputs, self.number, self.path, self.merger) = (inputs, number, path, merger)
    work = Pending {
      Result { () throws(IndexError) in
        try merger.write(to: path)
        return try SegmentReader(path: path, verifying: .frame)
      }
    }
  }

  /// Whether the merge has ended.
  var isReady: Bool { work.isReady }

  /// Waits for the end of the merge.
  func wait() { _ = work.value }

  /// Waits for the end of the merge and removes what came out.
  func discard() {
    wait()
    Folder.remove(path)
  }

  /// Waits for the merged segment.
  ///
  /// - Parameter current: The segments that were merged, as they are now. What was deleted there since
  ///   the merge began is deleted in what came out.
  func result(given current: [SegmentView]) throws(IndexError) -> SegmentView {
    let reader = try work.value.get()
    var deletions = Deletions(documentCount: reader.documentCount)
    for (index, view) in current.enumerated() {
      guard let now = view.deletions, now.count != merger.segments[index].deletions?.count ?? 0
      else { continue }
      for (document, new) in merger.newIDs[index].enumerated() where new != .end {
        if now.contains(DocumentID(document)) { deletions.insert(new) }
      }
    }
    return SegmentView(reader: reader, deletions: deletions.count > 0 ? deletions : nil)
  }
}
