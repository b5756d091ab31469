/// The parts of a record as one line each, for comparing and for telling what changed. Different
/// values have different words.

/// Those of `parts` that are there, between semicolons.
private func line(_ parts: String?...) -> String {
  parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
}

/// A named part: `country KZ`.
private func part(_ name: String, _ value: String?) -> String? {
  value.map { "\(name) \($0)" }
}

extension LocalizedText {
  /// `en: “…” fr: “…”`
  var inWords: String { languages.map { "\($0): “\(self[$0] ?? "")”" }.joined(separator: " ") }
}

extension Record.Withdrawal {
  var inWords: String {
    line("since \(date)", part("replaced by", replacedBy?.description), reason.inWords)
  }
}

extension Record.Programme {
  var inWords: String {
    line(
      "“\(name)”", phase.map { "phase “\($0)”\(isPhaseDerived ? " (from the start date)" : "")" })
      + (phase == nil && isPhaseDerived ? "; phase from the start date" : "")
  }
}

extension Record.Status {
  var inWords: String { line(value.rawValue, part("as of", asOf?.description)) }
}

extension Record.Period {
  var inWords: String {
    line("\(start?.description ?? "?") to \(end?.description ?? "?")", note.inWords)
  }
}

extension Record.Partner {
  var inWords: String {
    line(
      name.inWords, part("role", role), part("type", type), part("country", country))
  }
}

extension Record.Expertise {
  var inWords: String {
    line("\(country) (\(isMemberState ? "Member State" : "not a Member State"))", note.inWords)
  }
}

extension Record.Output {
  var inWords: String {
    line(
      type, part("status", status), part("date", date?.description),
      part("in", languages.isEmpty ? nil : languages.map(\.tag).joined(separator: " ")),
      part("at", address), subject.inWords)
  }
}

extension Record.Result {
  var inWords: String { line(date?.description, what.inWords) }
}

extension Record.Milestone {
  var inWords: String { line(date?.description, stated.map { "“\($0)”" }, what.inWords) }
}

extension Record.Figure {
  var inWords: String {
    line(
      "“\(stated)”", comparator.rawValue, part("value", value?.plainDigits), part("unit", unit),
      part("as of", asOf?.description), what.inWords)
  }
}

extension Record.Resource {
  var inWords: String {
    line("“\(title)”", part("language", language?.tag), part("format", format), "at \(address)")
  }
}

extension Record.Source {
  var inWords: String {
    line(
      address, title.map { "“\($0)”" }, part("language", language?.tag),
      part("dated", date?.description), part("retrieved", retrieved?.description))
  }
}

extension Record.Conflict {
  var inWords: String { line(part("on", field), what.inWords) }
}

extension Section {
  var inWords: String {
    line(role.rawValue, heading.map { "“\($0)”" }) + "\n"
      + blocks.map(\.inWords).joined(separator: "\n")
  }
}

extension Block {
  fileprivate var inWords: String {
    switch self {
    case .paragraph(let text): text
    case .quotation(let text): "> " + text
    case .list(let items, let isOrdered):
      items.map { (isOrdered ? "# " : "- ") + $0 }.joined(separator: "\n")
    case .table(let rows, let hasHead):
      (hasHead ? "=\n" : "")
        + rows.map { "| " + $0.joined(separator: " | ") }
        .joined(separator: "\n")
    }
  }
}
