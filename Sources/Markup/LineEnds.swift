/// How many lines end before each part of a text, to tell the line of an offset without counting from
/// the beginning.
///
/// A line ends with LF, CR LF, or CR.
struct LineEnds: Sendable {
  /// Lines that end before each block of ``blockSize`` bytes.
  private let before: [Int32]

  /// In bytes.
  static let blockSize = 1_024

  init(_ source: [UInt8]) {
    var ends: Int32 = 0
    var before = [ends]
    before.reserveCapacity(source.count / Self.blockSize + 2)
    for start in stride(from: 0, to: source.count, by: Self.blockSize) {
      ends += Int32(Self.ends(in: source, start..<min(start + Self.blockSize, source.count)))
      before.append(ends)
    }
    self.before = before
  }

  /// How many lines end in `range`: at each LF, and at each CR that none follows.
  ///
  /// - Parameter range: ``blockSize`` bytes at most.
  private static func ends(in source: [UInt8], _ range: Range<Int>) -> Int {
    // In each lane at most one for each sixteenth of a block.
    let (feed, carriage) = (Words.Sixteen(repeating: 0x0A), Words.Sixteen(repeating: 0x0D))
    var feeds = Words.Sixteen()
    var carriages = Words.Sixteen()
    var offset = range.lowerBound
    unsafe source.withUnsafeBytes { bytes in
      while offset + 16 <= range.upperBound {
        let here = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Words.Sixteen.self)
        feeds &-= Words.equal(here, feed)
        carriages |= Words.equal(here, carriage)
        offset += 16
      }
    }
    var count = Words.sum(feeds)
    for index in offset..<range.upperBound where isEnd(index, of: source) { count += 1 }
    // Few pages have any.
    if Words.isAnySet(carriages) {
      for index in range.lowerBound..<offset
      where source[index] == 0x0D && isEnd(index, of: source) {
        count += 1
      }
    }
    return count
  }

  /// Whether a line ends with the byte at `index`.
  private static func isEnd(_ index: Int, of source: [UInt8]) -> Bool {
    switch source[index] {
    case 0x0A: true
    case 0x0D: index + 1 == source.count || source[index + 1] != 0x0A
    default: false
    }
  }

  /// Where the last line begins that begins in `range` or at its end, behind its first byte; nothing
  /// where none does.
  static func lineStart(in source: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.upperBound
    while start > range.lowerBound, !isEnd(start - 1, of: source) { start -= 1 }
    return start > range.lowerBound ? start : nil
  }

  /// The line of the byte at `offset` of `source`, counted from 1.
  func line(of offset: Int, in source: [UInt8]) -> Int {
    let offset = min(max(offset, 0), source.count)
    let rank = offset / Self.blockSize
    return Int(before[rank]) + Self.ends(in: source, rank * Self.blockSize..<offset) + 1
  }
}
