import Catalogue

/// Where the values of a record come from, as lines for an editor.
struct ProvenanceText {
  let terminal: Terminal

  func lines(for provenance: [Provenance]) -> [String] {
    provenance.flatMap { entry -> [String] in
      let value = entry.value.map { " = \($0)" } ?? ""
      let place = entry.place.map { ":\($0)" } ?? ""
      let section = entry.section.map { " (\($0))" } ?? ""
      let suggestion = entry.isInRecord ? "" : ", not in the record"
      let head =
        "\(entry.field)\(value)  "
        + terminal.styled(
          "\(entry.basis.rawValue)\(suggestion), \(entry.source)\(place)\(section)", .faint)
      let words = entry.words.map { Layout.wrapped("“\($0)”", width: terminal.width - 4) } ?? []
      return [head] + words.map { "    " + $0 }
    }
  }
}
