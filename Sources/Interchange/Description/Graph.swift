/// Statements about things (RDF 1.1), to be written as Turtle or JSON-LD.
struct Graph {
  enum Term {
    /// A full address, or a name with one of the ``prefixes``: `dct:title`.
    case node(String)
    case text(String, language: String?)
    case typed(String, type: String)
  }

  struct Thing {
    var id: String
    var type: String
    var properties: [(name: String, value: Term)] = []

    init(_ id: String, _ type: String) {
      self.id = id
      self.type = type
    }

    mutating func add(_ name: String, _ value: Term?) {
      if let value { properties.append((name, value)) }
    }

    mutating func add(_ name: String, _ words: KeyValuePairs<String, String>) {
      for (language, text) in words { add(name, .text(text, language: language)) }
    }
  }

  static let prefixes: KeyValuePairs<String, String> = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcatap": "http://data.europa.eu/r5r/",
  ]

  var things: [Thing] = []

  /// Turtle (RDF 1.1).
  var turtle: String {
    var text = ""
    for (prefix, address) in Self.prefixes { text += "@prefix \(prefix): <\(address)> .\n" }
    for thing in things {
      text += "\n\(Self.turtle(thing.id)) a \(thing.type)"
      for (name, value) in thing.properties {
        text += " ;\n  \(name) "
        switch value {
        case .node(let id): text += Self.turtle(id)
        case .text(let words, let language):
          text += Self.quoted(words) + (language.map { "@\($0)" } ?? "")
        case .typed(let words, let type): text += Self.quoted(words) + "^^\(type)"
        }
      }
      text += " .\n"
    }
    return text
  }

  /// JSON-LD 1.1, flat: things name each other.
  var jsonLD: JSONValue {
    let context = JSONValue.object(Self.prefixes.map { .init($0, .string($1)) })
    let nodes = things.map { thing -> JSONValue in
      var members: [JSONValue.Member] = [
        .init("@id", .string(thing.id)), .init("@type", .string(thing.type)),
      ]
      var names: [String] = []
      for (name, _) in thing.properties where !names.contains(name) { names.append(name) }
      for name in names {
        let values = thing.properties.filter { $0.name == name }.map { Self.json($0.value) }
        members.append(.init(name, values.count == 1 ? values[0] : .array(values)))
      }
      return .object(members)
    }
    return ["@context": context, "@graph": .array(nodes)]
  }

  private static func json(_ term: Term) -> JSONValue {
    switch term {
    case .node(let id): ["@id": .string(id)]
    case .text(let words, let language):
      .members(["@value": .string(words), "@language": language.map(JSONValue.string)])
    case .typed(let words, let type): ["@value": .string(words), "@type": .string(type)]
    }
  }

  private static func turtle(_ id: String) -> String {
    let prefix = id.prefix { $0 != ":" }
    if prefixes.contains(where: { $0.key == prefix }), !id.contains("/") { return id }
    let harmless = id.unicodeScalars.map { scalar -> String in
      let isForbidden = scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar)
      return isForbidden ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }
    return "<\(harmless.joined())>"
  }

  private static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
