import SearchEngine

/// A score taken apart, as lines: each figure with what it stands for, its parts indented below it.
enum ExplanationText {
  static func lines(for explanation: Explanation, depth: Int = 0) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    return ["\(indent)\(explanation.value)  \(explanation.what)"]
      + explanation.parts.flatMap { lines(for: $0, depth: depth + 1) }
  }
}
