/// Something wrong with the form of a document.
public struct MarkupProblem: Sendable, Hashable, CustomStringConvertible {
  public let position: MarkupPosition
  /// What is wrong, in English, without a full stop.
  public let message: String
  /// Whether nothing after it could be read.
  public let isFatal: Bool

  public init(position: MarkupPosition, message: String, isFatal: Bool) {
    self.position = position
    self.message = message
    self.isFatal = isFatal
  }

  /// Counted from 1.
  public var line: Int { position.line }
  /// In characters, counted from 1.
  public var column: Int { position.column }

  public var description: String {
    "\(position): \(isFatal ? "error" : "warning"): \(message)"
  }
}

/// A document that cannot be read, with everything known to be wrong with its form.
public struct MarkupError: Error, Sendable, Hashable, CustomStringConvertible {
  public let file: String
  /// In the order of the document; at least one is fatal.
  public let problems: [MarkupProblem]

  /// A line for each problem: `F-012.xml:14:7: error: …`.
  public var description: String {
    problems.map { "\(file):\($0)" }.joined(separator: "\n")
  }
}
