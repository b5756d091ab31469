/// What the best documents of a search are looked at again for, because asking it of all documents
/// would cost too much: how often the words stand in them in any form, and how near each other.
///
/// Only adds to scores, so that documents looked at stay above those that were not.
public struct SecondLook: Sendable, Hashable {
  /// A word of the question.
  public struct Word: Sendable, Hashable {
    /// The forms it may stand in. A weight says how surely the form means the word, from 0 to 1: 1
    /// for the word as asked and its inflections, less for words that only resemble it. The surest
    /// forms tell how rare the word is.
    public var forms: [Query.FieldTerm]
    /// How often it was asked for.
    public var count: Int

    public init(forms: [Query.FieldTerm], count: Int = 1) {
      self.forms = forms
      self.count = count
    }
  }

  /// How many of the best documents are looked at.
  public var depth: Int
  public var words: [Word]
  /// What the occurrences of the forms count, against the first score; see ``BM25``.
  public var formWeight: Float
  /// What the best passage counts: with `n` words of the question in it, weighed by how rare they
  /// are and how surely meant, `n + n² / all`.
  public var passageWeight: Float
  /// How many positions lie between the first and the last word of a passage at most.
  public var passageLength: Int
  /// What else adds to the score where it matches; never needed.
  public var extras: Query

  public init(
    words: [Word], extras: Query = .none, depth: Int = 100, formWeight: Float = 0.8,
    passageWeight: Float = 0.4, passageLength: Int = 24
  ) {
    self.words = words
    self.extras = extras
    self.depth = depth
    self.formWeight = formWeight
    self.passageWeight = passageWeight
    self.passageLength = passageLength
  }
}
