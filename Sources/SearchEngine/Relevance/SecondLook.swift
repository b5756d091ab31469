/// What the best documents of a search are looked at again for, because asking it of all documents
/// would cost too much: how often the words stand in them in any form, and how near each other.
///
/// Documents looked at stay above those that were not.
public struct SecondLook: Sendable, Hashable {
  /// A form that a word may stand in, in one field.
  public struct Form: Sendable, Hashable {
    public var field: String
    public var term: String
    /// What an occurrence counts, from 0 to 1: 1 for the word itself, less for a word that only
    /// resembles it, 0 for a form that counts in passages alone.
    public var weight: Float
    /// What the form is worth in a passage, from 0 to 1: how surely it means the word.
    public var sureness: Float

    public init(field: String, term: String, weight: Float = 1, sureness: Float? = nil) {
      self.field = field
      self.term = term
      self.weight = weight
      self.sureness = sureness ?? weight
    }
  }

  /// A word of the question.
  public struct Word: Sendable, Hashable {
    /// The word as asked, which tells how rare it is; the forms that count tell it where no document
    /// has any of these.
    public var asked: [Query.FieldTerm]
    /// The word itself first.
    public var forms: [Form]
    /// How often it was asked for.
    public var count: Int

    public init(asked: [Query.FieldTerm] = [], forms: [Form] = [], count: Int = 1) {
      self.asked = asked
      self.forms = forms
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
  /// What the best passage counts: the words of the question in it, each by how rare it is and how
  /// surely meant.
  public var passageWeight: Float
  /// What the best passage counts again by how much of the question it has: with `n` of it, `n² / all`.
  public var shareWeight: Float
  /// How many positions lie between the first and the last word of a passage at most.
  public var passageLength: Int
  /// What the best passage of ``nearLength`` counts: words that stand next to each other or nearly so.
  public var nearWeight: Float
  /// The same as ``passageLength``, for words near each other.
  public var nearLength: Int
  /// What else adds to the score where it matches; never needed.
  public var extras: Query

  public init(
    words: [Word], texts: [String] = [], extras: Query = .none, depth: Int = 100,
    firstWeight: Float = 1, formWeight: Float = 0.8, exactWeight: Float = 0.3,
    passageWeight: Float = 0.3, shareWeight: Float = 0.2, passageLength: Int = 24,
    nearWeight: Float = 0.3, nearLength: Int = 8
  ) {
    self.words = words
    self.texts = texts
    self.extras = extras
    self.depth = depth
    self.firstWeight = firstWeight
    self.formWeight = formWeight
    self.exactWeight = exactWeight
    self.passageWeight = passageWeight
    self.shareWeight = shareWeight
    self.passageLength = passageLength
    self.nearWeight = nearWeight
    self.nearLength = nearLength
  }
}
