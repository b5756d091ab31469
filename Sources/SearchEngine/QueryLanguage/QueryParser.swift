/// Reads what a person typed, and never refuses it: what cannot be read as the query language is
/// read as words, and ``ParsedQuery/repairs`` tells what was mended.
///
/// From loose to tight: `OR`, `AND`, words in a row, `NOT` `-` `+`, parentheses. The operators are
/// words in capitals; `or` is a word like any other.
///
///     any      = all { "OR" all }
///     all      = sequence { "AND" sequence }
///     sequence = unary { unary }
///     unary    = ( "NOT" | "-" | "+" ) unary | primary
///     primary  = "(" any ")" | phrase | field ":" value { "," value } | word
public struct QueryParser: Sendable {
  /// How many characters are read.
  public static let characterLimit = 2_000
  /// How deep parentheses may stand in each other.
  public static let depthLimit = 20
  /// How many words, phrases and fields are kept.
  public static let clauseLimit = 100

  private let fields: Set<String>

  /// A parser that knows these names of fields, in small letters. `name:` of another name is text,
  /// so that an address or a time of day can be searched for.
  public init(fields: Set<String>) { self.fields = fields }

  public func parse(_ text: String) -> ParsedQuery {
    let end = text.index(text.startIndex, offsetBy: Self.characterLimit, limitedBy: text.endIndex)
    let read = text[..<(end ?? text.endIndex)]
    var lexer = QueryLexer(read, isFieldName: fields.contains)
    lexer.run()
    var reading = Reading(tokens: lexer.tokens)
    if read.endIndex < text.endIndex { reading.note(.cutShort(limit: Self.characterLimit)) }
    if lexer.hasUnclosedQuotation { reading.note(.unclosedQuotation) }
    let expression = reading.whole()
    return ParsedQuery(expression: expression, repairs: reading.repairs)
  }
}

/// One reading of a list of tokens, by recursive descent.
private struct Reading {
  let tokens: [QueryLexer.Token]
  var index = 0
  var depth = 0
  var clauses = 0
  var repairs: [ParsedQuery.Repair] = []

  init(tokens: [QueryLexer.Token]) { self.tokens = tokens }

  private var piece: QueryLexer.Piece? { index < tokens.count ? tokens[index].piece : nil }

  mutating func note(_ repair: ParsedQuery.Repair) {
    if !repairs.contains(repair) { repairs.append(repair) }
  }

  /// Everything, parentheses that close nothing passed over.
  mutating func whole() -> QueryExpression? {
    var parts: [QueryExpression] = []
    while index < tokens.count {
      switch any() {
      case .sequence(let inner): parts += inner
      case let part?: parts.append(part)
      case nil: break
      }
      guard piece == .close else { continue }
      note(.unmatchedParenthesis)
      index += 1
    }
    return Self.joined(parts, as: QueryExpression.sequence)
  }

  private mutating func any() -> QueryExpression? {
    var parts: [QueryExpression] = []
    if let first = all() { parts.append(first) }
    while piece == .or {
      index += 1
      guard !parts.isEmpty else {
        note(.strayOperator("OR"))
        if let part = all() { parts.append(part) }
        continue
      }
      if let part = all() { parts.append(part) } else { note(.strayOperator("OR")) }
    }
    return Self.joined(parts, as: QueryExpression.any)
  }

  private mutating func all() -> QueryExpression? {
    var parts: [QueryExpression] = []
    if let first = sequence() { parts.append(first) }
    while piece == .and {
      index += 1
      if parts.isEmpty { note(.strayOperator("AND")) }
      if let part = sequence() { parts.append(part) } else { note(.strayOperator("AND")) }
    }
    return Self.joined(parts, as: QueryExpression.all)
  }

  private mutating func sequence() -> QueryExpression? {
    var parts: [QueryExpression] = []
    loop: while let piece {
      switch piece {
      case .and, .or, .close: break loop
      default: if let part = unary() { parts.append(part) }
      }
    }
    return Self.joined(parts, as: QueryExpression.sequence)
  }

  private mutating func unary() -> QueryExpression? {
    switch piece {
    case .not, .minus:
      let wasWord = piece == .not
      index += 1
      guard let inner = operand() else {
        if wasWord { note(.strayOperator("NOT")) }
        return nil
      }
      // Twice not is what it was.
      if case .not(let expression) = inner { return expression }
      if case .required(let expression) = inner { return .not(expression) }
      return .not(inner)
    case .plus:
      index += 1
      guard let inner = operand() else { return nil }
      switch inner {
      case .not, .required: return inner
      default: return .required(inner)
      }
    default: return primary()
    }
  }

  /// What an operator before it stands for; nothing where another operator or the end follows.
  private mutating func operand() -> QueryExpression? {
    guard depth < QueryParser.depthLimit else { return skippingSigns() }
    switch piece {
    case nil, .and, .or, .close: return nil
    default:
      depth += 1
      defer { depth -= 1 }
      return unary()
    }
  }

