/// A sentence of the interface, taken apart at its `{places}` when it is read.
struct Sentence: Sendable {
  private enum Part {
    case words(String)
    /// The name between the braces.
    case place(String)
  }

  /// As it was written.
  let text: String
  /// Empty for a sentence without places.
  private let parts: [Part]

  /// A brace that is not closed stands for itself.
  init(_ text: String) {
    self.text = text
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      let behind = rest.utf8.index(after: open)
      guard let close = rest[behind...].utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      parts.append(.words(String(rest[..<open])))
      parts.append(.place(String(rest[behind..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !parts.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  /// The sentence with what `words` has for each place; a place that it has nothing for stays.
  ///
  /// One pass, so that what is filled in is never taken for a place.
  func filled(with words: (String) -> String?) -> String {
    guard !parts.isEmpty else { return text }
    var filled = ""
    for part in parts {
      switch part {
      case .words(let text): filled += text
      case .place(let name): filled += words(name) ?? "{\(name)}"
      }
    }
    return filled
  }
}
