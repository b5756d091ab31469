/// What a reader may be about to type.
public struct Suggestion: Sendable, Hashable {
  /// In the order in which they are shown.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case theme, country, action, organisation, record
  }

  public var kind: Kind
  /// The id of the theme, country or record; the name of an organisation.
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
