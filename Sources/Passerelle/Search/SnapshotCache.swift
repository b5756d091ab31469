import Synchronization

/// What is made from all of a snapshot when it is first asked for, and kept with it.
final class SnapshotCache: Sendable {
  private let counts = Mutex<[Facet: [String: Int]]>([:])
  private let suggestionIndex = Mutex<SuggestionIndex?>(nil)
  private let wordFamilies = Mutex<WordFamilies?>(nil)

  /// How many records have each value of a facet.
  func counts(of facet: Facet, make: () -> [String: Int]) -> [String: Int] {
    if let counts = counts.withLock({ $0[facet] }) { return counts }
    let made = make()
    counts.withLock { $0[facet] = made }
    return made
  }

  /// What there is to suggest.
  func suggestionIndex(make: () -> SuggestionIndex) -> SuggestionIndex {
    Self.kept(suggestionIndex, make)
  }

  /// The other forms of words.
  func wordFamilies(make: () -> WordFamilies) -> WordFamilies { Self.kept(wordFamilies, make) }

  /// What is kept, made first where it is not there. Whoever asks while it is being made waits for it.
  private static func kept<Value: Sendable>(
    _ place: borrowing Mutex<Value?>, _ make: () -> Value
  ) -> Value {
    place.withLock { kept in
      if let kept { return kept }
      let made = make()
      kept = made
      return made
    }
  }
}
