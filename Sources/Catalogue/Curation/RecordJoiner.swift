/// Joins what pages of one record say, each in its language.
///
/// Words stand side by side. Facts that differ stay visible as conflicts: nobody but an editor can
/// tell which page is right.
struct RecordJoiner {
  private var record: Record
  private let first: Language
  /// What the pages were found to differ on; apart from the conflicts that they tell of themselves,
  /// which are words of theirs to join.
  private var differences: [PageDifference] = []

  /// What the sources are called in conflicts, where their languages do not tell them apart.
  private let firstName: String?
  private var otherName: String?

  init(_ page: CuratedPage, name: String? = nil) {
    record = page.record
    first = page.language
    firstName = name
  }

  /// The record of all pages joined, with what they differ on behind the conflicts they tell of.
  var joined: Record {
    var joined = record
    joined.conflicts.addMissing(differences.map(\.conflict))
    return joined
  }

  /// Joins what `page` says; `name` is what conflicts call it.
  mutating func join(_ page: CuratedPage, name: String? = nil) {
    let other = page.record
    otherName = name
    joinWords(other)
    joinValues(other, page)
    joinLists(other, page)
    joinConflicts(other)
    joinNotes(other)
  }

  /// What stands side by side, each in its language, and lists that pages add to.
  private mutating func joinWords(_ other: Record) {
    record.title.add(other.title)
    record.summary.add(other.summary)
    record.area.add(other.area)
    record.placeNote.add(other.placeNote)
    record.texts.merge(other.texts) { own, _ in own }
    record.siteAreas.addMissing(other.siteAreas)
    record.aliases.addMissing(other.aliases)
    record.resources.addMissing(other.resources)
    record.sources.addMissing(other.sources)
  }

  private mutating func joinValues(_ other: Record, _ page: CuratedPage) {
    joinPeriod(other.period, page)
    joinValue(\.programme, other, page, field: "programme") { $0.inWords }
    joinValue(\.actionName, other, page, field: "action") { $0 }
    joinValue(\.status, other, page, field: "status") { $0.inWords }
  }

  private mutating func joinLists(_ other: Record, _ page: CuratedPage) {
    joinIDs(\.countries, other, page, field: "countries")
    joinIDs(\.regions, other, page, field: "regions")
    joinIDs(\.themes, other, page, field: "themes")
    joinIDs(\.targetGroups, other, page, field: "targetGroups")
    joinIDs(\.activities, other, page, field: "activities")
    joinObjectives(other, page)
    joinItems(\.expertise, other, page, field: "expertise")
    joinItems(\.partners, other, page, field: "partners")
    joinItems(\.outputs, other, page, field: "outputs")
    joinItems(\.milestones, other, page, field: "milestones")
    joinItems(\.figures, other, page, field: "figures")
    joinItems(\.results, other, page, field: "results")
  }

  /// Notes at the same place are one, each in its language.
  private mutating func joinNotes(_ other: Record) {
    for (rank, note) in other.notes.enumerated() {
      if rank < record.notes.count {
        record.notes[rank].add(note)
      } else {
        record.notes.append(note)
      }
    }
  }

  // MARK: One value

  private mutating func joinValue<Value: Equatable>(
    _ field: WritableKeyPath<Record, Value?>, _ other: Record, _ page: CuratedPage,
    field name: String,
    words: (Value) -> String
  ) {
    guard let theirs = other[keyPath: field] else { return }
    guard let own = record[keyPath: field] else {
      record[keyPath: field] = theirs
      return
    }
    if own != theirs { differ(on: name, own: words(own), theirs: words(theirs), page) }
  }

  private mutating func joinPeriod(_ other: Record.Period?, _ page: CuratedPage) {
    guard var theirs = other else { return }
    let note = theirs.note
    theirs.note = .init()
    guard var own = record.period else {
      record.period = other
      return
    }
    own.note = .init()
    if own.start == nil, own.end == nil {
      record.period?.start = theirs.start
      record.period?.end = theirs.end
    } else if theirs.start != nil || theirs.end != nil, own != theirs {
      differ(on: "period", own: own.inWords, theirs: theirs.inWords, page)
    }
    record.period?.note.add(note)
  }

  // MARK: Several values

  private mutating func joinIDs(
    _ field: WritableKeyPath<Record, [String]>, _ other: Record, _ page: CuratedPage,
    field name: String
  ) {
    let (own, theirs) = (record[keyPath: field], other[keyPath: field])
    guard !theirs.isEmpty, own != theirs else { return }
    record[keyPath: field].addMissing(theirs)
    if !own.isEmpty, Set(own) != Set(theirs) {
      differ(
        on: name, own: own.joined(separator: ", "), theirs: theirs.joined(separator: ", "), page)
    }
  }

  private mutating func joinObjectives(_ other: Record, _ page: CuratedPage) {
    let (own, theirs) = (record.objectives, other.objectives)
    guard !theirs.isEmpty, own != theirs else { return }
    record.objectives = Set(own).union(theirs).sorted()
    if !own.isEmpty {
      differ(
        on: "objectives", own: own.map(String.init).joined(separator: ", "),
        theirs: theirs.map(String.init).joined(separator: ", "), page)
    }
  }

  /// The items of both lists: those at the same place that are the same but for their words become
  /// one, others stand side by side as a conflict.
  private mutating func joinItems<Item: JoinedItem>(
    _ field: WritableKeyPath<Record, [Item]>, _ other: Record, _ page: CuratedPage,
    field name: String
  ) {
    let theirs = other[keyPath: field]
    guard !theirs.isEmpty else { return }
    guard !record[keyPath: field].isEmpty else {
      record[keyPath: field] = theirs
      return
    }
    let unmatched = record[keyPath: field].join(theirs)
    if !unmatched.items.isEmpty || !unmatched.free.isEmpty {
      let own = record[keyPath: field]
      differ(
        on: name, page,
        .items(
          missing: unmatched.free.map { own[$0].inWords }, more: unmatched.items.map(\.inWords)))
    }
    record[keyPath: field] += unmatched.items
  }

  /// The conflicts that pages tell of: those on one field, each in its language, are one; all others
  /// are kept side by side.
  private mutating func joinConflicts(_ other: Record) {
    record.conflicts += record.conflicts.join(other.conflicts).items
  }

  private mutating func differ(
    on field: String, own: String, theirs: String, _ page: CuratedPage
  ) {
    differ(on: field, page, .values(own: own, theirs: theirs))
  }

  private mutating func differ(
    on field: String, _ page: CuratedPage, _ kind: PageDifference.Kind
  ) {
    var difference = PageDifference(
      field: field, first: first, page: page.language, kind: kind)
    if let firstName, let otherName { difference.names = (firstName, otherName) }
    differences.append(difference)
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func addMissing(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
