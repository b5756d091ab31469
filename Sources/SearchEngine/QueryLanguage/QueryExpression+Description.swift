extension QueryExpression: CustomStringConvertible {
  /// The expression in the query language. Reading it again gives the same expression.
  public var description: String { text(inside: .any) }

  /// How tightly an expression holds together; a looser one inside a tighter one needs parentheses.
  private enum Tightness: Int {
    case any, all, sequence, unary
  }

  private var tightness: Tightness {
    switch self {
    case .any: .any
    case .all: .all
    case .sequence: .sequence
    default: .unary
    }
  }

  private func text(inside outer: Tightness) -> String {
    let text: String
    switch self {
    case .word(let word): text = word.text
    case .phrase(let word): text = "\"\(word.text)\""
    case .prefix(let word): text = "\(word.text)*"
    case .wildcard(let word): text = word.text
    case .fuzzy(let word, let edits): text = "\(word.text)~\(edits)"
    case .field(let name, let values):
      text = "\(name):" + values.map(\.description).joined(separator: ",")
    case .not(let inner): text = "-" + inner.text(inside: .unary)
    case .required(let inner): text = "+" + inner.text(inside: .unary)
    case .sequence(let parts): text = parts.map { $0.text(inside: .unary) }.joined(separator: " ")
    case .all(let parts): text = parts.map { $0.text(inside: .sequence) }.joined(separator: " AND ")
    case .any(let parts): text = parts.map { $0.text(inside: .all) }.joined(separator: " OR ")
    }
    return tightness.rawValue < outer.rawValue ? "(\(text))" : text
  }
}

extension QueryExpression.FieldValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .text(let text):
      text.contains { $0.isWhitespace || "(),\"“”«»".contains($0) } ? "\"\(text)\"" : text
    case .range(let lower, let upper):
      (lower.map(String.init) ?? "") + ".." + (upper.map(String.init) ?? "")
    }
  }
}
