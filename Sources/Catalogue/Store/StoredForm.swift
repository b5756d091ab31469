import Foundation

/// How values are written into columns.
enum StoredForm {
  /// A value as JSON, the same text each time.
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value that ``text(of:)`` wrote.
  static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// `2026-11-20T09:30:00Z`
  static func text(of date: Date) -> String { date.formatted(.iso8601) }

  static func date(from text: String) throws -> Date { try Date(text, strategy: .iso8601) }
}
