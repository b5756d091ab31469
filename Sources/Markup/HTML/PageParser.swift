import Bytes

/// Reads a page of HTML into the flat arrays of a ``MarkupDocument``.
///
/// What the HTML Living Standard says of tags, texts and comments (13.2.5) is followed; of what it
/// says of misplaced elements (13.2.6), as much as tells where an element ends: see
/// `PageParser+Tree.swift`. Texts and values without references stay where they stand in the
/// source, so most of a page is never copied.
struct PageParser {
  let limits: MarkupLimits
  let source: PageSource
  var nodes: [MarkupNode] = []
  var attributes: [MarkupAttribute] = []
  var names = NameTable.usual
  /// Texts and values in which references were resolved; they stand behind the source.
  private(set) var resolved: [UInt8] = []
  /// What ended the reading.
  private(set) var refusal: (offset: Int, message: String)?

  /// An element that is open.
  struct Open {
    let node: Int32
    let name: Int32
    let traits: ElementTraits
    /// Its end tag was read while an element was open that it may not end; it ends with that.
    var isEnding = false
  }

  /// Outermost first.
  var open: [Open] = []
  var head: Int32?
  var body: Int32?
  /// How many of ``open`` hold XML.
  var foreignDepth = 0
  /// How many of ``open`` are tables, forms, paragraphs, links.
  var tableDepth = 0
  var formDepth = 0
  var paragraphDepth = 0
  var linkDepth = 0
  /// Names of elements whose end tag is known not to come again.
  private var endless: Set<Int32> = []

  init(_ source: PageSource, limits: MarkupLimits) {
    self.source = source
    self.limits = limits
    nodes.reserveCapacity(source.count / 32)
    attributes.reserveCapacity(source.count / 48)
  }

  mutating func refuse(_ message: String, at offset: Int) {
    if refusal == nil { refusal = (offset, message) }
  }

  // MARK: Tokens

  mutating func read() {
    var cursor = 0
    var text = 0
    // Whether the text at work has an ampersand.
    var hasReference = false
    while true {
      let found = source.findEnd(UInt8(ascii: "<"), from: cursor)
      hasReference = hasReference || found.hasReference
      guard let tag = found.offset, tag + 1 < source.count else { break }
      let next = source[tag + 1]
      let isTag =
        next.isASCIILetter
        || next == UInt8(ascii: "/") && tag + 2 < source.count
          && source[tag + 2] != UInt8(ascii: " ")
        || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      guard isTag else {
        cursor = tag + 1
        continue
      }
      addText(text..<tag, hasReference: hasReference)
      hasReference = false
      switch next {
      case UInt8(ascii: "/"): cursor = readEndTag(at: tag)
      case UInt8(ascii: "!"), UInt8(ascii: "?"): cursor = readDeclaration(at: tag)
      default: cursor = readStartTag(at: tag)
      }
      text = cursor
      if refusal != nil { return }
    }
    addText(text..<source.count, hasReference: true)
    closeAll()
  }

