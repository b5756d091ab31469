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

  /// Rewrites the text of every token of `buffer`. Tokens of ASCII alone are left alone; a token left
  /// without text is dropped.
  func apply(to buffer: inout TokenBuffer) {
    var isAnyEmpty = false
    for index in buffer.tokens.indices {
      guard !buffer.isASCII(buffer.byteRange(of: buffer.tokens[index])) else { continue }
      if apply(to: index, of: &buffer), buffer.tokens[index].count == 0 { isAnyEmpty = true }
    }
    if isAnyEmpty { buffer.tokens.removeAll { $0.count == 0 } }
  }

  /// Rewrites the text of the token at `index`; `false` where nothing in it is replaced.
  func apply(to index: Int, of buffer: inout TokenBuffer) -> Bool {
    let range = buffer.byteRange(of: buffer.tokens[index])
    let end = range.upperBound
    var offset = range.lowerBound
    // Looks for the first scalar to replace; most words have none.
    var found: [UInt8]?
    while offset < end {
      let scalar = DecodedScalar(buffer.bytes.span, at: offset)
      found = replacement(for: scalar.value)
      if found != nil { break }
      offset += scalar.length
    }
    guard found != nil else { return false }

    let start = buffer.bytes.count
    for place in range.lowerBound..<offset { buffer.bytes.append(buffer.bytes[place]) }
    while offset < end {
      let scalar = DecodedScalar(buffer.bytes.span, at: offset)
      let next = min(offset + scalar.length, end)
      if let replacement = replacement(for: scalar.value) {
        buffer.bytes += replacement
      } else {
        for place in offset..<next { buffer.bytes.append(buffer.bytes[place]) }
      }
      offset = next
    }
    buffer.tokens[index].start = UInt32(start)
    buffer.tokens[index].count = UInt32(buffer.bytes.count - start)
    return true
  }
}
