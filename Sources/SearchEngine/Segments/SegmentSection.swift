/// The parts of a segment file.
enum SegmentSection: UInt16, Sendable {
  /// What the other sections mean: a ``SegmentDescription``.
  case description = 1
  /// The documents' keys in blocks, as terms are; the only document of each is the one it names.
  case keys = 2
  /// The index of those blocks.
  case keyIndex = 3
  /// By document, the rank of its key, 4 bytes each; absent where documents are in that order.
  case keyRanks = 4
  /// The least rank of every 128 documents, 4 bytes each; absent like the one before.
  case leastKeyRanks = 5

  /// Of each field: the length of each document, a ``FieldNorm``.
  case norms = 16
  /// Of each field: posting lists and positions.
  case postings = 17
  /// Of each field: the terms in blocks.
  case terms = 18
  /// Of each field: the index of those blocks.
  case termIndex = 19

  /// Of each keyword column: posting lists without frequencies, of each value in order.
  case valuePostings = 32
  /// Of each keyword column: the values in blocks, as terms are.
  case values = 33
  /// Of each keyword column: the index of those blocks.
  case valueIndex = 34
  /// Of each column that can have several values a document: where each document's values end among
  /// the codes, 4 bytes each.
  case codeEnds = 35
  /// Of each column: the codes of the documents' values, see ``PackedCodes``.
  case codes = 36
  /// Of each column: the least and the greatest code of every 1,024 documents, 8 bytes each.
  case codeExtremes = 37

  /// What a section can be of.
  enum Owner: Sendable {
    case segment, field, column
  }

  /// What the section is of, by rank in the schema.
  var owner: Owner {
    switch self {
    case .description, .keys, .keyIndex, .keyRanks, .leastKeyRanks: .segment
    case .norms, .postings, .terms, .termIndex: .field
    case .valuePostings, .values, .valueIndex, .codeEnds, .codes, .codeExtremes: .column
    }
  }
}
