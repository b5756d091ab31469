/// Replaces scalars by the UTF-8 bytes of others.
struct FoldingMap: Sendable {
  /// Scalars below this are looked up by value, those above by hashing: Latin, Greek, Cyrillic,
  /// Hebrew and Arabic are below.
  private static let directCount: UInt32 = 0x800

  /// By scalar: 0, or one more than a place in ``replacements``.
  private var direct = [UInt16](repeating: 0, count: Int(directCount))
  private var rest: [UInt32: UInt16] = [:]
  private var replacements: [[UInt8]] = []

  /// Replaces each scalar of a key's letters by the row's text; an empty one drops it.
  init(_ rows: some Sequence<(text: String, scalars: some Sequence<Unicode.Scalar>)>) {
    for (text, scalars) in rows {
      replacements.append(Array(text.utf8))
      let place = UInt16(replacements.count)
      for scalar in scalars {
        if scalar.value < Self.directCount {
          direct[Int(scalar.value)] = place
        } else {
          rest[scalar.value] = place
        }
      }
    }
  }

  /// What replaces `scalar`, or `nil` where it stays.
  @inline(__always)
  func replacement(for scalar: UInt32) -> [UInt8]? {
    let place = scalar < Self.directCount ? direct[Int(scalar)] : rest[scalar] ?? 0
    return place == 0 ? nil : replacements[Int(place) - 1]
  }

  /// Rewrites the text of every token of `buffer`. Tokens of ASCII alone are only looked at, unless
  /// the map `changesASCII`; a token left without text is dropped.
  func apply(to buffer: inout TokenBuffer, changesASCII: Bool = false) {
    var isAnyEmpty = false
    for index in buffer.tokens.indices {
      let range = buffer.byteRange(of: buffer.tokens[index])
      guard changesASCII || !buffer.isASCII(range), changes(range, of: buffer) else { continue }
      buffer.rewrite(index) { source, output in
        var offset = 0
        while offset < source.count {
          let scalar = DecodedScalar(source, at: offset)
          if let replacement = replacement(for: scalar.value) {
            output += replacement
          } else {
            for place in offset..<offset + scalar.length { output.append(source[place]) }
          }
          offset += scalar.length
        }
      }
      if buffer.tokens[index].count == 0 { isAnyEmpty = true }
    }
    if isAnyEmpty { buffer.tokens.removeAll { $0.count == 0 } }
  }

  private func changes(_ range: Range<Int>, of buffer: borrowing TokenBuffer) -> Bool {
    let source = buffer.bytes.span.extracting(range)
    var offset = 0
    while offset < source.count {
      let scalar = DecodedScalar(source, at: offset)
      if replacement(for: scalar.value) != nil { return true }
      offset += scalar.length
    }
    return false
  }
}
