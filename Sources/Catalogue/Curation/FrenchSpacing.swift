/// The no-break spaces that French sets beside its signs, which pages lose or never had.
enum FrenchSpacing {
  private static let space: Character = "\u{A0}"

  /// `text` with a no-break space in place of a space before `;`, `:`, `!`, `?` and `»`, and behind
  /// `«`.
  static func restored(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var characters = text.makeIterator()
    var next = characters.next()
    var last: Character = " "
    while let character = next {
      next = characters.next()
      let isBeside = last == "«" || next.map { ";:!?»".contains($0) } == true
      result.append(character == " " && isBeside ? space : character)
      last = character
    }
    return result
  }
}

extension Record {
  /// Changes all words that a reader sees; those of addresses and ids stay.
  mutating func mapWords(_ change: (String) -> String) {
    func map(_ text: inout LocalizedText) { text.words = text.words.mapValues(change) }
    map(&title)
    map(&summary)
    map(&area)
    map(&placeNote)
    for rank in notes.indices { map(&notes[rank]) }
    for rank in partners.indices { map(&partners[rank].name) }
    for rank in outputs.indices { map(&outputs[rank].subject) }
    for rank in results.indices { map(&results[rank].what) }
    for rank in milestones.indices { map(&milestones[rank].what) }
    for rank in conflicts.indices { map(&conflicts[rank].what) }
    for rank in figures.indices { map(&figures[rank].what) }
    if var period {
      map(&period.note)
      self.period = period
    }
    texts = texts.mapValues { sections in
      sections.map { section in
        Section(
          role: section.role, heading: section.heading.map(change),
          blocks: section.blocks.map { $0.mapWords(change) })
      }
    }
  }
}

extension Block {
  fileprivate func mapWords(_ change: (String) -> String) -> Block {
    switch self {
    case .paragraph(let text): .paragraph(change(text))
    case .quotation(let text): .quotation(change(text))
    case .list(let items, let isOrdered): .list(items.map(change), isOrdered: isOrdered)
    case .table(let rows, let hasHead): .table(rows.map { $0.map(change) }, hasHead: hasHead)
    }
  }
}