  /// Reads a comment, or passes over a declaration, instruction or CDATA section.
  private mutating func readDeclaration(at start: Int) -> Int {
    guard source.has("<!--", at: start) else {
      return source.find(UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? source.count
    }
    var cursor = start + 4
    while let close = source.find(UInt8(ascii: ">"), from: cursor) {
      let isEnd =
        close >= start + 4 && source[close - 1] == UInt8(ascii: "-")
        && source[close - 2] == UInt8(ascii: "-")
        || close >= start + 7 && source.has("--!", at: close - 3)
      if isEnd {
        addComment(min(start + 4, close - 2)..<max(close - 2, min(start + 4, close - 2)))
        return close + 1
      }
      cursor = close + 1
    }
    addComment(min(start + 4, source.count)..<source.count)
    return source.count
  }

  private mutating func readEndTag(at start: Int) -> Int {
    let nameStart = start + 2
    var end = nameStart
    if nameStart < source.count, source[nameStart].isASCIILetter {
      let name = readName(from: nameStart)
      endTag(name.rank, at: start)
      end = name.end
    }
    guard end < source.count, source[end] != UInt8(ascii: ">") else {
      return min(end + 1, source.count)
    }
    return source.find(UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? source.count
  }

  private mutating func readStartTag(at start: Int) -> Int {
    let (name, nameEnd) = readName(from: start + 1)
    var cursor = nameEnd
    let firstAttribute = attributes.count
    var isClosed = false
    while true {
      while cursor < source.count, source[cursor] <= 0x20 { cursor += 1 }
      guard cursor < source.count else { break }
      let byte = source[cursor]
      if byte == UInt8(ascii: ">") {
        cursor += 1
        break
      }
      if byte == UInt8(ascii: "/") {
        cursor += 1
        isClosed = cursor < source.count && source[cursor] == UInt8(ascii: ">")
        continue
      }
      cursor = readAttribute(at: cursor, ofTagAt: start)
      if attributes.count - firstAttribute > limits.attributes {
        refuse("an element with more than \(limits.attributes) attributes", at: start)
        return source.count
      }
    }
    let traits = names.entries[Int(name)].traits
    startTag(
      name, traits, attributes: firstAttribute..<attributes.count, isClosed: isClosed, at: start)
    if foreignDepth == 0, !traits.isDisjoint(with: [.rawText, .plainText]) {
      return readRawText(of: name, traits, from: cursor)
    }
    return cursor
  }

  private mutating func readAttribute(at start: Int, ofTagAt tag: Int) -> Int {
    let (name, nameEnd) = readName(from: start, isOfAttribute: true)
    var cursor = nameEnd
    var value = cursor..<cursor
    var hasReference = false
    var next = cursor
    while next < source.count, source[next] <= 0x20 { next += 1 }
    if next < source.count, source[next] == UInt8(ascii: "=") {
      cursor = next + 1
      while cursor < source.count, source[cursor] <= 0x20 { cursor += 1 }
      if cursor < source.count {
        let quote = source[cursor]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          let found = source.findEnd(quote, from: cursor + 1)
          let end = found.offset ?? source.count
          value = min(cursor + 1, end)..<end
          hasReference = found.hasReference
          cursor = min(end + 1, source.count)
        } else {
          let begin = cursor
          while cursor < source.count, source[cursor] > 0x20,
            source[cursor] != UInt8(ascii: ">")
          {
            cursor += 1
          }
          value = begin..<cursor
          hasReference = true
        }
      }
    }
    // The first of several counts.
    guard names.entries[Int(name)].lastTag != Int32(tag) else { return cursor }
    names.entries[Int(name)].lastTag = Int32(tag)
    let place = hasReference ? resolve(value, isAttribute: true) : value
    attributes.append(
      MarkupAttribute(
        name: name, valueStart: Int32(place.lowerBound), valueCount: Int32(place.count)))
    return cursor
  }

  /// Reads up to the end tag of the element opened last, or to the end where there is none.
  private mutating func readRawText(
    of name: Int32, _ traits: ElementTraits, from start: Int
  ) -> Int {
    let wanted = Array(names.names[Int(name)].local.utf8)
    var cursor = start
    var end = source.count
    while !endless.contains(name), let tag = source.find(UInt8(ascii: "<"), from: cursor) {
      if isEndTag(of: wanted, at: tag) {
        end = tag
        break
      }
      cursor = tag + 1
    }
    if end == source.count {
      endless.insert(name)
      // A title that nobody closed ends at the next tag.
      if traits.contains(.plainText) { end = source.find(UInt8(ascii: "<"), from: start) ?? end }
    }
    addText(start..<end, hasReference: !traits.contains(.rawText))
    endRawText()
    guard end < source.count, isEndTag(of: wanted, at: end) else { return end }
    return (source.find(UInt8(ascii: ">"), from: end) ?? source.count - 1) + 1
  }

  private func isEndTag(of name: [UInt8], at tag: Int) -> Bool {
    let start = tag + 2
    guard start + name.count < source.count, source[tag + 1] == UInt8(ascii: "/") else {
      return false
    }
    for index in name.indices where source[start + index].lowercased != name[index] {
      return false
    }
    return !source[start + name.count].isASCIILetterOrDigit
  }

  // MARK: Bytes

  /// Reads the name of a tag or attribute, of which the first byte is given.
  ///
  /// - Returns: its rank in ``names``, and the offset of the byte behind it.
  @inline(__always) private mutating func readName(
    from start: Int, isOfAttribute: Bool = false
  ) -> (rank: Int32, end: Int) {
    var hash = StableHash()
    hash.combine(UInt64(source[start].lowercased))
    var cursor = start + 1
    while cursor < source.count {
      let byte = source[cursor]
      // Letters are above all that ends a name.
      if byte <= UInt8(ascii: ">"),
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
          || isOfAttribute && byte == UInt8(ascii: "=")
      {
        break
      }
      hash.combine(UInt64(byte.lowercased))
      cursor += 1
    }
    return (names.rank(of: source[start..<cursor], hash: hash.value), cursor)
  }

  // MARK: Texts

  /// Where `range` of the source stands once its references are resolved.
  private mutating func resolve(_ range: Range<Int>, isAttribute: Bool) -> Range<Int> {
    let amp = UInt8(ascii: "&")
    guard var reference = source.find(amp, from: range.lowerBound, before: range.upperBound) else {
      return range
    }
    let start = resolved.count
    var copied = range.lowerBound
    while true {
      if let (character, end) = CharacterReference.read(
        source, at: reference, isInAttribute: isAttribute), end <= range.upperBound
      {
        resolved.append(contentsOf: source[copied..<reference])
        resolved.append(contentsOf: UTF8.encode(character) ?? .init())
        copied = end
      }
      let rest = max(copied, reference + 1)
      guard let next = source.find(amp, from: rest, before: range.upperBound) else { break }
      reference = next
    }
    resolved.append(contentsOf: source[copied..<range.upperBound])
    return source.count + start..<source.count + resolved.count
  }

  /// - Parameter hasReference: whether there may be a reference to resolve.
  private mutating func addText(_ range: Range<Int>, hasReference: Bool) {
    guard !range.isEmpty, prepareForText(range) else { return }
    let place = hasReference ? resolve(range, isAttribute: false) : range
    append(.text, name: 0, at: range.lowerBound, content: place)
  }

  private mutating func addComment(_ range: Range<Int>) {
    guard !open.isEmpty else { return }
    append(.comment, name: 0, at: max(0, range.lowerBound - 4), content: range)
  }

  mutating func append(
    _ kind: MarkupNode.Kind, name: Int32, at offset: Int, content: Range<Int>
  ) {
    nodes.append(
      MarkupNode(
        kind: kind, name: name, parent: open.last?.node ?? -1, end: Int32(nodes.count + 1),
        contentStart: Int32(content.lowerBound), contentCount: Int32(content.count),
        sourceOffset: Int32(offset)))
  }
}
