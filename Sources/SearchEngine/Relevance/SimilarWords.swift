/// Finds, among the terms of some fields, those that share many runs of letters with a word: its
/// inflections, its compounds, and the same word in related languages.
///
/// Kept in memory: about 12 bytes for each run of each term.
public struct SimilarWords: Sendable {
  /// A term like a word.
  public struct Match: Sendable, Hashable {
    public var term: String
    /// The share of runs that both have (Dice 1945), over 0, at most 1 for the word itself.
    public var similarity: Float
  }

  /// Terms as UTF-8, one after another.
  private var bytes: [UInt8] = []
  /// Where each term ends in ``bytes``.
  private var ends: [UInt32] = []
  /// By term, how many runs it has.
  private var runCounts: [UInt8] = []
  /// By slot, where the terms that have a run of that slot end in ``members``.
  private var slotEnds: [UInt32] = []
  private var members: [UInt32] = []
  private var slotBits: UInt32 = 8

  /// Shorter terms resemble too much, longer ones are seldom words. In bytes.
  private static let lengths = 3...64

  /// Gathers the terms of `fields` that consist of letters.
  ///
  /// - Parameters:
  ///   - leastFrequency: In how many documents a term has to be. Large collections have many slips
  ///     that nobody looks for.
  ///   - isWanted: Asked of each term, UTF-8.
  public init(
    _ searcher: Searcher, fields: [String], leastFrequency: Int = 1,
    where isWanted: ([UInt8]) -> Bool = { _ in true }
  ) {
    var seen: Set<[UInt8]> = []
    var runs = LetterRuns()
    var pairs: [(run: UInt32, term: UInt32)] = []
    for field in fields {
      searcher.forEachTerm(field: field) { found in
        let term = Array(found.term.utf8)
        let isWord = Self.lengths.contains(term.count) && !term.contains { 0x30...0x39 ~= $0 }
        guard isWord, found.documentFrequency >= leastFrequency, isWanted(term),
          fields.count == 1 || seen.insert(term).inserted
        else { return true }
        runs.read(term.span)
        for run in runs.values { pairs.append((run, UInt32(ends.count))) }
        bytes += term
        ends.append(UInt32(bytes.count))
        runCounts.append(UInt8(clamping: runs.values.count))
        return true
      }
    }
    var bits: UInt32 = 8
    while 1 << bits < pairs.count / 8 { bits += 1 }
    slotBits = bits
    fill(pairs)
  }

  /// Sorts the terms of `pairs` by slot, by counting.
  private mutating func fill(_ pairs: [(run: UInt32, term: UInt32)]) {
    slotEnds = Array(repeating: 0, count: 1 << Int(slotBits))
    for pair in pairs { slotEnds[slot(of: pair.run)] += 1 }
    var sum: UInt32 = 0
    for index in slotEnds.indices {
      let count = slotEnds[index]
      slotEnds[index] = sum
      sum += count
    }
    members = Array(repeating: 0, count: pairs.count)
    // Each slot's start moves to its end as it is filled.
    for pair in pairs {
      let slot = slot(of: pair.run)
      members[Int(slotEnds[slot])] = pair.term
      slotEnds[slot] += 1
    }
  }

  private func slot(of run: UInt32) -> Int { Int((run &* 0x9E37_79B9) >> (32 - slotBits)) }

  /// How many terms there are to be found.
  public var termCount: Int { ends.count }

  /// The terms most like `word`, itself among them if it is one; the most similar first.
  ///
  /// - Parameters:
  ///   - leastSimilarity: From 0 to 1.
  ///   - limit: How many at most.
  public func matches(
    for word: String, leastSimilarity: Float = 0.4, limit: Int = 16
  ) -> [Match] {
    var runs = LetterRuns()
    let letters = Array(word.utf8)
    guard Self.lengths.contains(letters.count) else { return [] }
    runs.read(letters.span)
    let own = runs.values.count
    var shared = [UInt8](repeating: 0, count: ends.count)
    var touched: [UInt32] = []
    // A term with as few runs as it shares still has to be similar enough.
    let least = UInt8(
      clamping: max(1, Int((leastSimilarity * Float(own) / (2 - leastSimilarity)).rounded(.up))))
    for run in runs.values {
      let slot = slot(of: run)
      let start = slot == 0 ? 0 : Int(slotEnds[slot - 1])
      for index in start..<Int(slotEnds[slot]) {
        let term = members[index]
        shared[Int(term)] &+= 1
        if shared[Int(term)] == least { touched.append(term) }
      }
    }
    var found: [(term: UInt32, similarity: Float)] = []
    var others = LetterRuns()
    for term in touched {
      // Several runs may share a slot, so that the count is too high now and then.
      let bound = 2 * Float(shared[Int(term)]) / Float(own + Int(runCounts[Int(term)]))
      guard bound >= leastSimilarity else { continue }
      others.read(bytes.span.extracting(range(of: term)))
      let similarity = Self.similarity(of: others.values, to: runs.values)
      if similarity >= leastSimilarity { found.append((term, similarity)) }
    }
    found.sort { ($1.similarity, $0.term) < ($0.similarity, $1.term) }
    return found.prefix(max(limit, 0)).map {
      Match(
        term: String(decoding: bytes[range(of: $0.term)], as: UTF8.self),
        similarity: $0.similarity)
    }
  }

  private func range(of term: UInt32) -> Range<Int> {
    (term == 0 ? 0 : Int(ends[Int(term) - 1]))..<Int(ends[Int(term)])
  }

  /// The share of runs that both have, each rising.
  private static func similarity(of runs: [UInt32], to others: [UInt32]) -> Float {
    var common = 0
    var (place, otherPlace) = (0, 0)
    while place < runs.count, otherPlace < others.count {
      let (run, otherRun) = (runs[place], others[otherPlace])
      if run == otherRun { common += 1 }
      if run <= otherRun { place += 1 }
      if otherRun <= run { otherPlace += 1 }
    }
    return 2 * Float(common) / Float(runs.count + others.count)
  }
}
