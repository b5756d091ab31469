/// Which block a text belongs to.
extension TermDictionary {
  /// The last block whose first term is at or before `target`; −1 where all come after.
  ///
  /// - Parameter block: One for which that is known, or −1. The search starts near it.
  func lastBlock(notAfter target: Span<UInt8>, from block: Int = -1) -> Int {
    let wanted = TermDictionaryWriter.prefix(of: target)
    var range = block < 0 ? 0..<blockCount : near(block &+ 1) { prefix(ofBlock: $0) >= wanted }
    let low = firstIndex(range) { prefix(ofBlock: $0) >= wanted }
    guard low < blockCount, prefix(ofBlock: low) == wanted else { return low &- 1 }
    // Of blocks that begin alike in eight bytes, all bytes of their first terms decide.
    range = near(low &+ 1) { prefix(ofBlock: $0) > wanted }
    let past = firstIndex(range) { prefix(ofBlock: $0) > wanted }
    return firstIndex(low..<past) { TermBlock(self, $0).begins(after: target) } &- 1
  }

  /// Blocks from `low` on that end with the first that `isPast`, where all after it are too. Doubles
  /// its steps.
  @inline(__always)
  private func near(_ low: Int, isPast: (Int) -> Bool) -> Range<Int> {
    var low = low
    var step = 1
    while low &+ step <= blockCount, !isPast(low &+ step &- 1) {
      low &+= step
      step &<<= 1
    }
    return low..<max(low, min(low &+ step &- 1, blockCount))
  }

  /// The first of `range` that `isPast`, where all after it are too.
  @inline(__always)
  private func firstIndex(_ range: Range<Int>, isPast: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low &+ high) &>> 1
      if isPast(middle) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
