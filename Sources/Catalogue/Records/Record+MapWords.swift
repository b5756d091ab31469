extension Record {
  /// Changes all words that a reader sees; those of addresses and ids stay.
  mutating func mapWords(_ change: (String) -> String) {
    func map(_ text: inout LocalizedText) { text.words = text.words.mapValues(change) }
    map(&title)
    map(&summary)
    map(&area)
    map(&placeNote)
    for rank in aliases.indices { map(&aliases[rank]) }
    actionName = actionName.map(change)
    if let programme { self.programme?.name = change(programme.name) }
    for rank in notes.indices { map(&notes[rank]) }
    for rank in partners.indices { map(&partners[rank].name) }
    for rank in expertise.indices { map(&expertise[rank].note) }
    for rank in outputs.indices { map(&outputs[rank].subject) }
    for rank in results.indices { map(&results[rank].what) }
    for rank in milestones.indices {
      map(&milestones[rank].what)
      milestones[rank].stated = milestones[rank].stated.map(change)
    }
    for rank in conflicts.indices { map(&conflicts[rank].what) }
    for rank in figures.indices {
      map(&figures[rank].what)
      figures[rank].stated = change(figures[rank].stated)
    }
    for rank in resources.indices { resources[rank].title = change(resources[rank].title) }
    for rank in sources.indices { sources[rank].title = sources[rank].title.map(change) }
    if var period {
      map(&period.note)
      self.period = period
    }
    if var withdrawal {
      map(&withdrawal.reason)
      self.withdrawal = withdrawal
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
