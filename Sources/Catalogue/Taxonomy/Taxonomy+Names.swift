extension Taxonomy {
  /// The ids of the concepts of `kind` that are called `label`, compared without case, diacritics
  /// and kinds of apostrophe. Ids, labels, alternatives and acronyms count; names in `language`
  /// come first. More than one where the name is shared.
  public func resolve(
    label: String, in language: Language? = nil, kind: ConceptKind
  ) -> [String] {
    if kind == .country, let country = country(alpha3: label) { return [country.id] }
    return names.ids(named: label, in: language, kind: kind)
  }

  /// The ids of the concepts of `kind` that were probably meant by `name`, the likeliest first:
  /// those called so, or else those whose names differ least.
  public func nearest(
    to name: String, in language: Language? = nil, kind: ConceptKind, limit: Int = 3
  ) -> [String] {
    let called = resolve(label: name, in: language, kind: kind)
    if !called.isEmpty { return Array(called.prefix(limit)) }
    return names.nearest(to: name, in: language, kind: kind, limit: limit)
  }

  private func country(alpha3 code: String) -> Country? {
    guard code.utf8.count == 3, code.allSatisfy(\.isUppercase) else { return nil }
    return countries.first { $0.alpha3 == code }
  }
}
