extension FactReader {
  mutating func readStatus(_ value: Value) {
    let (name, bracket) = value.words.splittingBracket
    guard let status = FactWords.status(name) ?? FactWords.status(value.words) else {
      return refuse("“\(value.words)” is not a status", at: value)
    }
    let date = bracket.flatMap { text in
      text.split(separator: " ").lazy.compactMap { DateWords.read(String($0)) }.first?.date
        ?? DateWords.read(text)?.date
    }
    change { $0.status = .init(value: status, asOf: date) }
    note(value, as: status.rawValue)
  }

  /// `MIEUX`, `MIEUX (phase MIEUX+)`, `MIEUX (phase derived from the start date: MIEUX II)`.
  mutating func readProgramme(_ value: Value) {
    let (name, bracket) = value.words.splittingBracket
    let words = bracket?.split(separator: " ") ?? []
    guard let bracket, let first = words.first, FactWords.phase.contains(first.lowercased()) else {
      change { $0.programme = .init(name: value.words, phase: $0.programme?.phase) }
      return note(value)
    }
    let derived = bracket.splitAtColon
    let phase = derived?.after ?? words.dropFirst().joined(separator: " ")
    change { $0.programme = .init(name: name, phase: phase, isPhaseDerived: derived != nil) }
    note(value)
  }

  mutating func readPeriod(_ value: Value) {
    guard let (start, end) = PeriodWords.read(value.words) else {
      return refuse("“\(value.words)” is not a period", at: value)
    }
    change { record in
      record.period = .init(start: start, end: end, note: record.period?.note ?? .init())
    }
    note(value)
  }

  /// `Name (role, type, country)` or `Name — role, type, country`, each part if it is known.
  mutating func readPartner(_ value: Value) {
    var partner = Record.Partner(name: .init())
    var name = value.words
    for (candidate, parts) in value.words.partnerForms {
      let parts = parts.split(separator: ",").map { String($0).collapsingSpace }
      guard parts.contains(where: isPartOfPartner) else { continue }
      name = candidate
      for part in parts {
        if let role = FactWords.role(part), partner.role == nil {
          partner.role = role
        } else if let type = FactWords.organisationType(part) {
          partner.type = type
        } else if let country = taxonomy.resolve(label: part, in: language, kind: .country).first {
          partner.country = country
        } else {
          warn("“\(part)” is neither a role, a type nor a country, and is left out", at: value)
        }
      }
      break
    }
    partner.name[language] = name
    change { $0.partners.append(partner) }
    note(value)
  }

  private func isPartOfPartner(_ part: String) -> Bool {
    FactWords.role(part) != nil || FactWords.organisationType(part) != nil
      || !taxonomy.resolve(label: part, in: language, kind: .country).isEmpty
  }

  /// `Kind: subject (language, language)`.
  mutating func readOutput(_ value: Value) {
    var text = value.words
    var languages: [Language] = []
    let (before, bracket) = text.splittingBracket
    if let bracket {
      let names = bracket.split(separator: ",").map { FactWords.language(String($0)) }
      if !names.isEmpty, !names.contains(nil) {
        languages = names.compactMap { $0 }
        text = before
      }
    }
    let parts = text.splitAtColon
    let name = parts?.before ?? text
    guard let type = taxonomy.resolve(label: name, in: language, kind: .outputType).first else {
      let near = taxonomy.nearest(to: name, in: language, kind: .outputType, limit: 1).first
      let hint = near.map {
        "; did you mean “\(taxonomy.label(of: $0, kind: .outputType, in: language))”?"
      }
      return refuse("“\(name)” is not a kind of output of the taxonomy\(hint ?? "")", at: value)
    }
    var output = Record.Output(type: type, languages: languages)
    if let subject = parts?.after { output.subject[language] = subject }
    change { $0.outputs.append(output) }
    note(value, as: type)
  }

