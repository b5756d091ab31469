/// A revision of the Model Context Protocol.
enum ProtocolVersion: String, CaseIterable {
  /// Those that begin with `initialize`.
  case march2025 = "2025-03-26"
  case june2025 = "2025-06-18"
  case november2025 = "2025-11-25"
  /// Without a handshake: each request names its revision itself.
  case july2026 = "2026-07-28"

  /// Whether requests say in `_meta` what they need, and answers say what they are.
  var isStateless: Bool { self == .july2026 }

  /// The newest that begins with a handshake: offered to a client that asks for one unknown here.
  static let newestWithHandshake = november2025

  /// The newest first.
  static let supported = allCases.reversed().map(\.rawValue)
}
