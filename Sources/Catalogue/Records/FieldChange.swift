/// What a field held before and holds now.
public struct FieldChange: Sendable, Hashable, Codable {
  /// As ``FieldValue/field`` names it.
  public let field: String
  /// In words; nothing if the field said nothing.
  public let before: String?
  public let after: String?

  public init(field: String, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

extension Record {
  /// The fields in which `other`, a later form of this record, differs: those it has in its order,
  /// then those it no longer has.
  public func changes(to other: Record) -> [FieldChange] {
    let before = Dictionary(
      fieldValues.map { ($0.field, $0.words) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var changes: [FieldChange] = []
    for value in other.fieldValues {
      seen.insert(value.field)
      if before[value.field] != value.words {
        changes.append(
          FieldChange(field: value.field, before: before[value.field], after: value.words))
      }
    }
    for value in fieldValues where !seen.contains(value.field) {
      changes.append(FieldChange(field: value.field, before: value.words, after: nil))
    }
    return changes
  }
}
