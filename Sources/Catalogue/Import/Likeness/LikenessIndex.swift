/// Finds among many texts those that may be about the same practice as one.
///
/// Each address, Action and run of words leads to the texts that have it, so that a text is compared
/// with those alone with which it has something in common. What very many have in common leads
/// nowhere: it tells none of them from another, and following it would take the square of their
/// number.
struct LikenessIndex: Sendable {
  struct Match: Sendable, Hashable {
    /// Of the text, in the order they were given.
    var rank: Int
    var basis: Likeness.Basis
    /// See ``Likeness/share``.
    var share: Double
  }

  /// Of texts that have one thing in common.
  static let mostHolders = 64
  /// Below that share of runs, texts on one subject are alike by chance.
  private static let leastShare = 0.25

  private let texts: [LikenessTraits]
  private let crowded: Set<LikenessKey>
  private var addresses: [UInt64: [Int]] = [:]
  private var actions: [ActionName: [Int]] = [:]
  private var runs: [Language: RunIndex] = [:]

  /// - Parameter crowded: keys that very many others have, besides those that `texts` have.
  init(_ texts: [LikenessTraits], crowded: Set<LikenessKey> = []) {
    self.texts = texts
    self.crowded = crowded
    for (rank, traits) in texts.enumerated() {
      for address in traits.addresses { addresses[address, default: []].append(rank) }
      if let action = traits.action { actions[action, default: []].append(rank) }
      for (language, shingles) in traits.shingles {
        runs[language, default: RunIndex()].add(shingles, of: rank)
      }
    }
    addresses = addresses.filter { address, holders in
      holders.count <= Self.mostHolders && !crowded.contains(LikenessKey(address: address))
    }
    for language in runs.keys {
      runs[language]?.leaveOut(above: Self.mostHolders) { crowded.holds($0, in: language) }
    }
  }

  /// The texts that may be about what `traits` is about, in their order, each once.
  func matches(of traits: LikenessTraits) -> [Match] {
    var found: [Int: Match] = [:]
    for address in traits.addresses {
      for rank in addresses[address] ?? [] {
        found[rank] = Match(rank: rank, basis: .address, share: 1)
      }
    }
    for rank in traits.action.flatMap({ actions[$0] }) ?? []
    where found[rank] == nil && !traits.isOfOtherPhase(than: texts[rank]) {
      found[rank] = Match(rank: rank, basis: .action, share: 1)
    }
    for (language, shingles) in traits.shingles {
      let index = runs[language] ?? RunIndex()
      let shares = index.shares(with: shingles, isCrowded: { crowded.holds($0, in: language) })
      for (rank, share) in shares
      where share >= max(Self.leastShare, found[rank]?.share ?? 0) && found[rank]?.share != 1 {
        found[rank] = Match(rank: rank, basis: .words, share: share)
      }
    }
    return found.values.sorted { $0.rank < $1.rank }
  }
}

/// Which texts of one language have a run of words.
private struct RunIndex: Sendable {
  /// The ranks of the texts that have a run; none for a run that too many have.
  private var holders: [UInt64: [Int]] = [:]
  /// The runs of each text.
  private var texts: [Int: Shingles] = [:]
  /// Those of them that too many have, in ascending order.
  private var leftOut: [Int: [UInt64]] = [:]

  mutating func add(_ shingles: Shingles, of rank: Int) {
    texts[rank] = shingles
    for hash in shingles.hashes { holders[hash, default: []].append(rank) }
  }

  /// Leaves out runs that more than `most` texts have, or that are known to be crowded.
  mutating func leaveOut(above most: Int, isCrowded: (UInt64) -> Bool) {
    for (hash, ranks) in holders where ranks.count > most || isCrowded(hash) {
      holders[hash] = []
      for rank in ranks { leftOut[rank, default: []].append(hash) }
    }
    for rank in leftOut.keys { leftOut[rank]?.sort() }
  }

  /// The texts that share a run with `other`, with the share of the shorter one.
  func shares(
    with other: Shingles, isCrowded: (UInt64) -> Bool
  ) -> [(rank: Int, share: Double)] {
    var common: [Int: Int] = [:]
    var leftOut: [UInt64] = []
    for hash in other.hashes {
      guard let ranks = holders[hash] ?? (isCrowded(hash) ? [] : nil) else { continue }
      if ranks.isEmpty { leftOut.append(hash) }
      for rank in ranks { common[rank, default: 0] += 1 }
    }
    return common.compactMap { rank, count in
      guard let text = texts[rank] else { return nil }
      let bound = min(text.bound, other.bound)
      let theirs = text.hashes.count(upTo: bound) - (self.leftOut[rank] ?? []).count(upTo: bound)
      let own = other.hashes.count(upTo: bound) - leftOut.count(upTo: bound)
      return (rank, Shingles.share(count, of: own, theirs))
    }
  }
}

extension Set<LikenessKey> {
  /// Whether a run of words is among them.
  fileprivate func holds(_ run: UInt64, in language: Language) -> Bool {
    !isEmpty && contains(LikenessKey(run: run, in: language))
  }
}
