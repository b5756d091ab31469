/// Why a taxonomy cannot be used.
public struct TaxonomyError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Reason: Sendable, Hashable {
    /// The file is not there or cannot be read.
    case unreadable(String)
    /// The file is not JSON of the expected form.
    case malformed(String)
    /// The lists contradict themselves or one another; one line a contradiction.
    case inconsistent([String])
  }

  public let file: String
  public let reason: Reason

  public var description: String {
    switch reason {
    case .unreadable(let why): "\(file): the file cannot be read: \(why)"
    case .malformed(let why): "\(file): the file is not as a taxonomy needs it: \(why)"
    case .inconsistent(let lines):
      lines.map { "\(file): \($0)" }.joined(separator: "\n")
    }
  }
}
