/// What the best documents of a search are looked at again for, because asking it of all documents
/// would cost too much: how often the words stand in them in any form, and how near each other.
///
/// Documents looked at stay above those that were not.
public struct SecondLook: Sendable, Hashable {
  /// A word of the question.
  public struct Word: Sendable, Hashable {
    /// The word as asked, which tells how rare it is; the forms tell it where no document has any of
    /// these.
    public var asked: [Query.FieldTerm]
    /// The forms it may stand in. A weight says how surely the form means the word, from 0 to 1: 1
    /// for the word itself, less for words that only resemble it.
    public var forms: [Query.FieldTerm]
    /// The forms that are inflections of it, which are worth as much in a passage as the word itself.
    public var inflections: [Query.FieldTerm]
    /// How often it was asked for.
    public var count: Int

    public init(
      asked: [Query.FieldTerm] = [], forms: [Query.FieldTerm] = [],
      inflections: [Query.FieldTerm] = [], count: Int = 1
    ) {
      self.asked = asked
      self.forms = forms
      self.inflections = inflections
      self.count = count
    }
  }

  /// How many of the best documents are looked at.
  public var depth: Int
  public var words: [Word]
  /// The fields that hold a document's texts, each text once: what they have together is the length
  /// that occurrences are weighed by. Where there are none, each field's own length is.
  public var texts: [String]
  /// What the first score counts, from 0 to 1, as far as it is above that of documents not looked at.
  public var firstWeight: Float
  /// What the occurrences of the forms count; see ``BM25``.
  public var formWeight: Float
  /// What the occurrences of forms of weight 1, the word itself, count again.
  public var exactWeight: Float
  /// What the best passage counts: with `n` words of the question in it, weighed by how rare they
  /// are and how surely meant, `n + n² / all`.
  public var passageWeight: Float
  /// How many positions lie between the first and the last word of a passage at most.
  public var passageLength: Int
  /// What else adds to the score where it matches; never needed.
  public var extras: Query

  public init(
    words: [Word], texts: [String] = [], extras: Query = .none, depth: Int = 100,
    firstWeight: Float = 1, formWeight: Float = 0.8, exactWeight: Float = 0.3,
    passageWeight: Float = 0.4, passageLength: Int = 24
  ) {
    self.words = words
    self.texts = texts
    self.extras = extras
    self.depth = depth
    self.firstWeight = firstWeight
    self.formWeight = formWeight
    self.exactWeight = exactWeight
    self.passageWeight = passageWeight
    self.passageLength = passageLength
  }
}
