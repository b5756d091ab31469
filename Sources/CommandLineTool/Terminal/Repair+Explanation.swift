import SearchEngine

extension ParsedQuery.Repair {
  /// What was mended, in English.
  var explanation: String {
    switch self {
    case .unclosedQuotation: "a quotation mark has no partner; the phrase was read to the end"
    case .unmatchedParenthesis: "a parenthesis has no partner and was passed over"
    case .strayOperator(let word): "\(word) joins nothing here and was passed over"
    case .fieldWithoutValue(let name): "\(name): has no value and was passed over"
    case .unknownValue(let field, let value): "“\(value)” is no value of \(field):"
    case .cutShort(let limit): "only the first \(limit) characters were read"
    case .nestedTooDeep(let limit): "only \(limit) parentheses deep was read"
    case .tooManyClauses(let limit): "only \(limit) words and groups were kept"
    }
  }
}
