internal import Markup

/// A page's tree with what the reader asks of each node, worked out once.
///
/// Nodes are known by their rank in the document: a loop over a range of ranks visits an element
/// and all inside it in the order of the page, so no page can nest deep enough to exhaust a stack.
struct PageTree {
  private let document: MarkupDocument
  private let nodes: [MarkupNode]
  /// Texts and values of attributes, without control characters.
  private let bytes: [UInt8]
  /// What each node is; ``HTMLTag/other`` for texts and comments.
  let tags: [HTMLTag]
  /// Ranks of the names of attributes in ``AttributeName/allCases``; -1 for those the page has not.
  private let ranks: [Int32]
  /// What `class` and `id` of each node say, as ranks in ``labels``; 0 where they are absent.
  private var labelOfClass: [Int32]
  private var labelOfID: [Int32]
  /// The values of `class` and `id`, each once: a page repeats a few hundred of them.
  private var labels: [Label] = [Label(value: 0..<0, kinds: LabelKinds([]))]

  /// A value of `class` or `id`.
  private struct Label {
    /// Where it stands in ``bytes``.
    let value: Range<Int>
    let kinds: LabelKinds
  }

  init(_ document: MarkupDocument) {
    self.document = document
    nodes = document.nodes
    var bytes = document.bytes
    ControlCharacters.blank(&bytes)
    self.bytes = bytes
    let tagOfName = document.names.map { HTMLTag(name: $0.local) }
    tags = document.nodes.map { $0.kind == .element ? tagOfName[Int($0.name)] : .other }
    let rankOfName = Dictionary(
      document.names.enumerated().map { ($1.local, Int32($0)) }, uniquingKeysWith: { $1 })
    ranks = AttributeName.allCases.map { rankOfName[$0.name] ?? -1 }
    labelOfClass = .init(repeating: 0, count: nodes.count)
    labelOfID = labelOfClass
    var rankOfLabel: [UInt64: Int32] = [:]
    let classRank = rank(.class)
    let idRank = rank(.id)
    for node in nodes.indices where nodes[node].kind == .element {
      for attribute in nodes[node].content {
        let attribute = document.attributes[attribute]
        guard attribute.name == classRank || attribute.name == idRank else { continue }
        let hash = LabelHash.of(bytes[attribute.value])
        let rank = rankOfLabel[hash] ?? Int32(labels.count)
        if rank == labels.count {
          labels.append(Label(value: attribute.value, kinds: LabelKinds(bytes[attribute.value])))
          rankOfLabel[hash] = rank
        }
        if attribute.name == classRank { labelOfClass[node] = rank } else { labelOfID[node] = rank }
      }
    }
  }

  private func rank(_ name: AttributeName) -> Int32 { ranks[name.rawValue] }

  var indices: Range<Int> { nodes.indices }

  var count: Int { nodes.count }

  /// One more than the rank of the last node inside a node.
  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// The text of a text node, in UTF-8, as it stands.
  func textBytes(_ node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].content] }

  /// All text inside an element as it stands, that of scripts included.
  func wholeText(_ node: Int) -> String {
    let texts = subtree(node).filter(isText).map { textBytes($0) }
    return String(decoding: texts.joined(), as: UTF8.self)
  }

  /// Ranks of the node and all inside it.
  func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  func isElement(_ node: Int) -> Bool { nodes[node].kind == .element }

  /// The name of an element, in lower case.
  func name(_ node: Int) -> String { document.names[Int(nodes[node].name)].local }

  func isComment(_ node: Int) -> Bool { nodes[node].kind == .comment }

  func isText(_ node: Int) -> Bool { nodes[node].kind == .text }

  func parent(_ node: Int) -> Int? {
    nodes[node].parent < 0 ? nil : Int(nodes[node].parent)
  }

  /// The elements around a node, innermost first.
  func ancestors(_ node: Int) -> some Sequence<Int> {
    sequence(state: nodes[node].parent) { [nodes] next -> Int? in
      guard next >= 0 else { return nil }
      defer { next = nodes[Int(next)].parent }
      return Int(next)
    }
  }

  /// Ranks of the nodes directly inside one.
  func children(_ node: Int) -> [Int] {
    var children: [Int] = []
    var next = node + 1
    while next < Int(nodes[node].end) {
      children.append(next)
      next = Int(nodes[next].end)
    }
    return children
  }

  /// Elements with `tag` in document order.
  func elements(_ tag: HTMLTag) -> [Int] { tags.indices.filter { tags[$0] == tag } }

  /// Line of the source a node begins at, counted from 1.
  func line(_ node: Int) -> Int {
    document.position(ofNode: node).line
  }
}

// MARK: Attributes

