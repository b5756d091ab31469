/// One thing that is wrong with, or doubtful in, a file that was read.
public struct SheetProblem: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Hashable, Codable {
    /// The value, or the whole sheet, is not taken.
    case error
    /// Taken as it stands; an editor should look.
    case warning
  }

  public var severity: Severity
  /// Counted from 1; absent where the problem is the whole file's.
  public var line: Int?
  /// In characters, counted from 1; absent where only the line is known.
  public var column: Int?
  /// What is wrong and what would be right, without a full stop.
  public var message: String

  public init(
    _ message: String, line: Int? = nil, column: Int? = nil, severity: Severity = .error
  ) {
    self.message = message
    self.line = line
    self.column = column
    self.severity = severity
  }

  /// `Catalogue/sheets/x.xml:14:7: error: …`, fit for a terminal whatever the file says.
  public func line(in file: String) -> String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place): \(severity.rawValue): \(message)".onOneLine
  }
}

/// A sheet that cannot be taken, with everything that is wrong with it.
public struct InvalidSheet: Error, Sendable, Hashable, CustomStringConvertible {
  public let file: String
  /// In the order of the file.
  public let problems: [SheetProblem]

  public init(file: String, problems: [SheetProblem]) {
    self.file = file
    self.problems = problems
  }

  /// One line a problem.
  public var description: String {
    problems.map { $0.line(in: file) }.joined(separator: "\n")
  }
}
