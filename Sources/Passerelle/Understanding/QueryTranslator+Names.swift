import SearchEngine

extension QueryTranslator {
  /// How many of `words`, one behind the other, are a name that begins with the first; 0 where there
  /// is none.
  func nameLength(_ words: [QueryWord]) -> Int {
    guard let first = words.first, let last = words.last else { return 0 }
    let bytes = Array(text.utf8)[first.range.lowerBound..<last.range.upperBound]
    let name = matches(in: String(decoding: bytes, as: UTF8.self)).first
    guard let name, name.range.lowerBound == 0 else { return 0 }
    let end = first.range.lowerBound + name.range.upperBound
    return words.count { $0.range.lowerBound < end }
  }
}
