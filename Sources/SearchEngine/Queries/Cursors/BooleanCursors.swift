/// Documents that all of several cursors have.
final class ConjunctionCursor: DocumentCursor {
  /// The rarest first.
  private let cursors: [DocumentCursor]
  private let scored: [DocumentCursor]

  /// - Parameter unscored: Cursors that add nothing to the score.
  init(scored: [DocumentCursor], unscored: [DocumentCursor]) {
    cursors = (scored + unscored).sorted { $0.cost < $1.cost }
    self.scored = scored
    super.init()
    find()
  }

  override var cost: Int { cursors.first?.cost ?? 0 }

  override func advance(to target: DocumentID) {
    guard target > document, let lead = cursors.first else { return }
    lead.advance(to: target)
    find()
  }

  private func find() {
    guard let lead = cursors.first else { return }
    candidates: while lead.document != .end {
      for cursor in cursors.dropFirst() {
        cursor.advance(to: lead.document)
        if cursor.document != lead.document {
          lead.advance(to: cursor.document)
          continue candidates
        }
      }
      break
    }
    document = lead.document
  }

  override func score() -> Double { scored.reduce(0) { $0 + $1.score() } }
}

/// Documents that at least some of several cursors have.
final class DisjunctionCursor: DocumentCursor {
  private let cursors: [DocumentCursor]
  private let minimum: Int

  init(_ cursors: [DocumentCursor], minimum: Int) {
    self.cursors = cursors
    self.minimum = minimum
    super.init()
    find()
  }

  override var cost: Int { cursors.reduce(0) { $0 + $1.cost } }

  override func advance(to target: DocumentID) {
    guard target > document else { return }
    for cursor in cursors { cursor.advance(to: target) }
    find()
  }

  private func find() {
    while true {
      let least = cursors.reduce(.end) { min($0, $1.document) }
      guard least != .end, minimum > 1 else {
        document = least
        return
      }
      if cursors.count(where: { $0.document == least }) >= minimum {
        document = least
        return
      }
      for cursor in cursors where cursor.document == least { cursor.next() }
    }
  }

  override func score() -> Double {
    cursors.reduce(0) { $0 + ($1.document == document ? $1.score() : 0) }
  }
}

/// Documents of one cursor without those of others, with more score where further ones agree.
final class RefinedCursor: DocumentCursor {
  private let base: DocumentCursor
  private let optional: [DocumentCursor]
  private let excluded: [DocumentCursor]

  init(_ base: DocumentCursor, optional: [DocumentCursor], excluded: [DocumentCursor]) {
    self.base = base
    self.optional = optional
    self.excluded = excluded
    super.init()
    find()
  }

  override var cost: Int { base.cost }

  override func advance(to target: DocumentID) {
    guard target > document else { return }
    base.advance(to: target)
    find()
  }

  private func find() {
    while base.document != .end, excluded.contains(where: isOnBase) { base.next() }
    document = base.document
  }

  private func isOnBase(_ cursor: DocumentCursor) -> Bool {
    cursor.advance(to: base.document)
    return cursor.document == base.document
  }

  override func score() -> Double {
    optional.reduce(base.score()) { $0 + (isOnBase($1) ? $1.score() : 0) }
  }
}

/// Documents that any of several cursors have, with the score of the best.
final class BestCursor: DocumentCursor {
  private let cursors: [DocumentCursor]
  private let tieBreaker: Double

  init(_ cursors: [DocumentCursor], tieBreaker: Float) {
    self.cursors = cursors
    self.tieBreaker = Double(tieBreaker)
    super.init()
    settle()
  }

  override var cost: Int { cursors.reduce(0) { $0 + $1.cost } }

  override func advance(to target: DocumentID) {
    guard target > document else { return }
    for cursor in cursors { cursor.advance(to: target) }
    settle()
  }

  private func settle() {
    document = cursors.reduce(.end) { min($0, $1.document) }
  }

  override func score() -> Double {
    var best = 0.0
    var sum = 0.0
    for cursor in cursors where cursor.document == document {
      let score = cursor.score()
      best = max(best, score)
      sum += score
    }
    return best + tieBreaker * (sum - best)
  }
}
