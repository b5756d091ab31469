import Markup

/// The resources of an RDF/XML file with their properties, whichever of its two shapes it has: one
/// inside the other, or side by side and naming each other.
///
/// Only what descriptions of data sets use is read: typed and untyped nodes, `rdf:about`,
/// `rdf:nodeID`, `rdf:resource`, `rdf:parseType="Resource"`, and words in elements or attributes.
/// Relative addresses are made whole by `xml:base`. Collections and reification are passed over.
struct RDFGraph {
  static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  /// A resource, or words about one.
  enum Value {
    /// By its address, or by a name of the file.
    case resource(String)
    case words(String)
  }

  /// A property of a resource, with the element that states it.
  struct Property {
    var name: String
    var value: Value
    var element: MarkupElement
  }

  /// A resource as the file describes it, in one or several places.
  struct Node {
    var name: String
    /// Local names of its classes.
    var types: Set<String> = []
    var properties: [Property] = []
    /// Where it is described first.
    var element: MarkupElement
  }

  /// In the order of their first descriptions.
  private(set) var nodes: [Node] = []
  private var rankByName: [String: Int] = [:]

  init(_ root: MarkupElement) {
    for element in root.elements { _ = add(element) }
  }

  subscript(name: String) -> Node? { rankByName[name].map { nodes[$0] } }

  /// Takes the description of a node and of those inside it; gives its name.
  private mutating func add(_ element: MarkupElement) -> String {
    let name =
      element.attribute("about", namespace: Self.namespace).map { Self.whole($0, at: element) }
      ?? element.attribute("nodeID", namespace: Self.namespace).map { "_:" + $0 }
      ?? element.attribute("ID", namespace: Self.namespace).map { "#" + $0 }
      ?? "_:\(element.position)"
    let rank = rank(of: name, at: element)
    if element.name != "Description" { nodes[rank].types.insert(element.name) }
    // Words may stand in attributes of the node, which is short for elements of their names.
    for attribute in element.attributes
    where attribute.namespace.map({ $0 != Self.namespace && $0 != MarkupElement.xmlNamespace })
      ?? false
    {
      nodes[rank].properties.append(
        Property(name: attribute.name, value: .words(attribute.value), element: element))
    }
    addProperties(of: element, to: rank)
    return name
  }

  /// An address with all its parts, as the place it stands in makes it.
  private static func whole(_ reference: String, at element: MarkupElement) -> String {
    element.address(reference) ?? reference
  }

  private mutating func addProperties(of element: MarkupElement, to rank: Int) {
    for property in element.elements {
      if property.name == "type", property.namespace == Self.namespace {
        let type = property.attribute("resource", namespace: Self.namespace) ?? ""
        let local = type.split(whereSeparator: { "#/".contains($0) }).last.map(String.init)
        nodes[rank].types.insert(local ?? type)
        continue
      }
      let value: Value
      if let resource = property.attribute("resource", namespace: Self.namespace) {
        value = .resource(Self.whole(resource, at: property))
      } else if let node = property.attribute("nodeID", namespace: Self.namespace) {
        value = .resource("_:" + node)
      } else if property.attribute("parseType", namespace: Self.namespace) == "Resource" {
        let name = "_:\(property.position)"
        let inner = self.rank(of: name, at: property)
        addProperties(of: property, to: inner)
        value = .resource(name)
      } else if let inner = property.elements.first,
        property.attribute("parseType", namespace: Self.namespace) != "Literal"
      {
        value = .resource(add(inner))
      } else {
        value = .words(property.text)
      }
      nodes[rank].properties.append(
        Property(name: property.name, value: value, element: property))
    }
  }

  private mutating func rank(of name: String, at element: MarkupElement) -> Int {
    if let rank = rankByName[name] { return rank }
    rankByName[name] = nodes.count
    nodes.append(Node(name: name, element: element))
    return nodes.count - 1
  }
}
