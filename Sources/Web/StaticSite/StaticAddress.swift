import Catalogue

/// Where an address of the site lies among the files of a static copy.
struct StaticAddress: Hashable, Sendable {
  /// The file, from the copy's folder: `en/practices/kazakhstan-ii.html`.
  let file: String
  /// What stands behind it in a link: `?q=diaspora`, `#context`.
  let rest: String
  /// The address that the server answers with what the file holds.
  let source: String

  /// Nothing for what a copy does not have: the doors for programs, and pages that only a server can
  /// make because they depend on what was chosen.
  init?(_ address: String) {
    guard address.hasPrefix("/"), !address.hasPrefix("//") else { return nil }
    let fragment = address.firstIndex(of: "#").map { String(address[$0...]) } ?? ""
    let withoutFragment = address.prefix { $0 != "#" }
    let path = String(withoutFragment.prefix { $0 != "?" })
    let query = String(withoutFragment.dropFirst(path.count))
    let parts = path.split(separator: "/").map(String.init)
    guard let first = parts.first else { return nil }
    if first == Addresses.Segment.assets, parts.count == 2 {
      (file, rest, source) = (parts.joined(separator: "/"), "", path)
      return
    }
    guard Language.ofTheInterface.contains(where: { $0.tag == first }) else { return nil }
    if parts.count == 1 {
      (file, rest, source) = ("\(first)/index.html", fragment, path)
      return
    }
    if parts.count == 2, parts[1] == Addresses.Segment.search {
      (file, rest, source) = ("\(first)/search.html", query + fragment, path)
      return
    }
    let pairs = QueryString.pairs(in: String(query.dropFirst()))
    guard !path.contains("."), pairs.allSatisfy({ ["page", "text"].contains($0.name) }),
      pairs.allSatisfy({ $0.value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return nil }
    let ending = pairs.map { "-\($0.name)-\($0.value)" }.joined()
    (file, rest, source) = (parts.joined(separator: "/") + ending + ".html", fragment, path + query)
  }

  /// How a page in `file` of the copy links here.
  func link(from other: String) -> String {
    let depth = other.count { $0 == "/" }
    return String(repeating: "../", count: depth) + file + rest
  }
}
