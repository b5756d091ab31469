/// Rank of a document in its segment, from 0; under 2³¹.
package typealias DocumentID = UInt32

extension DocumentID {
  /// Comes after every document: where a cursor stands that has walked to its end.
  static let end: DocumentID = .max
}
