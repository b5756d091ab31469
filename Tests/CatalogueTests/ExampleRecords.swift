import Catalogue
import Testing

extension Record {
  /// A small record that every reader accepts.
  static func example(_ id: String, title: String = "Title") throws -> Record {
    Record(
      id: try #require(RecordID(id)), kind: .mieuxAction, title: .init([.english: title]),
      themes: ["integration"], summary: .init([.english: "Summary"]))
  }
}
