import Interchange

/// Tells where a value is not as a JSON Schema says; it knows the words of JSON Schema that the
/// document of the interface uses, and refuses others.
struct SchemaCheck {
  /// The whole document, for references.
  let document: JSONDocument

  func problems(of value: JSONDocument, _ schema: JSONDocument, at path: String = "$") -> [String] {
    var problems: [String] = []
    for word in schema.members ?? [] {
      problems += check(value, word, schema, path)
    }
    return problems
  }

  private func check(
    _ value: JSONDocument, _ word: JSONDocument.Member, _ schema: JSONDocument, _ path: String
  ) -> [String] {
    switch word.name {
    case "description", "format", "additionalProperties", "pattern": []
    case "$ref":
      problems(of: value, document.resolve(word.value.string ?? ""), at: path)
    case "type":
      Self.isOfType(value, word.value.string ?? "") ? [] : ["\(path) is no \(word.value.text)"]
    case "enum":
      word.value.array?.contains(value) == true ? [] : ["\(path) is none of \(word.value.text)"]
    case "anyOf":
      (word.value.array ?? []).contains { problems(of: value, $0, at: path).isEmpty }
        ? [] : ["\(path) is none of \(word.value.text)"]
    case "minimum":
      Self.number(value) >= Self.number(word.value) ? [] : ["\(path) is too small"]
    case "maximum":
      Self.number(value) <= Self.number(word.value) ? [] : ["\(path) is too large"]
    case "items":
      (value.array ?? []).enumerated().flatMap {
        problems(of: $1, word.value, at: "\(path)[\($0)]")
      }
    case "required":
      (word.value.array ?? []).compactMap { name in
        value[name.string ?? ""] == nil ? "\(path) lacks \(name.text)" : nil
      }
    case "prefixItems":
      zip(value.array ?? [], word.value.array ?? []).enumerated().flatMap { rank, pair in
        problems(of: pair.0, pair.1, at: "\(path)[\(rank)]")
      }
    case "minItems":
      value.array?.count ?? 0 >= word.value.integer ?? 0 ? [] : ["\(path) is too short"]
    case "maxItems":
      value.array?.count ?? 0 <= word.value.integer ?? 0 ? [] : ["\(path) is too long"]
    case "properties": members(of: value, schema, path)
    default: ["\(path): the word \(word.name) is not known here"]
    }
  }

  private func members(of value: JSONDocument, _ schema: JSONDocument, _ path: String) -> [String] {
    (value.members ?? []).flatMap { member -> [String] in
      guard let known = schema["properties"]?[member.name] else {
        return ["\(path) has \(member.name), which the document does not know"]
      }
      return problems(of: member.value, known, at: "\(path).\(member.name)")
    }
  }

  private static func isOfType(_ value: JSONDocument, _ type: String) -> Bool {
    switch (value, type) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.bool, "boolean"),
      (.integer, "integer"), (.integer, "number"), (.number, "number"):
      true
    default: false
    }
  }

  private static func number(_ value: JSONDocument) -> Double {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: .nan
    }
  }
}

extension JSONDocument {
  /// What a reference within this document means: `#/components/schemas/Hit`.
  func resolve(_ reference: String) -> JSONDocument {
    reference.split(separator: "/").dropFirst().reduce(self) { $0[String($1)] ?? .null }
  }
}

/// The value that doors are made with; ``JSONValue`` is that of other tests.
typealias JSONDocument = Interchange.JSONValue
