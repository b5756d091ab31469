import HTTPTypes

/// How the bytes of an answer are packed (RFC 9110, 8.4.1).
enum ContentCoding: String, Sendable, Hashable {
  case identity, gzip

  /// gzip where `header`, the value of `Accept-Encoding` (RFC 9110, 12.5.3), takes it.
  static func accepted(in header: String?) -> ContentCoding {
    guard let header else { return .identity }
    // Nobody knows more than a few codings, and a long header should cost little.
    for part in header.split(separator: ",").prefix(20) {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      guard let name = pieces.first?.lowercased(), name == "gzip" || name == "*" else { continue }
      let quality = pieces.dropFirst().first { $0.lowercased().hasPrefix("q=") }
        .flatMap { Double($0.dropFirst(2)) }
      return quality == 0 ? .identity : .gzip
    }
    return .identity
  }
}