  private mutating func skippingSigns() -> QueryExpression? {
    note(.nestedTooDeep(limit: QueryParser.depthLimit))
    while piece == .not || piece == .minus || piece == .plus { index += 1 }
    switch piece {
    case nil, .and, .or, .close: return nil
    default: return primary()
    }
  }

  private mutating func primary() -> QueryExpression? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    index += 1
    switch token.piece {
    case .open: return group()
    case .quotation(let text):
      guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      return kept(.phrase(QueryWord(text, at: token.range)))
    case .fieldName(let name): return field(name)
    case .text(let text): return word(text, at: token.range).flatMap { kept($0) }
    case .comma, .and, .or, .not, .minus, .plus, .close: return nil
    }
  }

  private mutating func group() -> QueryExpression? {
    guard depth < QueryParser.depthLimit else {
      // Deeper ones are passed over, and so are those that would close them.
      note(.nestedTooDeep(limit: QueryParser.depthLimit))
      return nil
    }
    depth += 1
    let inner = any()
    depth -= 1
    if piece == .close {
      index += 1
    } else if index >= tokens.count {
      note(.unmatchedParenthesis)
    }
    return inner
  }

  private mutating func field(_ name: String) -> QueryExpression? {
    var values: [QueryExpression.FieldValue] = []
    reading: while index < tokens.count {
      switch tokens[index].piece {
      case .quotation(let text), .text(let text):
        let isAdjacent = index > 0 && tokens[index - 1].isJoined(to: tokens[index])
        guard isAdjacent else { break reading }
        if let value = QueryExpression.FieldValue(text) { values.append(value) }
      case .comma: break
      default: break reading
      }
      index += 1
      let continues = index < tokens.count && tokens[index - 1].isJoined(to: tokens[index])
      let isComma = index < tokens.count && tokens[index].piece == .comma
      guard tokens[index - 1].piece == .comma || (continues && isComma) else { break }
    }
    guard !values.isEmpty else {
      note(.fieldWithoutValue(name))
      return nil
    }
    return kept(.field(name: name, values: values))
  }

  /// What a word with its signs is; nothing for one without letters and digits.
  private func word(_ text: String, at range: Range<Int>) -> QueryExpression? {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    if let tilde = text.lastIndex(of: "~"), tilde != text.startIndex {
      let edits = text[text.index(after: tilde)...]
      if edits.isEmpty || edits == "1" || edits == "2" {
        let word = QueryWord(String(text[..<tilde]), at: range)
        return .fuzzy(word, edits: Int(edits) ?? 1)
      }
    }
    let stars = text.filter { $0 == "*" || $0 == "?" }
    if stars == "*", text.hasSuffix("*") {
      return .prefix(QueryWord(String(text.dropLast()), at: range))
    }
    // A question mark at the end ends a question.
    let hasShape = stars.contains("*") || text.dropLast().contains("?")
    if hasShape, !text.hasPrefix("*"), !text.hasPrefix("?"), !isInclusive(text) {
      return .wildcard(QueryWord(text, at: range))
    }
    return .word(QueryWord(text, at: range))
  }

  /// `Migrant*innen` names both genders; the star is not a wildcard there.
  private func isInclusive(_ text: String) -> Bool { text.hasSuffix("*innen") }

  private mutating func kept(_ expression: QueryExpression) -> QueryExpression? {
    guard clauses < QueryParser.clauseLimit else {
      note(.tooManyClauses(limit: QueryParser.clauseLimit))
      return nil
    }
    clauses += 1
    return expression
  }

  private static func joined(
    _ parts: [QueryExpression], as join: ([QueryExpression]) -> QueryExpression
  ) -> QueryExpression? {
    parts.count > 1 ? join(parts) : parts.first
  }
}

extension QueryLexer.Token {
  /// Whether `next` follows without a space; a quotation's marks stand between.
  fileprivate func isJoined(to next: QueryLexer.Token) -> Bool {
    next.range.lowerBound - range.upperBound <= 3
      && {
        if case .quotation = next.piece { return true }
        if case .quotation = piece { return true }
        return next.range.lowerBound == range.upperBound
      }()
  }
}

extension QueryExpression.FieldValue {
  /// A range whose ends may have been typed the wrong way round.
  private static func range(from first: Int?, to last: Int?) -> Self {
    guard let first, let last else { return .range(lower: first, upper: last) }
    return .range(lower: min(first, last), upper: max(first, last))
  }

  /// The value as written: `2018..2020` is a range, everything else text. Nothing for empty text.
  init?(_ text: String) {
    if let dots = text.firstRange(of: "..") {
      let lower = text[..<dots.lowerBound]
      let upper = text[dots.upperBound...]
      if (lower.isEmpty || Int(lower) != nil) && (upper.isEmpty || Int(upper) != nil)
        && !(lower.isEmpty && upper.isEmpty)
      {
        self = .range(from: Int(lower), to: Int(upper))
        return
      }
    }
    let trimmed = text.drop { $0.isWhitespace }
    guard !trimmed.isEmpty else { return nil }
    self = .text(String(trimmed))
  }
}
