import HTTPTypes

/// How the bytes of an answer are packed (RFC 9110, 8.4.1).
enum ContentCoding: String, Sendable, Hashable {
  case identity, gzip

  /// gzip where `header`, the value of `Accept-Encoding` (RFC 9110, 12.5.3), takes it.
  static func accepted(in header: String?) -> ContentCoding {
    let wanted = Preference.list(in: header ?? "")
    // What is named counts before what stands for all others.
    let gzip = wanted.first { $0.name == "gzip" } ?? wanted.first { $0.name == "*" }
    return (gzip?.quality ?? 0) > 0 ? .gzip : .identity
  }
}
