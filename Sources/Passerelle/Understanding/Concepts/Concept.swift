package import Catalogue

extension ConceptIndex {
  /// What several names mean.
  package struct Concept: Sendable, Hashable {
    /// The id of the ring, theme, country or region it comes from; a ring’s where there
    /// are several.
    package var id: String
    package var label: LocalizedText
    /// Names by language, the preferred one first and adjectives last.
    package var names: [Language: [String]]
    /// In the order of the taxonomy, each once.
    package var acronyms: [String]
    /// What an editor files records under that belong to the concept.
    package var tags: [Facet: Set<String>]

    init(
      id: String, label: LocalizedText, names: [Language: [String]], acronyms: [String] = [],
      tags: [Facet: Set<String>] = [:]
    ) {
      self.id = id
      self.label = label
      self.names = names
      self.acronyms = acronyms
      self.tags = tags
    }
  }
}
