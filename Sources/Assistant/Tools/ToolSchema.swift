import Interchange

/// The members of an object that a tool takes or gives, as JSON Schema (2020-12) and as a check.
struct ToolSchema: Sendable {
  indirect enum Kind: Sendable {
    case text(choices: [String] = [])
    case number(ClosedRange<Int>)
    /// A list of so many texts. One text alone, as assistants also send it, is a list of one.
    case texts(count: ClosedRange<Int>)
    /// Anything, told by a schema of its own.
    case other(JSONValue)
  }

  struct Member: Sendable {
    var name: String
    var kind: Kind
    var about: String
    var isRequired: Bool

    init(_ name: String, _ kind: Kind, _ about: String, isRequired: Bool = false) {
      self.name = name
      self.kind = kind
      self.about = about
      self.isRequired = isRequired
    }
  }

  var members: [Member]

  var json: JSONValue {
    .members([
      "type": "object",
      "properties": .object(members.map { .init($0.name, Self.schema(of: $0)) }),
      "required": .list(members.filter(\.isRequired).map(\.name)),
      "additionalProperties": false,
    ])
  }

  private static func schema(of member: Member) -> JSONValue {
    let about = JSONValue.string(member.about)
    switch member.kind {
    case .text(let choices):
      return .members(["type": "string", "enum": .list(choices), "description": about])
    case .number(let range):
      return [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound), "description": about,
      ]
    case .texts(let count):
      return [
        "type": "array", "items": ["type": "string"], "minItems": .integer(count.lowerBound),
        "maxItems": .integer(count.upperBound), "description": about,
      ]
    case .other(let schema): return schema.with("description", about)
    }
  }

  /// What is wrong with `arguments`, in a sentence; nothing if they may be passed on.
  func problem(with arguments: JSONValue) -> String? {
    guard let given = arguments.members else { return "arguments is not an object." }
    for argument in given {
      guard let member = members.first(where: { $0.name == argument.name }) else {
        return "There is no argument “\(argument.name.prefix(100))”."
      }
      if let problem = Self.problem(with: argument.value, member) { return problem }
    }
    let missing = members.first { member in
      member.isRequired && !given.contains { $0.name == member.name }
    }
    return missing.map { "The argument \($0.name) is missing." }
  }

  private static func problem(with value: JSONValue, _ member: Member) -> String? {
    switch member.kind {
    case .text(let choices):
      guard let text = value.string else { return "\(member.name) is not a text." }
      if !choices.isEmpty, !choices.contains(text) {
        return "\(member.name) is none of \(choices.joined(separator: ", "))."
      }
    case .number(let range):
      guard let number = value.integer, range.contains(number) else {
        return
          "\(member.name) is not a whole number from \(range.lowerBound) to \(range.upperBound)."
      }
    case .texts(let count):
      if value.string != nil, count.contains(1) { return nil }
      guard let texts = value.array, texts.allSatisfy({ $0.string != nil }),
        count.contains(texts.count)
      else {
        return "\(member.name) is not a list of \(count.lowerBound) to \(count.upperBound) texts."
      }
    case .other: break
    }
    return nil
  }
}

extension ToolSchema {
  /// In which language to answer.
  static let language = Member(
    "language", .text(choices: ["en", "fr", "es", "ru"]),
    "The language of labels, and the one preferred for texts. English if not given.")
}
