/// Where a value of a record comes from, so that an editor can check it.
public struct Provenance: Sendable, Hashable, Codable {
  public enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The source says so.
    case stated
    /// It was recognised in the source's words.
    case inferred
    /// An editor has checked it.
    case confirmed
  }

  /// The field, as ``FieldValue/field`` names it.
  public var field: String
  /// The value, where the field holds several: a theme's id.
  public var value: String?
  public var basis: Basis
  /// The path of the file.
  public var source: String
  /// Line and column in it, as `14:7`.
  public var place: String?
  /// The heading of the section.
  public var section: String?
  /// The words of the source.
  public var words: String?
  /// Whether the value stands in the record; otherwise it is a suggestion for an editor.
  public var isInRecord: Bool

  public init(
    field: String, value: String? = nil, basis: Basis, source: String, place: String? = nil,
    section: String? = nil, words: String? = nil, isInRecord: Bool = true
  ) {
    self.field = field
    self.value = value
    self.basis = basis
    self.source = source
    self.place = place
    self.section = section
    self.words = words
    self.isInRecord = isInRecord
  }

  /// The same with what it quotes of its source changed.
  func mapWords(_ change: (String) -> String) -> Provenance {
    var provenance = self
    provenance.section = section.map(change)
    provenance.words = words.map(change)
    return provenance
  }
}
