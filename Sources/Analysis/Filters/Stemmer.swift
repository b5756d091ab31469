internal import CStemmer

/// A handle of libstemmer, and the stems it found lately.
///
/// `@safe`: the handle is made once, used by one call at a time and freed with this object. What the
/// library returns is copied before the next call. `@unchecked Sendable`: ``StemmerPool`` lends a
/// stemmer to one thread at a time, and nothing else holds it.
@safe final class Stemmer: @unchecked Sendable {
  /// A line of the cache: the length of the word, of the stem, then the bytes of each.
  private enum Line {
    static let size = 64
    static let longestText = 31
    static let stemOffset = 2 + longestText
  }

  /// 8,192 lines, 512 KB. A text has few words and many occurrences: nine in ten are found here.
  private static let lineCount = 8192

  private let handle: OpaquePointer
  private var cache = [UInt8](repeating: 0, count: lineCount * Line.size)

  init(_ algorithm: SnowballStemming.Algorithm) {
    guard let handle = unsafe sb_stemmer_new(algorithm.rawValue, "UTF_8") else {
      preconditionFailure("libstemmer does not know \(algorithm.rawValue), or is out of memory")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// Gives the token at `index` its stem.
  func stem(_ index: Int, of buffer: inout TokenBuffer) {
    let range = buffer.byteRange(of: buffer.tokens[index])
    guard let hash = Self.hash(buffer.bytes.span.extracting(range)) else { return }
    guard range.count <= Line.longestText else {
      buffer.replaceText(of: index, by: computedStem(of: buffer.bytes.span.extracting(range)))
      return
    }
    let line = Int(hash % UInt32(Self.lineCount)) * Line.size
    if !holds(line, buffer.bytes.span.extracting(range)) {
      learn(buffer.bytes.span.extracting(range), in: line)
    }
    let count = Int(cache[line + 1])
    guard count > 0 else { return }
    // A stem is seldom longer than its word; then it has no room in the word's place.
    guard count <= range.count else {
      let stem = cache[line + Line.stemOffset..<line + Line.stemOffset + count]
      buffer.replaceText(of: index, by: Array(stem))
      return
    }
    buffer.tokens[index].count = UInt32(count)
    for offset in 0..<count {
      buffer.bytes[range.lowerBound + offset] = cache[line + Line.stemOffset + offset]
    }
  }

  /// `nil` where there is a digit.
  private static func hash(_ word: Span<UInt8>) -> UInt32? {
    var hash: UInt32 = 2_166_136_261
    for offset in word.indices {
      let byte = word[offset]
      if byte.isASCIIDigit { return nil }
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return hash ^ hash >> 15
  }

  private func holds(_ line: Int, _ word: Span<UInt8>) -> Bool {
    guard Int(cache[line]) == word.count else { return false }
    for offset in word.indices where cache[line + 2 + offset] != word[offset] { return false }
    return true
  }

  /// Puts `word` and its stem in `line`; a stem too long for it is kept as none.
  private func learn(_ word: Span<UInt8>, in line: Int) {
    let stem = computedStem(of: word)
    cache[line] = UInt8(word.count)
    for offset in word.indices { cache[line + 2 + offset] = word[offset] }
    cache[line + 1] = stem.count <= Line.longestText ? UInt8(stem.count) : 0
    for (offset, byte) in stem.prefix(Line.longestText).enumerated() {
      cache[line + Line.stemOffset + offset] = byte
    }
  }

  /// The stem as the library finds it; the word itself where it finds none.
  private func computedStem(of word: Span<UInt8>) -> [UInt8] {
    unsafe word.withUnsafeBufferPointer { word in
      guard let start = word.baseAddress,
        let stem = unsafe sb_stemmer_stem(handle, start, Int32(word.count))
      else { return [] }
      let count = Int(unsafe sb_stemmer_length(handle))
      return unsafe count == 0
        ? Array(word) : Array(UnsafeBufferPointer(start: stem, count: count))
    }
  }
}
