import Interchange

/// JSON Schemas (2020-12) of answers. An object has the members named and no others, so that the
/// document cannot lag behind what is answered without a test noticing.
enum Schema {
  static let text: JSONValue = ["type": "string"]
  static let truth: JSONValue = ["type": "boolean"]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let number: JSONValue = ["type": "number"]
  static let address: JSONValue = ["type": "string", "format": "uri-reference"]
  /// A date in EDTF, as precise as it is known.
  static let date: JSONValue = [
    "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?~?$",
    "description": "EDTF: 2022, 2022-21 (spring), 2022-10, 2023-02-14; ~ behind for about.",
  ]
  /// Words by language tag; `und` for those that are the same everywhere.
  static let words: JSONValue = ["type": "object", "additionalProperties": text]

  static func choice(_ values: [String]) -> JSONValue {
    ["type": "string", "enum": .array(values.map(JSONValue.string))]
  }

  static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

  static func map(_ value: JSONValue) -> JSONValue {
    ["type": "object", "additionalProperties": value]
  }

  static func reference(_ name: String) -> JSONValue {
    ["$ref": "#/components/schemas/\(name)"]
  }

  /// An object that always has `required` and may have `optional`.
  static func object(
    _ required: KeyValuePairs<String, JSONValue>,
    optional: KeyValuePairs<String, JSONValue> = [:]
  ) -> JSONValue {
    let members = (Array(required) + Array(optional)).map { JSONValue.Member($0.key, $0.value) }
    return .members([
      "type": "object", "properties": .object(members), "required": .list(required.map(\.key)),
      "additionalProperties": false,
    ])
  }
}
