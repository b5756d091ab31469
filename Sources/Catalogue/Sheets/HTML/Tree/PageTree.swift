internal import Markup

/// A page's tree with what the reader asks of each node, worked out once.
///
/// Nodes are known by their rank in the document: a loop over a range of ranks visits an element
/// and all inside it in the order of the page, so no page can nest deep enough to exhaust a stack.
///
/// It is an object, because most parts of the reader keep it and its arrays are many.
final class PageTree {
  private let document: MarkupDocument
  private let nodes: [MarkupNode]
  /// Texts and values of attributes, as they stand.
  let bytes: [UInt8]
  private let attributes: [MarkupAttribute]
  /// What each node is; ``HTMLTag/other`` for texts and comments.
  let tags: [HTMLTag]
  /// Ranks of the names of attributes in ``AttributeName/allCases``; -1 for those the page has not.
  private let ranks: [Int32]
  /// Which of these each node has, as bits.
  private let held: [UInt32]
  /// What `class` and `id` of each node say, as ranks in ``labels``; 0 where they are absent.
  private let labelOfClass: [Int32]
  private let labelOfID: [Int32]
  private let labels: [Label]

  /// A value of `class` or `id`.
  private struct Label {
    /// Where it stands in ``bytes``.
    let value: Range<Int>
    let kinds: LabelKinds
  }

  init(_ document: MarkupDocument) {
    self.document = document
    nodes = document.nodes
    attributes = document.attributes
    bytes = document.bytes
    let names = PageNames(document)
    ranks = names.ranks
    let elements = Elements(nodes, attributes, names, in: bytes)
    tags = elements.tags
    held = elements.held
    labelOfClass = elements.labelOfClass
    labelOfID = elements.labelOfID
    labels = elements.labels
  }

  /// What is asked of the elements of a page by its rank.
  private struct Elements {
    let tags: [HTMLTag]
    let held: [UInt32]
    let labelOfClass: [Int32]
    let labelOfID: [Int32]
    let labels: [Label]

    init(
      _ nodes: [MarkupNode], _ attributes: [MarkupAttribute], _ names: PageNames, in bytes: [UInt8]
    ) {
      var allTags = [HTMLTag](repeating: .other, count: nodes.count)
      var allHeld = [UInt32](repeating: 0, count: nodes.count)
      var allClasses = [Int32](repeating: 0, count: nodes.count)
      var allIDs = allClasses
      var labels = Labels()
      var tags = allTags.mutableSpan
      var held = allHeld.mutableSpan
      var labelOfClass = allClasses.mutableSpan
      var labelOfID = allIDs.mutableSpan
      let nodes = nodes.span
      let attributes = attributes.span
      let attributeOfName = names.attributes.span
      let bytes = bytes.span
      for node in nodes.indices where nodes[node].kind == .element {
        tags[node] = names.tags[Int(nodes[node].name)]
        var bits: UInt32 = 0
        for rank in nodes[node].content {
          let attribute = attributes[rank]
          guard let name = attributeOfName[Int(attribute.name)] else { continue }
          bits |= 1 << UInt32(name.rawValue)
          if name == .class { labelOfClass[node] = labels.rank(of: attribute.value, in: bytes) }
          if name == .id { labelOfID[node] = labels.rank(of: attribute.value, in: bytes) }
        }
        held[node] = bits
      }
      (self.tags, self.held, self.labels) = (allTags, allHeld, labels.table.values)
      (self.labelOfClass, self.labelOfID) = (allClasses, allIDs)
    }
  }

  /// The values of `class` and `id`, each once: a page repeats a few hundred of them.
  private struct Labels {
    private(set) var table = HashTable<Label>(capacity: 500)

    init() {
      // Rank 0 stands for no label.
      _ = table.add(Label(value: 0..<0, kinds: LabelKinds()), for: 0)
    }

    mutating func rank(of value: Range<Int>, in bytes: Span<UInt8>) -> Int32 {
      let text = bytes.extracting(value)
      let hash = TextHash.of(text)
      let known = table.rank(of: hash)
      return Int32(known ?? table.add(Label(value: value, kinds: LabelKinds(text)), for: hash))
    }
  }

  var indices: Range<Int> { nodes.indices }

  var count: Int { nodes.count }

  /// One more than the rank of the last node inside a node.
  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  /// Where the text of a text node stands in ``bytes``.
  func text(_ node: Int) -> Range<Int> { nodes[node].content }

  /// The text of a text node, in UTF-8, as it stands.
  func textBytes(_ node: Int) -> ArraySlice<UInt8> { bytes[nodes[node].content] }

  /// All text inside an element as it stands, that of scripts included.
  func wholeText(_ node: Int) -> String { String(decoding: wholeTextBytes(node), as: UTF8.self) }

