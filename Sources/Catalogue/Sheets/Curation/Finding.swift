/// Something about a page that an editor should know.
public struct Finding: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Hashable, Codable {
    /// Worth a look; the record is whole without it.
    case note
    /// Something the page says is not in the record as it stands.
    case problem
  }

  public var severity: Severity
  /// The file, with the line where it is known: `pages/angola.fr.html:41`.
  public var place: String?
  public var message: String
  /// What was probably meant.
  public var suggestion: String?

  public init(
    _ severity: Severity, place: String? = nil, message: String, suggestion: String? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.suggestion = suggestion
  }
}
