internal import FoundationEssentials

/// Makes whole addresses of those that a page gives.
struct AddressBase {
  private let base: URL?

  /// - Parameter address: where the page is from, where that is known.
  init(_ page: PageTree, address: String?) {
    let written = page.elements(.base).lazy.compactMap { page.attribute(.href, of: $0) }.first
    let origin = address.flatMap { URL(string: $0) }
    base = written.flatMap { URL(string: $0, relativeTo: origin) } ?? origin
  }

  /// The address that `text` means; nothing for scripts, mail and places on the page itself. Stays
  /// relative where the address of the page is not known.
  func resolve(_ text: String) -> String? {
    if Self.isWhole(text) { return text }
    let text = text.trimmed
    guard !text.isEmpty, !text.hasPrefix("#"), text.utf8.count <= 2_000 else { return nil }
    if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ $0.isLetter }) {
      guard ["http", "https", "ftp"].contains(text[..<colon].lowercased()) else { return nil }
    }
    guard let base else { return text }
    return URL(string: text, relativeTo: base)?.absoluteString ?? text
  }

  /// Whether `text` is surely an address that stays as it is: most are, and asking takes long.
  private static func isWhole(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8),
      bytes.count <= 2_000
    else { return false }
    return bytes.dropFirst(8).allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"),
        UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "#"):
        true
      default: byte.isASCIILetter || byte.isASCIIDigit
      }
    }
  }
}

extension StringProtocol {
  /// Without white space at the ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
