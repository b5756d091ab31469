import Interchange

/// Something an assistant may ask for.
protocol Tool: Sendable {
  static var name: String { get }
  static var title: String { get }
  /// What it is for, told to the assistant.
  static var purpose: String { get }
  /// JSON Schemas (2020-12) of the members of what it takes and gives.
  static var input: ToolSchema { get }
  static var output: ToolSchema { get }

  /// What it gives; `arguments` have been checked against ``input``.
  static func answer(
    _ arguments: ToolArguments, on catalogue: AssistantCatalogue
  ) throws(ToolFailure) -> ToolAnswer
}

extension Tool {
  static var description: JSONValue {
    [
      "name": .string(name), "title": .string(title), "description": .string(purpose),
      "inputSchema": input.json, "outputSchema": output.json,
      "annotations": [
        "title": .string(title), "readOnlyHint": true, "destructiveHint": false,
        "idempotentHint": true, "openWorldHint": false,
      ],
    ]
  }
}

/// What a tool gives: the same as a value and as words.
struct ToolAnswer {
  var value: JSONValue
  var words: String
}

/// Why a tool has no answer. It is told to the assistant, who can ask better.
struct ToolFailure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// The tools there are, in the order they are listed.
enum ToolList {
  static let all: [any Tool.Type] = [
    SearchPractices.self, GetPractice.self, ComparePractices.self, ListFacets.self,
  ]

  /// The result of `tools/call`.
  ///
  /// - Throws: for a tool nobody knows. An argument that the tool does not take, and what it cannot
  ///   answer, are results that say so: clients show only results to the assistant, which can then ask
  ///   better (SEP-1303, since 2025-11-25).
  static func call(
    _ parameters: JSONValue, on catalogue: AssistantCatalogue
  ) throws(RPCError) -> JSONValue {
    guard let name = parameters["name"]?.string, let tool = all.first(where: { $0.name == name })
    else {
      let name = parameters["name"]?.string ?? ""
      throw .wrongParameters("There is no tool “\(name.prefix(100))”.")
    }
    let arguments = parameters["arguments"] ?? .object([])
    if let problem = tool.input.problem(with: arguments) { return failure(problem) }
    do {
      let answer = try tool.answer(ToolArguments(arguments), on: catalogue)
      return [
        "content": [["type": "text", "text": .string(answer.words)]],
        "structuredContent": answer.value, "isError": false,
      ]
    } catch {
      return failure(error.message)
    }
  }

  private static func failure(_ message: String) -> JSONValue {
    ["content": [["type": "text", "text": .string(message)]], "isError": true]
  }
}

/// What a tool was called with.
struct ToolArguments {
  private let object: JSONValue

  init(_ object: JSONValue) { self.object = object }

  func text(_ name: String) -> String? { object[name]?.string }

  func number(_ name: String) -> Int? { object[name]?.integer }

  /// A list; one text alone is a list of one.
  func texts(_ name: String) -> [String] {
    if let text = text(name) { return [text] }
    return object[name]?.array?.compactMap(\.string) ?? []
  }
}
