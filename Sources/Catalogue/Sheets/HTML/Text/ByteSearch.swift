extension Span<UInt8> {
  /// The first index from `start` on where `byte` stands.
  func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    var index = start
    while index + 8 <= count {
      let found = EightBytes(self, at: index).equal(to: byte)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether any of the bytes is one of four.
  func hasAny(of first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Bool {
    guard count >= 8 else {
      return indices.contains { index in
        let byte = self[index]
        return byte == first || byte == second || byte == third || byte == fourth
      }
    }
    var found: UInt64 = 0
    var index = 0
    while index < count {
      // The last eight may have been looked at in part.
      let eight = EightBytes(self, at: Swift.min(index, count - 8))
      found |= eight.equal(to: first) | eight.equal(to: second)
      found |= eight.equal(to: third) | eight.equal(to: fourth)
      index += 8
    }
    return found != 0
  }

  /// Whether the bytes of `part` stand anywhere in them.
  func holds(_ part: Span<UInt8>) -> Bool {
    guard !part.isEmpty else { return true }
    guard count >= part.count else { return false }
    let starts = extracting(first: count - part.count + 1)
    var next = starts.firstIndex(of: part[0])
    while let start = next {
      var length = 1
      while length < part.count, self[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
      next = starts.firstIndex(of: part[0], from: start + 1)
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes of `text` stand anywhere in them.
  func holds(_ text: String) -> Bool { span.holds(text.utf8.span) }

  /// Whether the bytes of `part` stand anywhere in them.
  func holds(_ part: ArraySlice<UInt8>) -> Bool { span.holds(part.span) }
}

extension String.UTF8View {
  /// Whether the bytes of `text` stand anywhere in them.
  func holds(_ text: String) -> Bool { span.holds(text.utf8.span) }
}
