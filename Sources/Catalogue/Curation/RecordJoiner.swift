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
    record.title.add(other.title)
    record.summary.add(other.summary)
    record.area.add(other.area)
    record.placeNote.add(other.placeNote)
    record.texts.merge(other.texts) { own, _ in own }

    joinPeriod(other.period, page)
    joinValue(\.programme, other, page, field: "programme") { $0.inWords }
    joinValue(\.actionName, other, page, field: "action") { $0 }
    joinValue(\.status, other, page, field: "status") { $0.inWords }
    joinIDs(\.countries, other, page, field: "countries")
    joinIDs(\.regions, other, page, field: "regions")
    joinIDs(\.themes, other, page, field: "themes")
    joinIDs(\.targetGroups, other, page, field: "targetGroups")
    joinIDs(\.activities, other, page, field: "activities")
    joinObjectives(other, page)
    record.siteAreas.addMissing(other.siteAreas)
    record.aliases.addMissing(other.aliases)
    record.resources.addMissing(other.resources)
    record.sources.addMissing(other.sources)

    record.expertise = joined(\.expertise, other, page, field: "expertise") {
      $0.country == $1.country && $0.isMemberState == $1.isMemberState
    } words: {
      $0.inWords
    } add: {
      $0.note.add($1.note)
    }
    record.partners = joined(\.partners, other, page, field: "partners") {
      $0.role == $1.role && $0.type == $1.type && $0.country == $1.country
    } words: {
      $0.inWords
    } add: {
      $0.name.add($1.name)
    }
    record.outputs = joined(\.outputs, other, page, field: "outputs") {
      $0.type == $1.type && $0.languages == $1.languages
    } words: {
      $0.inWords
    } add: {
      $0.subject.add($1.subject)
    }
    record.milestones = joined(\.milestones, other, page, field: "milestones") {
      $0.date == $1.date
    } words: {
      $0.inWords
    } add: {
      $0.what.add($1.what)
    }
    record.figures = joined(\.figures, other, page, field: "figures") {
      $0.value == $1.value && $0.comparator == $1.comparator
    } words: {
      $0.inWords
    } add: {
      $0.what.add($1.what)
    }
    record.results = joined(\.results, other, page, field: "results") {
      $0.date == $1.date && Set($0.what.languages).isDisjoint(with: $1.what.languages)
    } words: {
      $0.inWords
    } add: {
      $0.what.add($1.what)
    }
    joinConflicts(other)
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
  private mutating func joined<Item: Equatable>(
    _ field: KeyPath<Record, [Item]>, _ other: Record, _ page: CuratedPage, field name: String,
    isSame: (Item, Item) -> Bool, words: (Item) -> String, add: (inout Item, Item) -> Void
  ) -> [Item] {
    var own = record[keyPath: field]
    let theirs = other[keyPath: field]
    guard !theirs.isEmpty else { return own }
    guard !own.isEmpty else { return theirs }
    let unmatched = Self.match(theirs, with: &own, isSame: isSame, add: add)
    if !unmatched.items.isEmpty || !unmatched.free.isEmpty {
      differ(
        on: name, page,
        .items(
          missing: unmatched.free.map { words(own[$0]) }, more: unmatched.items.map(words)))
    }
    return own + unmatched.items
  }

  /// The conflicts that pages tell of: those on one field, each in its language, are one; all others
  /// are kept side by side.
  private mutating func joinConflicts(_ other: Record) {
    let unmatched = Self.match(other.conflicts, with: &record.conflicts) {
      $0.field == $1.field && Set($0.what.languages).isDisjoint(with: $1.what.languages)
    } add: {
      $0.what.add($1.what)
    }
    record.conflicts += unmatched.items
  }

  /// Adds each item of `theirs` to the nearest of `own` that is the same and has none yet, an equal one
  /// before all others; gives those that found none, and the ranks in `own` that are left.
  private static func match<Item: Equatable>(
    _ theirs: [Item], with own: inout [Item], isSame: (Item, Item) -> Bool,
    add: (inout Item, Item) -> Void
  ) -> (items: [Item], free: [Int]) {
    var free = Set(own.indices)
    var unmatched: [Item] = []
    var others: [(offset: Int, element: Item)] = []
    for (rank, item) in theirs.enumerated() {
      if let equal = free.sorted().first(where: { own[$0] == item }) {
        free.remove(equal)
      } else {
        others.append((rank, item))
      }
    }
    for (rank, item) in others {
      let candidates = free.sorted { abs($0 - rank) < abs($1 - rank) }
      if let match = candidates.first(where: { isSame(own[$0], item) }) {
        add(&own[match], item)
        free.remove(match)
      } else {
        unmatched.append(item)
      }
    }
    return (unmatched, free.sorted())
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

extension LocalizedText {
  /// Adds the words of languages that have none yet.
  fileprivate mutating func add(_ other: LocalizedText) {
    words.merge(other.words) { own, _ in own }
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func addMissing(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
