/// What a structure shows, by name.
///
/// A list that is walked: a page has tens of these with few names each, and is written once, so that
/// hashing every name costs more than it spares.
struct TemplateFields: Sendable, ExpressibleByDictionaryLiteral {
  private var entries: [(name: String, value: TemplateValue)]

  /// The names must differ.
  init(dictionaryLiteral entries: (String, TemplateValue)...) {
    self.entries = entries.map { (name: $0.0, value: $0.1) }
  }

  /// With room for `count` names.
  init(reserving count: Int) {
    entries = []
    entries.reserveCapacity(count)
  }

  /// Adds a field, which must not be there yet.
  mutating func add(_ value: TemplateValue, named name: String) {
    entries.append((name, value))
  }

  subscript(name: String) -> TemplateValue? {
    for entry in entries
    where entry.name.utf8.count == name.utf8.count && entry.name == name {
      return entry.value
    }
    return nil
  }
}
