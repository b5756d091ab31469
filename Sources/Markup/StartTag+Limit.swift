extension StartTag {
  /// The byte offset of the first start tag of `source` with more than `limit` attributes.
  ///
  /// libxml2 compares each attribute of a tag with all before it, so the time a tag takes grows with
  /// the square of their number; this look ahead takes one pass.
  static func offset(in source: [UInt8], withMoreAttributesThan limit: Int) -> Int? {
    var cursor = 0
    while let tag = source[cursor...].firstIndex(of: UInt8(ascii: "<")) {
      cursor = tag + 1
      if source.has("<!--", at: tag) {
        cursor = source.end(of: "-->", from: tag + 4)
      } else if source.has("<![CDATA[", at: tag) {
        cursor = source.end(of: "]]>", from: tag + 9)
      } else if cursor < source.count, source[cursor] >= UInt8(ascii: "A") {
        let end = endOfTag(in: source, from: cursor, limit: limit)
        guard let end else { return tag }
        cursor = end
        // What a script compares is no tag.
        if source.has("<script", at: tag) { cursor = source.end(of: "</", from: end) }
      }
    }
    return nil
  }

  /// Where the tag whose name begins at `start` ends; absent if it has more words than `limit`.
  private static func endOfTag(in source: [UInt8], from start: Int, limit: Int) -> Int? {
    var words = 0
    var cursor = start
    var previous = UInt8(ascii: " ")
    while cursor < source.count {
      let byte = source[cursor]
      cursor += 1
      switch byte {
      case UInt8(ascii: ">"): return cursor
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard previous == UInt8(ascii: "=") else { break }
        guard let end = source[cursor...].firstIndex(of: byte) else { return source.count }
        // A value may be followed by the next attribute without a space.
        cursor = end + 1
        previous = UInt8(ascii: " ")
        continue
      case UInt8(ascii: "="): words += previous == byte ? 0 : 1
      default:
        if previous <= 0x20, byte > 0x20 { words += 1 }
      }
      if words > 2 * limit { return nil }
      if byte > 0x20 || previous != UInt8(ascii: "=") { previous = byte }
    }
    return cursor
  }
}

extension [UInt8] {
  fileprivate func has(_ text: StaticString, at offset: Int) -> Bool {
    guard count - offset >= text.utf8CodeUnitCount else { return false }
    let wanted = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return unsafe wanted.elementsEqual(self[offset..<offset + wanted.count])
  }

  /// Behind the first `text` from `start` on, or the end.
  fileprivate func end(of text: StaticString, from start: Int) -> Int {
    var cursor = Swift.min(start, count)
    let first = unsafe text.utf8Start.pointee
    while let found = self[cursor...].firstIndex(of: first) {
      if has(text, at: found) { return found + text.utf8CodeUnitCount }
      cursor = found + 1
    }
    return count
  }
}
