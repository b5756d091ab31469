/// What was typed, as a tree. It says how words are joined, not yet what they mean: that is for
/// whoever knows the fields and the languages.
public indirect enum QueryExpression: Sendable, Hashable {
  /// One word: `migration`.
  case word(QueryWord)
  /// Words in a row: `"information campaign"`.
  case phrase(QueryWord)
  /// Words that begin so: `migra*`.
  case prefix(QueryWord)
  /// Words of this shape, `*` for any letters and `?` for one: `migr*tion`.
  case wildcard(QueryWord)
  /// Words that differ by at most so many letters, 1 or 2: `traffiking~1`.
  case fuzzy(QueryWord, edits: Int)
  /// Any of these values in a field: `country:AR,BO`.
  case field(name: String, values: [FieldValue])
  /// Must not match: `NOT return`, `-return`.
  case not(QueryExpression)
  /// Has to match, where most of its neighbours are enough: `+Greece`.
  case required(QueryExpression)
  /// One behind the other without an operator; most have to match.
  case sequence([QueryExpression])
  /// `a AND b`.
  case all([QueryExpression])
  /// `a OR b`.
  case any([QueryExpression])

  /// A value asked of a field.
  public enum FieldValue: Sendable, Hashable {
    case text(String)
    /// `2018..2020`; a missing end is open.
    case range(lower: Int?, upper: Int?)
  }
}

/// A piece of what was typed, and where it stands there.
///
/// Two are equal when their texts are: a query means the same wherever its words stand.
public struct QueryWord: Sendable, Hashable {
  public var text: String
  /// In UTF-8 bytes of what was typed.
  public var range: Range<Int>

  public init(_ text: String, at range: Range<Int> = 0..<0) {
    self.text = text
    self.range = range
  }

  public static func == (left: QueryWord, right: QueryWord) -> Bool { left.text == right.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A query as it was read, and what had to be mended to read it.
public struct ParsedQuery: Sendable, Hashable {
  /// A slip of the pen, and what was made of it.
  public enum Repair: Sendable, Hashable {
    /// A quotation mark without its partner: the phrase was taken to run to the end.
    case unclosedQuotation
    /// A parenthesis without its partner was passed over.
    case unmatchedParenthesis
    /// `AND`, `OR` or `NOT` with nothing to join was passed over.
    case strayOperator(String)
    /// A field without a value, such as `country:`, was passed over.
    case fieldWithoutValue(String)
    /// A value that the field never has: `country:Kazakstan`.
    case unknownValue(field: String, value: String)
    /// Only so many characters were read.
    case cutShort(limit: Int)
    /// Parentheses deeper than this were taken as one level.
    case nestedTooDeep(limit: Int)
    /// Only so many words and groups were kept.
    case tooManyClauses(limit: Int)

    /// The kind, as programs read it and message catalogues word it.
    public var name: String {
      switch self {
      case .unclosedQuotation: "unclosed-quotation"
      case .unmatchedParenthesis: "unmatched-parenthesis"
      case .strayOperator: "stray-operator"
      case .fieldWithoutValue: "field-without-value"
      case .unknownValue: "unknown-value"
      case .cutShort: "cut-short"
      case .nestedTooDeep: "nested-too-deep"
      case .tooManyClauses: "too-many-clauses"
      }
    }

    /// The operator, field or limit it is about; empty where it is about none.
    public var detail: String {
      switch self {
      case .unclosedQuotation, .unmatchedParenthesis: ""
      case .strayOperator(let word), .fieldWithoutValue(let word): word
      case .unknownValue(let field, let value): "\(field):\(value)"
      case .cutShort(let limit), .nestedTooDeep(let limit), .tooManyClauses(let limit): "\(limit)"
      }
    }
  }

  /// Nothing where nothing was asked.
  public var expression: QueryExpression?
  /// Each once, in the order they were met.
  public var repairs: [Repair]

  public init(expression: QueryExpression?, repairs: [Repair] = []) {
    self.expression = expression
    self.repairs = repairs
  }
}
