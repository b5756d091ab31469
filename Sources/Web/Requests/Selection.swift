import Catalogue

/// Practices that a reader has put aside. The address holds them: nothing is stored anywhere.
struct Selection: Sendable, Hashable {
  /// In the order they were picked, each once; at most ``limit``.
  let ids: [RecordID]

  /// The name of the parameter: `ids=costa-rica-iv,mexico-iii`.
  static let parameter = "ids"
  /// As many as an address still carries anywhere: 100 ids of 20 characters are two kilobytes.
  static let limit = 100
  /// How many can stand side by side.
  static let comparable = 2...4

  init(_ ids: [RecordID]) {
    var seen: Set<RecordID> = []
    self.ids = Array(ids.filter { seen.insert($0).inserted }.prefix(Self.limit))
  }

  /// Reads an address, in which the parameter may be repeated or hold ids with commas between. What
  /// is no id is passed over.
  init(pairs: [(name: String, value: String)]) {
    self.init(
      pairs.filter { $0.name == Self.parameter }
        .flatMap { $0.value.split(separator: ",").compactMap { RecordID(String($0)) } })
  }

  /// The ids with commas between.
  var text: String { ids.map(\.rawValue).joined(separator: ",") }

  /// The part of an address behind the path; empty for no ids.
  var query: String {
    QueryString.text(of: ids.isEmpty ? [] : [(Self.parameter, text)])
  }

  func without(_ id: RecordID) -> Selection { Selection(ids.filter { $0 != id }) }

  func adding(_ id: RecordID) -> Selection { Selection(ids + [id]) }
}
