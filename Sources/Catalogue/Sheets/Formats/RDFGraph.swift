import Markup

/// The resources of an RDF/XML file with their properties, whichever of its two shapes it has: one
/// inside the other, or side by side and naming each other.
///
/// Only what descriptions of data sets use is read: typed and untyped nodes, `rdf:about`,
/// `rdf:nodeID`, `rdf:resource`, and words. Collections and reification are passed over.
struct RDFGraph {
  static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  /// A resource, or words about one.
  enum Value {
    /// By its address, or by a name of the file.
    case resource(String)
    case words(MarkupElement)
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
      element.attribute("about", namespace: Self.namespace)
      ?? element.attribute("nodeID", namespace: Self.namespace).map { "_:" + $0 }
      ?? element.attribute("ID", namespace: Self.namespace).map { "#" + $0 }
      ?? "_:\(element.position)"
    let rank = rank(of: name, at: element)
    if element.name != "Description" { nodes[rank].types.insert(element.name) }
    for property in element.elements {
      if property.name == "type", property.namespace == Self.namespace {
        let type = property.attribute("resource", namespace: Self.namespace) ?? ""
        let local = type.split(whereSeparator: { "#/".contains($0) }).last.map(String.init)
        nodes[rank].types.insert(local ?? type)
        continue
      }
      let value: Value
      if let resource = property.attribute("resource", namespace: Self.namespace) {
        value = .resource(resource)
      } else if let node = property.attribute("nodeID", namespace: Self.namespace) {
        value = .resource("_:" + node)
      } else if let inner = property.elements.first {
        value = .resource(add(inner))
      } else {
        value = .words(property)
      }
      nodes[rank].properties.append(
        Property(name: property.name, value: value, element: property))
    }
    return name
  }

  private mutating func rank(of name: String, at element: MarkupElement) -> Int {
    if let rank = rankByName[name] { return rank }
    rankByName[name] = nodes.count
    nodes.append(Node(name: name, element: element))
    return nodes.count - 1
  }
}
