/// The best documents for a request, by their place in the index.
package struct TopDocuments: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    /// Rank of the segment in the index.
    package var segment: Int
    package var document: DocumentID
    package var score: Float
  }

  /// How many documents match.
  package var total: Int
  /// The best first, those that the offset leaves out included.
  package var documents: [Entry]
}
