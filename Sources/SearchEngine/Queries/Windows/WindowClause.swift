/// A part of a query that is evaluated window by window: all matching documents of a window at once,
/// after its blocks' impacts have told whether any can matter.
///
/// Belongs to one query on one task.
class WindowClause {
  /// The most that a document of the current window can score; 0 where none matches.
  final var bound = 0.0
  /// Whether a document of the current window can match.
  final var isPresent = false

  private let query: ResolvedQuery
  private let context: SegmentContext
  private var cursor: DocumentCursor?

  init(_ query: ResolvedQuery, _ context: SegmentContext) {
    self.query = query
    self.context = context
  }

  /// Moves to the window from `start` up to, not including, `end`; windows come in rising order. Sets
  /// ``bound`` and ``isPresent``.
  func enter(_ start: DocumentID, _ end: DocumentID) {}

  /// Marks and scores the documents of the current window that match. Only the whole query is given a
  /// threshold: those that cannot score more may be left out.
  ///
  /// - Parameter scores: Empty.
  func evaluate(into scores: WindowScores, exceeding threshold: Double?) {}

  /// The score of one document; `nil` where it does not match. Documents come in rising order.
  final func score(of document: DocumentID) -> Double? {
    let cursor = self.cursor ?? context.cursor(query)
    self.cursor = cursor
    cursor.advance(to: document)
    return cursor.document == document ? cursor.score() : nil
  }
}
