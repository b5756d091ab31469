/// Changes to an index, round after round, the same for the same seed: what one process writes until
/// it is killed, and another knows without having seen it.
public struct StressWork: Sendable {
  public let seed: UInt64

  public init(seed: UInt64) {
    self.seed = seed
  }

  /// One change: a text for a key, or `nil` where the key's document goes.
  public struct Change: Sendable {
    public var key: String
    public var text: String?
  }

  /// How many words there are: `w0`, `w1` and so on.
  public static let wordCount = 60

  /// What round `round`, from 1, changes, in order.
  public func changes(inRound round: Int) -> [Change] {
    var generator = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(round))
    return (0..<40).map { _ in
      let key = "key-\(Int.random(in: 0..<400, using: &generator))"
      guard Int.random(in: 0..<4, using: &generator) > 0 else { return Change(key: key, text: nil) }
      let words = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        "w\(Int.random(in: 0..<Self.wordCount, using: &generator))"
      }
      return Change(key: key, text: words.joined(separator: " "))
    }
  }

  /// Applies the rounds after `round` up to `last` to `documents`, texts by key.
  public func replay(_ documents: inout [String: String], after round: Int, through last: Int) {
    guard round < last else { return }
    for round in round + 1...last {
      for change in changes(inRound: round) { documents[change.key] = change.text }
    }
  }
}
