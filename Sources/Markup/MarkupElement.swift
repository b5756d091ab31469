/// An element of a ``MarkupDocument``.
public struct MarkupElement: Sendable {
  public let document: MarkupDocument
  /// Its rank in ``MarkupDocument/nodes``.
  public let index: Int

  var node: MarkupNode { document.nodes[index] }

  /// The name without its prefix; in lower case in HTML.
  public var name: String { document.names[Int(node.name)].local }

  /// The address of its namespace; absent where it has none, and in HTML.
  public var namespace: String? { document.names[Int(node.name)].namespace }

  /// Where its start tag begins; in HTML, for an element whose tag was left out, where the parser
  /// noticed.
  public var position: MarkupPosition { document.position(of: Int(node.sourceOffset)) }

  public var parent: MarkupElement? {
    node.parent < 0 ? nil : MarkupElement(document: document, index: Int(node.parent))
  }

  /// All text inside it, comments left out, white space as it stands.
  public var text: String {
    var bytes: [UInt8] = []
    for descendant in index..<Int(node.end) where document.nodes[descendant].kind == .text {
      bytes += document.bytes[document.nodes[descendant].content]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension MarkupElement {
  /// What an element contains.
  public enum Child: Sendable {
    case element(MarkupElement)
    case text(String)
  }

  /// Elements and texts directly inside it, in order; comments are left out.
  public var children: [Child] {
    childIndices.compactMap { child in
      let node = document.nodes[child]
      switch node.kind {
      case .element: return .element(MarkupElement(document: document, index: child))
      case .text: return .text(document.text(node.content))
      case .comment: return nil
      }
    }
  }

  /// Elements directly inside it, in order.
  public var elements: [MarkupElement] {
    childIndices.filter { document.nodes[$0].kind == .element }
      .map { MarkupElement(document: document, index: $0) }
  }

  /// Elements directly inside it that are called `name`, in any namespace.
  public func elements(named name: String) -> [MarkupElement] {
    elements.filter { $0.name == name }
  }

  /// The first of ``elements(named:)``.
  public func element(named name: String) -> MarkupElement? {
    elements.first { $0.name == name }
  }

  /// Elements anywhere inside it that are called `name`, in document order, in any namespace.
  public func descendants(named name: String) -> [MarkupElement] {
    (index + 1..<Int(node.end))
      .filter { document.nodes[$0].kind == .element }
      .map { MarkupElement(document: document, index: $0) }
      .filter { $0.name == name }
  }

  /// Ranks of the nodes directly inside it.
  private var childIndices: some Sequence<Int> {
    let end = Int(node.end)
    return sequence(state: index + 1) { [nodes = document.nodes] next -> Int? in
      guard next < end else { return nil }
      defer { next = Int(nodes[next].end) }
      return next
    }
  }
}

extension MarkupElement {
  /// An attribute of an element.
  public struct Attribute: Sendable, Hashable {
    public let name: String
    public let namespace: String?
    public let value: String
    /// Where its name begins.
    public let position: MarkupPosition
  }

  /// The namespace of `xml:lang` and `xml:id`.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// Its attributes in the order of the start tag; declarations of namespaces are left out.
  public var attributes: [Attribute] {
    node.content.map { rank in
      let attribute = document.attributes[rank]
      let name = document.names[Int(attribute.name)]
      return Attribute(
        name: name.local, namespace: name.namespace, value: document.text(attribute.value),
        position: position(ofAttribute: name.local) ?? position)
    }
  }

  /// The value of the attribute called `name` in `namespace`; by default in none, as are those
  /// written without a prefix.
  public func attribute(_ name: String, namespace: String? = nil) -> String? {
    for rank in node.content {
      let attribute = document.attributes[rank]
      let known = document.names[Int(attribute.name)]
      if known.local == name, known.namespace == namespace {
        return document.text(attribute.value)
      }
    }
    return nil
  }

  /// The language it is in, as its `xml:lang` (or, in HTML, `lang`) or the nearest one around it
  /// tells; absent where none does or the nearest is empty.
  public var language: String? {
    var ancestor: MarkupElement? = self
    while let element = ancestor {
      if let language = element.attribute("lang", namespace: Self.xmlNamespace)
        ?? element.attribute("lang")
      {
        return language.isEmpty ? nil : language
      }
      ancestor = element.parent
    }
    return nil
  }

  /// Where the attribute called `name`, prefix aside, begins in the start tag; absent where the tag
  /// does not name it.
  public func position(ofAttribute name: String) -> MarkupPosition? {
    StartTag(source: document.source, offset: Int(node.sourceOffset))
      .attributes.first { $0.localName.elementsEqual(name.utf8) }
      .map { document.position(of: $0.offset) }
  }
}

extension MarkupElement: Hashable {
  public static func == (left: MarkupElement, right: MarkupElement) -> Bool {
    left.document === right.document && left.index == right.index
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(document))
    hasher.combine(index)
  }
}