extension PageTree {
  func attribute(_ name: AttributeName, of node: Int) -> String? {
    value(rank(name), of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The value of an attribute, in UTF-8.
  func attributeBytes(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    value(rank(name), of: node).map { bytes[$0] }
  }

  func hasAttribute(_ name: AttributeName, _ node: Int) -> Bool {
    value(rank(name), of: node) != nil
  }

  private func value(_ name: Int32, of node: Int) -> Range<Int>? {
    guard name >= 0, nodes[node].kind == .element else { return nil }
    for attribute in nodes[node].content where document.attributes[attribute].name == name {
      return document.attributes[attribute].value
    }
    return nil
  }

  /// The classes of an element, in lower case.
  func classes(_ node: Int) -> [Substring] {
    labelOfClass[node] == 0 ? [] : names(of: labelOfClass[node])
  }

  func hasClass(_ name: Substring, _ node: Int) -> Bool { classes(node).contains(name) }

  /// The id of an element, in lower case.
  func id(_ node: Int) -> Substring? {
    labelOfID[node] == 0 ? nil : names(of: labelOfID[node]).first
  }

  /// Whether an element has a class or an id.
  func isLabelled(_ node: Int) -> Bool { labelOfClass[node] > 0 || labelOfID[node] > 0 }

  private func names(of label: Int32) -> [Substring] {
    String(decoding: bytes[labels[Int(label)].value], as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace)
  }

  /// Words that `class` and `id` of an element are put together from, in lower case:
  /// `social-shareBar` gives `social`, `share`, `bar`.
  func labelWords(_ node: Int) -> [Substring] {
    [labelOfClass[node], labelOfID[node]].flatMap { label -> [Substring] in
      var text = ""
      var wasSmall = false
      for character in String(decoding: bytes[labels[Int(label)].value], as: UTF8.self) {
        if character.isUppercase, wasSmall { text += " " }
        text += character.isLetter ? character.lowercased() : " "
        wasSmall = character.isLowercase
      }
      return text.split(separator: " ")
    }
  }

  /// What the classes of an element say.
  func classKinds(_ node: Int) -> LabelKinds { labels[Int(labelOfClass[node])].kinds }

  /// What the id of an element says.
  func idKinds(_ node: Int) -> LabelKinds { labels[Int(labelOfID[node])].kinds }

  /// What the tag, classes and id of an element say it is for.
  func marks(_ node: Int) -> ElementMarks {
    ElementMarks(tags[node]).union(classKinds(node).marks).union(idKinds(node).marks)
  }
}

// MARK: Text

extension PageTree {
  /// All text inside a node in one line, white space made single; what is never read is left out,
  /// and so is every element that `isLeftOut`.
  func line(of node: Int, isLeftOut: (Int) -> Bool = { _ in false }) -> String {
    var line: [UInt8] = []
    var index = node
    let end = Int(nodes[node].end)
    while index < end {
      switch nodes[index].kind {
      case .comment: break
      case .text: line += bytes[nodes[index].content]
      case .element:
        if index != node, tags[index].isNeverText || isLeftOut(index) {
          index = Int(nodes[index].end)
          continue
        }
        if tags[index].isBlock || tags[index] == .br { line.append(UInt8(ascii: " ")) }
      }
      index += 1
    }
    return String(decoding: line, as: UTF8.self).squeezed
  }
}

extension StringProtocol {
  /// With runs of white space, no-break spaces among them, made one space, and none at the ends.
  var squeezed: String {
    var line = SqueezedLine()
    for byte in utf8 { line.add(byte) }
    return String(decoding: line.bytes, as: UTF8.self)
  }
}

/// Makes one line of bytes that come one by one, with single spaces and none at its ends.
struct SqueezedLine {
  private(set) var bytes: [UInt8] = []
  private var hasSpace = false

  /// Adds a byte of UTF-8. A space of several bytes is taken back once its last byte comes.
  @inline(__always) mutating func add(_ byte: UInt8) {
    if byte <= 0x20 {
      hasSpace = true
      return
    }
    if hasSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    hasSpace = false
    bytes.append(byte)
    if byte >= 0x80, byte <= 0xBF { dropWideSpace() }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    hasSpace = false
  }

  /// No-break spaces, the spaces of typography and of Asian scripts, and marks without a width.
  private mutating func dropWideSpace() {
    let last = bytes[bytes.count - 1]
    guard bytes.count >= 2 else { return }
    let second = bytes[bytes.count - 2]
    if second == 0xC2, last == 0xA0 || last == 0x85 { return dropLast(2, isSpace: true) }
    guard bytes.count >= 3 else { return }
    switch (bytes[bytes.count - 3], second, last) {
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): dropLast(3, isSpace: false)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE3, 0x80, 0x80):
      dropLast(3, isSpace: true)
    default: break
    }
  }

  private mutating func dropLast(_ count: Int, isSpace: Bool) {
    bytes.removeLast(count)
    // The space before it was written out when it began.
    let hadSpace = bytes.last == UInt8(ascii: " ")
    if hadSpace { bytes.removeLast() }
    hasSpace = hadSpace || isSpace
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes of `text` stand anywhere in them.
  func holds(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = self
    while let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if rest.starts(with: text.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
