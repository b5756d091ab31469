/// The bytes of a page while it is read.
///
/// It borrows them through a pointer, which is good for as long as the call that made it, because
/// the loop over bytes takes half as long again over an array. Every offset is compared with the
/// count before it is used, so no offset reads outside.
@safe struct PageSource {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = unsafe bytes
    count = bytes.count
  }

  let count: Int

  @inline(__always) subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count)
    return unsafe bytes[offset]
  }

  subscript(range: Range<Int>) -> Part {
    Part(source: self, startIndex: range.lowerBound, endIndex: range.upperBound)
  }

  /// Some bytes of the page that follow each other.
  struct Part: RandomAccessCollection {
    let source: PageSource
    let startIndex: Int
    let endIndex: Int

    @inline(__always) subscript(offset: Int) -> UInt8 { source[offset] }
  }

  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, count - offset >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount {
      guard unsafe self[offset + index] == text.utf8Start[index] else { return false }
    }
    return true
  }

  /// The offset of the first `byte` from `start` on and before `end`, looked for in many bytes at a
  /// time.
  func find(_ byte: UInt8, from start: Int, before end: Int? = nil) -> Int? {
    guard start >= 0 else { return nil }
    let count = min(end ?? count, count)
    var cursor = start
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    let wanted = Words.Sixteen(repeating: byte)
    let raw = unsafe UnsafeRawBufferPointer(bytes)
    while cursor + 8 <= count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: cursor, as: UInt64.self) ^ pattern
      let zeros = Self.zeros(in: word)
      if zeros != 0 { return cursor + UInt64(littleEndian: zeros).trailingZeroBitCount / 8 }
      cursor += 8
      // What is not near is far, as in scripts.
      while cursor + 32 <= count {
        let first = unsafe raw.loadUnaligned(fromByteOffset: cursor, as: Words.Sixteen.self)
        let next = unsafe raw.loadUnaligned(fromByteOffset: cursor + 16, as: Words.Sixteen.self)
        if Words.isAnySet(Words.equal(first, wanted) | Words.equal(next, wanted)) { break }
        cursor += 32
      }
    }
    while cursor < count {
      if self[cursor] == byte { return cursor }
      cursor += 1
    }
    return nil
  }

  /// The same, and whether an ampersand stands before: texts and values seldom have one, and are
  /// then used as they are.
  func findEnd(_ byte: UInt8, from start: Int) -> (offset: Int?, hasReference: Bool) {
    guard start >= 0 else { return (nil, false) }
    var cursor = start
    let ampersand = UInt8(ascii: "&")
    let ends = UInt64(byte) &* 0x0101_0101_0101_0101
    let references = UInt64(ampersand) &* 0x0101_0101_0101_0101
    let raw = unsafe UnsafeRawBufferPointer(bytes)
    let wanted = Words.Sixteen(repeating: byte)
    let ampersands = Words.Sixteen(repeating: ampersand)
    var hasReference = false
    while cursor + 8 <= count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: cursor, as: UInt64.self)
      let end = Self.zeros(in: word ^ ends)
      let reference = Self.zeros(in: word ^ references)
      if end != 0 {
        // The lowest bit set is right in both, and so is which of them is lower.
        let isBefore =
          UInt64(littleEndian: reference).trailingZeroBitCount
          < UInt64(littleEndian: end).trailingZeroBitCount
        return (
          cursor + UInt64(littleEndian: end).trailingZeroBitCount / 8, hasReference || isBefore
        )
      }
      hasReference = hasReference || reference != 0
      cursor += 8
      // Most values are short; what is not near is far.
      guard cursor - start >= 32 else { continue }
      var seen = Words.Sixteen()
      while cursor + 16 <= count {
        let here = unsafe raw.loadUnaligned(fromByteOffset: cursor, as: Words.Sixteen.self)
        if Words.isAnySet(Words.equal(here, wanted)) { break }
        seen |= Words.equal(here, ampersands)
        cursor += 16
      }
      hasReference = hasReference || Words.isAnySet(seen)
    }
    while cursor < count {
      if self[cursor] == byte { return (cursor, hasReference) }
      hasReference = hasReference || self[cursor] == UInt8(ascii: "&")
      cursor += 1
    }
    return (nil, hasReference)
  }

  /// A word whose lowest bit set is the high bit of the lowest byte that is zero in `word`.
  @inline(__always) private static func zeros(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
