/// A number written with separators: groups of three digits, or a decimal fraction of one or two.
struct WrittenNumber {
  /// ASCII digits without the group separators, a full stop before the fraction.
  let digits: [UInt8]
  /// Where it ends in the source.
  let end: Int

  /// The number that `digits`, a run of ASCII digits, starts in `source`; `nil` where it is that run
  /// alone, or one of several with full stops or commas between, such as a date.
  init?(in source: Span<UInt8>, digits range: Range<Int>) {
    guard range.count <= 3, range.upperBound < source.count else { return nil }
    if range.lowerBound >= 2, source[range.lowerBound - 2].isASCIIDigit,
      [0x2C, 0x2E].contains(source[range.lowerBound - 1])
    {
      return nil
    }
    let separator = Self.separatorLength(in: source, at: range.upperBound)
    guard separator > 0 else { return nil }

    var text = range.map { source[$0] }
    var end = range.upperBound
    while Self.separatorLength(in: source, at: end) == separator,
      (0..<separator).allSatisfy({ source[end + $0] == source[range.upperBound + $0] }),
      Self.digitCount(in: source, at: end + separator) == 3
    {
      text += (0..<3).map { source[end + separator + $0] }
      end += separator + 3
    }
    if end == range.upperBound {
      let count = Self.digitCount(in: source, at: end + 1)
      guard separator == 1, 1...2 ~= count else { return nil }
      text.append(0x2E)
      text += (0..<count).map { source[end + 1 + $0] }
      end += 1 + count
    }
    guard !Self.goesOn(in: source, at: end) else { return nil }
    self.digits = text
    self.end = end
  }

  /// Whether more of a list, a date or a word follows at `offset`.
  private static func goesOn(in source: Span<UInt8>, at offset: Int) -> Bool {
    guard offset < source.count else { return false }
    if source[offset].isASCIIAlphanumeric { return true }
    return [0x2C, 0x2E].contains(source[offset]) && digitCount(in: source, at: offset + 1) > 0
  }

  /// The length of a comma, full stop, or unbreakable or thin space at `offset`; 0 for others.
  private static func separatorLength(in source: Span<UInt8>, at offset: Int) -> Int {
    guard offset < source.count else { return 0 }
    let scalar = DecodedScalar(source, at: offset)
    return [0x2C, 0x2E, 0xA0, 0x2009, 0x202F].contains(scalar.value) ? scalar.length : 0
  }

  /// How many ASCII digits stand at `offset`, counted up to 4.
  private static func digitCount(in source: Span<UInt8>, at offset: Int) -> Int {
    var count = 0
    while count < 4, offset + count < source.count, source[offset + count].isASCIIDigit {
      count += 1
    }
    return count
  }
}

extension UInt8 {
  @inline(__always)
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
}
