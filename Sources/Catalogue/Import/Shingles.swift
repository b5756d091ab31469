/// The runs of words of a text, as numbers: texts that share many say the same.
///
/// After Broder, “On the resemblance and containment of documents” (1997), whose sketch of the
/// smallest hashes keeps a long text small.
struct Shingles: Sendable, Hashable {
  /// Words in a run.
  private static let length = 4
  /// Hashes kept of a text, the smallest ones.
  private static let sketchSize = 400

  private(set) var hashes: Set<UInt64>

  init(_ text: String) {
    let words = LabelKey(text).text.split(separator: " ")
    var all: Set<UInt64> = []
    if words.count >= Self.length {
      for start in 0...(words.count - Self.length) {
        all.insert(Self.hash(words[start..<start + Self.length]))
      }
    }
    hashes = all.count > Self.sketchSize ? Set(all.sorted().prefix(Self.sketchSize)) : all
  }

  /// The share of the shorter text's runs that the other has too, 0 to 1; 0 for a text too short to
  /// tell by.
  func share(with other: Shingles) -> Double {
    let (small, large) =
      hashes.count <= other.hashes.count ? (hashes, other.hashes) : (other.hashes, hashes)
    guard small.count >= 5 else { return 0 }
    // Of a sketch, only hashes below the largest of both are comparable.
    return Double(small.count(where: large.contains)) / Double(small.count)
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ words: ArraySlice<Substring>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x20) &* 0x100_0000_01b3
    }
    return hash
  }
}