  /// `May 2022: what happened`.
  mutating func readMilestone(_ value: Value) {
    var milestone = Record.Milestone(what: .init([language: value.words]))
    if let (before, after) = value.words.splitAtColon {
      if let reading = DateWords.read(before, pageDate: pageDate) {
        milestone = .init(
          date: reading.date, stated: reading.isWhole ? nil : before,
          what: .init([language: after]))
      } else if let (start, _) = PeriodWords.read(before) {
        milestone = .init(
          date: start.flatMap { PartialDate("\($0.year)") }, stated: before,
          what: .init([language: after]))
      } else if DateWords.isRelative(before) {
        milestone = .init(stated: before, what: .init([language: after]))
        warn("“\(before)” is no date, since the page does not say when it is from", at: value)
      }
    }
    change { $0.milestones.append(milestone) }
    note(value)
  }

  /// `what: how many`.
  mutating func readFigure(_ value: Value) {
    guard let (what, stated) = value.words.splitAtColon else {
      return refuse(
        "“\(value.words)” does not say what is counted: write “what: how many”", at: value)
    }
    let number = NumberWords.read(stated)
    let figure = Record.Figure(
      what: .init([language: what]), stated: stated, comparator: number?.comparator ?? .equal,
      value: number?.value, unit: number?.unit)
    change { $0.figures.append(figure) }
    note(value)
  }

  /// `Field: what the sources say`.
  mutating func readConflict(_ value: Value) {
    var conflict = Record.Conflict(what: .init([language: value.words]))
    if let (before, after) = value.words.splitAtColon, let kind = PageFactKind(label: before) {
      conflict = .init(field: kind.field, what: .init([language: after]))
    }
    change { $0.conflicts.append(conflict) }
    note(value)
  }

  /// An address with its language behind it: `https://… (French)`.
  mutating func readSource(_ value: Value) {
    let (before, bracket) = value.words.splittingBracket
    let language = bracket.flatMap { FactWords.language($0) }
    let text = language == nil ? value.words : before
    guard let address = text.split(separator: " ").first(where: { $0.contains("://") }) else {
      return warn("“\(value.words)” has no address, and is left out", at: value)
    }
    let title = text.replacing(String(address), with: "").collapsingSpace
    change {
      $0.sources.append(
        .init(
          address: String(address), title: title.isEmpty ? nil : title, language: language))
    }
    note(value)
  }
}

extension String {
  /// The text before its last bracket and what stands in that; the bracket ends the text.
  var splittingBracket: (before: String, bracket: String?) {
    guard last == ")" else { return (self, nil) }
    var depth = 0
    for index in indices.reversed() {
      switch self[index] {
      case ")": depth += 1
      case "(":
        depth -= 1
        if depth == 0 {
          let inside = self[self.index(after: index)...].dropLast()
          return (String(self[..<index]).collapsingSpace.droppingNoBreakSpace, String(inside))
        }
      default: break
      }
    }
    return (self, nil)
  }

  /// The parts around the first colon that a space follows; nothing if one of them is empty.
  var splitAtColon: (before: String, after: String)? {
    var index = startIndex
    while let colon = self[index...].firstIndex(of: ":") {
      index = self.index(after: colon)
      guard index < endIndex, self[index].isWhitespace else { continue }
      let before = String(self[..<colon]).collapsingSpace.droppingNoBreakSpace
      let after = String(self[index...]).collapsingSpace.droppingNoBreakSpace
      return before.isEmpty || after.isEmpty ? nil : (before, after)
    }
    return nil
  }

  /// The forms that a partner's name and what follows it may be parted in.
  fileprivate var partnerForms: [(name: String, parts: String)] {
    var forms: [(name: String, parts: String)] = []
    let (before, bracket) = splittingBracket
    if let bracket { forms.append((before, bracket)) }
    for dash in [" — ", " – "] {
      if let range = ranges(of: dash).last {
        forms.append((String(self[..<range.lowerBound]), String(self[range.upperBound...])))
      }
    }
    return forms
  }

  /// Without no-break spaces at its ends, which French sets before a colon.
  fileprivate var droppingNoBreakSpace: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}
