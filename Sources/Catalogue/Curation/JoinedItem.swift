/// An item of a record's list that several pages may tell of, each in its language.
protocol JoinedItem: Equatable {
  /// Whether both may be the same but for their words.
  func isLike(_ other: Self) -> Bool

  /// Adds the words of languages that have none yet.
  mutating func addWords(of other: Self)

  var inWords: String { get }
}

extension Record.Expertise: JoinedItem {
  func isLike(_ other: Self) -> Bool {
    country == other.country && isMemberState == other.isMemberState
  }

  mutating func addWords(of other: Self) { note.add(other.note) }
}

extension Record.Partner: JoinedItem {
  func isLike(_ other: Self) -> Bool {
    role == other.role && type == other.type && country == other.country
  }

  mutating func addWords(of other: Self) { name.add(other.name) }
}

extension Record.Output: JoinedItem {
  func isLike(_ other: Self) -> Bool { type == other.type && languages == other.languages }

  mutating func addWords(of other: Self) { subject.add(other.subject) }
}

extension Record.Milestone: JoinedItem {
  func isLike(_ other: Self) -> Bool { date == other.date }

  mutating func addWords(of other: Self) { what.add(other.what) }
}

extension Record.Figure: JoinedItem {
  func isLike(_ other: Self) -> Bool { value == other.value && comparator == other.comparator }

  mutating func addWords(of other: Self) { what.add(other.what) }
}

extension Record.Result: JoinedItem {
  func isLike(_ other: Self) -> Bool {
    date == other.date && Set(what.languages).isDisjoint(with: other.what.languages)
  }

  mutating func addWords(of other: Self) { what.add(other.what) }
}

extension Record.Conflict: JoinedItem {
  func isLike(_ other: Self) -> Bool {
    field == other.field && Set(what.languages).isDisjoint(with: other.what.languages)
  }

  mutating func addWords(of other: Self) { what.add(other.what) }
}

extension LocalizedText {
  /// Adds the words of languages that have none yet.
  mutating func add(_ other: LocalizedText) {
    words.merge(other.words) { own, _ in own }
  }
}

extension Array where Element: JoinedItem {
  /// Adds the words of each item of `theirs` to the nearest that is like it and has got none yet, an
  /// equal one before all others.
  ///
  /// - Returns: the items that found none, and the ranks here that none was like.
  mutating func join(_ theirs: [Element]) -> (items: [Element], free: [Int]) {
    var free = Set(indices)
    var others: [(rank: Int, item: Element)] = []
    for (rank, item) in theirs.enumerated() {
      if let equal = free.sorted().first(where: { self[$0] == item }) {
        free.remove(equal)
      } else {
        others.append((rank, item))
      }
    }
    var unmatched: [Element] = []
    for (rank, item) in others {
      let candidates = free.sorted { abs($0 - rank) < abs($1 - rank) }
      if let match = candidates.first(where: { self[$0].isLike(item) }) {
        self[match].addWords(of: item)
        free.remove(match)
      } else {
        unmatched.append(item)
      }
    }
    return (unmatched, free.sorted())
  }
}
