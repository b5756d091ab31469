/// Reads a template: text with tags in double braces.
///
/// As Mustache has it, a tag that shows nothing itself and has a line to itself takes that line with
/// it.
struct TemplateParser {
  private let text: String
  /// What is still to be read.
  private var rest: Substring.UTF8View
  /// Whether only white space stands between the last line break and what is still to be read.
  private var isAtStartOfLine = true

  /// The parts of `text`, in order.
  static func parts(of text: String) throws(TemplateError) -> [Template.Part] {
    var parser = TemplateParser(text: text, rest: text[...].utf8)
    return try parser.parts(until: nil)
  }

  private init(text: String, rest: Substring.UTF8View) {
    self.text = text
    self.rest = rest
  }

  /// All up to the tag that closes the section called `end`, which is read as well.
  private mutating func parts(until end: String?) throws(TemplateError) -> [Template.Part] {
    var parts: [Template.Part] = []
    while let tag = try nextTag(addingTextTo: &parts) {
      switch tag.sign {
      case nil: parts.append(.value(Template.Path(tag.name), isEscaped: true))
      case "{": parts.append(.value(Template.Path(tag.name), isEscaped: false))
      case "#", "^":
        let inner = try self.parts(until: String(tag.name))
        parts.append(
          .section(Template.Path(tag.name), isInverted: tag.sign == "^", inner))
      case ">": parts.append(.partial(String(tag.name)))
      case "$":
        parts.append(.block(String(tag.name), try self.parts(until: String(tag.name))))
      case "<":
        parts.append(
          .parent(String(tag.name), Self.blocks(in: try self.parts(until: String(tag.name)))))
      case "/" where tag.name == end ?? "": return parts
      default: throw TemplateError("\(place): the tag “\(tag.name)” has no place here")
      }
    }
    if let end { throw TemplateError("\(place): “\(end)” is not closed") }
    return parts
  }

  /// What a template puts into its parent; all that stands between is passed over.
  private static func blocks(in parts: [Template.Part]) -> [String: [Template.Part]] {
    var blocks: [String: [Template.Part]] = [:]
    for case .block(let name, let inner) in parts { blocks[name] = inner }
    return blocks
  }

  private struct Tag {
    /// What stands before the name; nothing for a value.
    var sign: Character?
    var name: Substring
  }

  /// Reads the next tag and puts the text before it behind `parts`; nothing at the end.
  private mutating func nextTag(
    addingTextTo parts: inout [Template.Part]
  ) throws(TemplateError) -> Tag? {
    guard let open = Self.find("{{", in: rest) else {
      add(rest, to: &parts)
      rest = rest[rest.endIndex...]
      return nil
    }
    let before = rest[..<open]
    var inside = rest[open...].dropFirst(2)
    let isUnescaped = inside.first == UInt8(ascii: "{")
    let closing = isUnescaped ? "}}}" : "}}"
    guard let close = Self.find(closing, in: inside) else {
      throw TemplateError("\(place): a tag is not closed")
    }
    rest = inside[close...].dropFirst(closing.utf8.count)
    inside = inside[..<close]
    var sign: Character?
    if let first = inside.first, "{#^/><$".utf8.contains(first) {
      sign = Character(Unicode.Scalar(first))
      inside = inside.dropFirst()
    }
    isAtStartOfLine = Self.endsAtStartOfLine(before, after: isAtStartOfLine)
    if sign != nil, sign != "{", isAtStartOfLine, let next = Self.endOfBlankLine(rest) {
      add(Self.withoutIndent(before), to: &parts)
      rest = rest[next...]
    } else {
      add(before, to: &parts)
      isAtStartOfLine = false
    }
    return Tag(sign: sign, name: Substring(inside))
  }

  private func add(_ text: Substring.UTF8View, to parts: inout [Template.Part]) {
    if !text.isEmpty { parts.append(.text(String(Substring(text)))) }
  }

  /// Whether `text` leaves only white space on the line that it ends in; `wasAtStart` says it of the
  /// line before `text`.
  private static func endsAtStartOfLine(
    _ text: Substring.UTF8View, after wasAtStart: Bool
  ) -> Bool {
    let line = text.suffix(while: { $0 != UInt8(ascii: "\n") })
    return line.allSatisfy(isBlank) && (line.startIndex > text.startIndex || wasAtStart)
  }

  /// Where the next line starts, if nothing but white space is left of this one.
  private static func endOfBlankLine(_ text: Substring.UTF8View) -> Substring.UTF8View.Index? {
    let behind = text.drop(while: isBlank)
    guard let first = behind.first else { return text.endIndex }
    return first == UInt8(ascii: "\n") ? behind.index(after: behind.startIndex) : nil
  }

  private static func withoutIndent(_ text: Substring.UTF8View) -> Substring.UTF8View {
    text.dropLast(text.suffix(while: isBlank).count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func find(
    _ wanted: String, in text: Substring.UTF8View
  ) -> Substring.UTF8View.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].starts(with: wanted.utf8) { return index }
      index = text.index(after: index)
    }
    return nil
  }

  /// “line 12”.
  private var place: String {
    let read = text.utf8[..<rest.startIndex]
    return "line \(read.count { $0 == UInt8(ascii: "\n") } + 1)"
  }
}

extension BidirectionalCollection {
  /// The longest end of which every element satisfies `condition`.
  fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
    self[(lastIndex { !condition($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
