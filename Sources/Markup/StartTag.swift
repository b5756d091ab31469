/// A start tag as it stands in the source, to find where its attributes are.
struct StartTag {
  /// The name of an attribute without its prefix, as it is written, and the byte offset of its
  /// name, prefix included.
  struct Attribute {
    let localName: ArraySlice<UInt8>
    let offset: Int
  }

  private(set) var attributes: [Attribute] = []

  /// Reads the tag whose `<` stands at `offset` of `source`; no attributes if none does.
  init(source: [UInt8], offset: Int) {
    guard source.indices.contains(offset), source[offset] == UInt8(ascii: "<") else { return }
    var cursor = offset + 1
    let at = { (index: Int) in index < source.count ? source[index] : UInt8(ascii: ">") }
    let isNameEnd = { (byte: UInt8) in
      byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
        || byte == UInt8(ascii: "/")
    }
    while !isNameEnd(at(cursor)) { cursor += 1 }
    while true {
      while at(cursor) <= 0x20 || at(cursor) == UInt8(ascii: "/") { cursor += 1 }
      guard at(cursor) != UInt8(ascii: ">") else { return }
      let start = cursor
      repeat { cursor += 1 } while !isNameEnd(at(cursor))
      let name = source[start..<min(cursor, source.count)]
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      attributes.append(Attribute(localName: local, offset: start))
      while at(cursor) <= 0x20 { cursor += 1 }
      guard at(cursor) == UInt8(ascii: "=") else { continue }
      cursor += 1
      while at(cursor) <= 0x20 { cursor += 1 }
      let quote = at(cursor)
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        cursor += 1
        while cursor < source.count, source[cursor] != quote { cursor += 1 }
        cursor += 1
      } else {
        while at(cursor) > 0x20, at(cursor) != UInt8(ascii: ">") { cursor += 1 }
      }
    }
  }
}
