import Bytes
import Hummingbird
import Passerelle

extension Site {
  /// The validator of what `request` is answered, for answers that are made anew each time: it
  /// changes with the records, the program, the day, and with `parts`.
  func tag(of request: Request, on snapshot: CatalogueSnapshot, _ parts: String...) -> String {
    var hash = StableHash()
    hash.combine("\(snapshot.version) \(fingerprint) \(today)")
    hash.combine(request.uri.string)
    for part in parts { hash.combine(part) }
    return "\"\(hash.hexadecimal)\""
  }
}

extension Request {
  /// Whether the sender has the answer with this validator (`If-None-Match`).
  func names(_ tag: String) -> Bool {
    headers[.ifNoneMatch].map { Answer.names(tag, in: $0) } ?? false
  }
}
