import Bytes

/// The runs of words of a text, as numbers: texts that share many say the same.
///
/// After Broder, “On the resemblance and containment of documents” (1997), whose sketch of the
/// smallest hashes keeps a long text small.
struct Shingles: Sendable, Hashable {
  /// Words in a run.
  private static let length = 4
  /// Hashes kept of a text, the smallest ones.
  private static let sketchSize = 400
  /// Runs below which a text is too short to tell by.
  static let fewest = 5

  /// The runs of the text, or the smallest of them, in ascending order, each once.
  let hashes: [UInt64]
  /// Up to here no hash of the text is missing.
  let bound: UInt64

  /// Takes time in proportion to the text, and makes no string of it.
  init(_ text: String) {
    let words = FoldedWords.hashes(of: text)
    var all: [UInt64] = []
    if words.count >= Self.length {
      all.reserveCapacity(words.count)
      for start in 0...(words.count - Self.length) {
        all.append(Self.hash(words[start..<start + Self.length]))
      }
      all.sort()
    }
    var kept: [UInt64] = []
    for hash in all where hash != kept.last {
      if kept.count == Self.sketchSize { break }
      kept.append(hash)
    }
    hashes = kept
    bound = kept.count == Self.sketchSize ? kept[Self.sketchSize - 1] : .max
  }

  /// A sketch that was kept.
  ///
  /// - Parameter hashes: as ``hashes`` was.
  init(hashes: [UInt64]) {
    self.hashes = hashes
    bound = hashes.count == Self.sketchSize ? hashes[Self.sketchSize - 1] : .max
  }

  /// The share of the shorter text's runs that the other has too, 0 to 1; 0 for a text too short to
  /// tell by.
  func share(with other: Shingles) -> Double {
    var (own, theirs, common) = (0, 0, 0)
    while own < hashes.count, theirs < other.hashes.count {
      let (left, right) = (hashes[own], other.hashes[theirs])
      if left == right { common += 1 }
      if left <= right { own += 1 }
      if right <= left { theirs += 1 }
    }
    let bound = min(bound, other.bound)
    return Self.share(common, of: hashes.count(upTo: bound), other.hashes.count(upTo: bound))
  }

  /// The share of the shorter of two texts that the runs in common make. Of sketches only the hashes
  /// up to the bounds of both are comparable, which the counts must leave out.
  static func share(_ common: Int, of first: Int, _ second: Int) -> Double {
    let shorter = min(first, second)
    return shorter < fewest ? 0 : Double(common) / Double(shorter)
  }

  /// A ``StableHash`` of the words' hashes, then the finalizer of MurmurHash3 (Appleby 2011), so that the
  /// smallest hashes are a fair sample.
  private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    var sum = StableHash()
    for word in words { sum.combine(word) }
    var hash = sum.value
    hash = (hash ^ hash &>> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash &>> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash &>> 33
  }
}

extension [UInt64] {
  /// How many are no greater than `bound`, of numbers in ascending order.
  func count(upTo bound: UInt64) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
