/// What a reader may be about to type.
public struct Suggestion: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case theme, country, action, record
  }

  public var kind: Kind
  /// The id of the theme, country or record.
  public var id: String
  /// In the reader's language.
  public var label: String
  /// How many records choosing it would show.
  public var count: Int

  public init(kind: Kind, id: String, label: String, count: Int) {
    self.kind = kind
    self.id = id
    self.label = label
    self.count = count
  }
}