  /// The same, in UTF-8.
  func wholeTextBytes(_ node: Int) -> ArraySlice<UInt8> {
    let texts = subtree(node).filter(isText)
    if texts.count == 1 { return textBytes(texts[0]) }
    return texts.reduce(into: []) { $0 += textBytes($1) }
  }

  /// Ranks of the node and all inside it.
  func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  func isElement(_ node: Int) -> Bool { nodes[node].kind == .element }

  func isComment(_ node: Int) -> Bool { nodes[node].kind == .comment }

  func isText(_ node: Int) -> Bool { nodes[node].kind == .text }

  func parent(_ node: Int) -> Int? {
    nodes[node].parent < 0 ? nil : Int(nodes[node].parent)
  }

  /// The elements around a node, innermost first.
  func ancestors(_ node: Int) -> Ancestors { Ancestors(page: self, node: parent(node)) }

  struct Ancestors: Sequence, IteratorProtocol {
    fileprivate let page: PageTree
    fileprivate var node: Int?

    mutating func next() -> Int? {
      guard let node else { return nil }
      self.node = page.parent(node)
      return node
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

  /// The first element with `tag`.
  func firstElement(_ tag: HTMLTag) -> Int? { tags.firstIndex(of: tag) }

  /// Line of the source a node begins at, counted from 1.
  func line(_ node: Int) -> Int {
    document.line(ofNode: node)
  }
}

// MARK: Attributes

extension PageTree {
  /// The value of an attribute, without control characters.
  func attribute(_ name: AttributeName, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: bytes[$0], as: UTF8.self).withoutControls }
  }

  /// The value of an attribute in one line, with single spaces.
  func attributeLine(_ name: AttributeName, of node: Int) -> String? {
    attributeBytes(name, of: node).map { value in
      var line = SqueezedLine()
      line.add(value)
      return line.text
    }
  }

  /// The value of an attribute, in UTF-8.
  func attributeBytes(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    value(name, of: node).map { bytes[$0] }
  }

  /// The values of all attributes of an element, in UTF-8, in the order they are written.
  func attributeValues(of node: Int) -> [ArraySlice<UInt8>] {
    nodes[node].content.map { bytes[attributes[$0].value] }
  }

  @inline(__always) func hasAttribute(_ name: AttributeName, _ node: Int) -> Bool {
    held[node] & 1 << UInt32(name.rawValue) != 0
  }

  /// Whether a node has an attribute that the reader knows.
  func hasAttributes(_ node: Int) -> Bool { held[node] != 0 }

  private func value(_ name: AttributeName, of node: Int) -> Range<Int>? {
    guard hasAttribute(name, node) else { return nil }
    let rank = ranks[name.rawValue]
    for attribute in nodes[node].content where attributes[attribute].name == rank {
      return attributes[attribute].value
    }
    return nil
  }

  /// Whether an element has a class or an id.
  func isLabelled(_ node: Int) -> Bool { labelOfClass[node] > 0 || labelOfID[node] > 0 }

  /// Whether `word` is one of the words that `class` and `id` of an element are put together from:
  /// `social-shareBar` has `social`, `share` and `bar`.
  func isLabelled(_ node: Int, with word: String) -> Bool {
    [labelOfClass[node], labelOfID[node]].contains { label in
      label > 0 && Self.holds(word, in: bytes[labels[Int(label)].value])
    }
  }

  private static func holds(_ word: String, in label: ArraySlice<UInt8>) -> Bool {
    // Nearly all labels lack even the letters.
    guard label.map(\.lowercased)[...].holds(word) else { return false }
    var text = ""
    var wasSmall = false
    for character in String(decoding: label, as: UTF8.self) {
      if character.isUppercase, wasSmall { text += " " }
      text += character.isLetter ? character.lowercased() : " "
      wasSmall = character.isLowercase
    }
    return text.split(separator: " ").contains { $0 == word }
  }

  /// What the classes of an element say.
  func classKinds(_ node: Int) -> LabelKinds { labels[Int(labelOfClass[node])].kinds }

  /// What the id of an element says.
  func idKinds(_ node: Int) -> LabelKinds { labels[Int(labelOfID[node])].kinds }

  /// What the classes and id of an element say that it holds.
  func roles(_ node: Int) -> ClassRoles { classKinds(node).roles.union(idKinds(node).roles) }

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
    var line = SqueezedLine()
    var index = node
    let end = Int(nodes[node].end)
    while index < end {
      switch nodes[index].kind {
      case .comment: break
      case .text: line.add(bytes[nodes[index].content])
      case .element:
        if index != node, tags[index].isNeverText || isLeftOut(index) {
          index = Int(nodes[index].end)
          continue
        }
        if tags[index].isBlock || tags[index] == .br { line.add(UInt8(ascii: " ")) }
      }
      index += 1
    }
    return line.text
  }
}
