/// One way of writing for what Unicode can write in several: `ﬁche` gives `fiche`, `ＴＥＨ` gives
/// `TEH`, e and a combining accent give é.
///
/// Apostrophes inside a word and characters that only layout sees (soft hyphens, joiners) go, so this
/// filter stands after those that need the apostrophe. Letters and marks are composed pair by pair,
/// which is NFC for one mark a letter and close to it for more.
public struct CompatibilityFolding: TextFilter {
  private static let dropped: [Unicode.Scalar] = (0x20..<0x10000 as Range<UInt32>)
    .compactMap(Unicode.Scalar.init)
    .filter { scalar in
      let traits = CharacterTable.shared.traits(of: scalar.value)
      return traits.contains(.format) || traits.contains(.apostrophe) || scalar == "·"
    }

  private static let entries = CompatibilityTable.entries.unicodeScalars.split(separator: " ")
    .map { entry in (text: String(entry.dropFirst()), scalars: Array(entry.prefix(1))) }
  private static let map = FoldingMap([(text: "", scalars: dropped)] + entries)
  private static let letters = FoldingMap(entries)

  /// `text` with its letters and numbers in their plain dress, `ＴＥＨ` as `TEH`; all else stays.
  public static func plainLetters(of text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      bytes += letters.replacement(for: scalar.value) ?? Array(String(scalar).utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Composed letters by mark and letter, the mark in the upper half.
  private static let compositions: [UInt64: UInt32] = {
    var compositions: [UInt64: UInt32] = [:]
    for (mark, pairs) in CompositionTable.rows {
      var scalars = pairs.unicodeScalars.makeIterator()
      while let letter = scalars.next(), let composed = scalars.next() {
        compositions[UInt64(mark) << 32 | UInt64(letter.value)] = composed.value
      }
    }
    return compositions
  }()

  private let map = Self.map
  private let compositions = Self.compositions
  private let table = CharacterTable.shared

  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    var isAnyEmpty = false
    for index in buffer.tokens.indices {
      let range = buffer.byteRange(of: buffer.tokens[index])
      guard !isSettled(buffer.bytes.span.extracting(range)) else { continue }
      compose(index, of: &buffer)
      if map.apply(to: index, of: &buffer), buffer.tokens[index].count == 0 { isAnyEmpty = true }
    }
    if isAnyEmpty { buffer.tokens.removeAll { $0.count == 0 } }
  }

  /// Whether `text` is of the letters of most texts, none of which this filter changes: ASCII but for
  /// apostrophes, U+00C0 to U+00FF, U+0400 to U+047F.
  private func isSettled(_ text: Span<UInt8>) -> Bool {
    for offset in text.indices {
      let byte = text[offset]
      let isSettled =
        byte < 0xC0 ? byte != 0x27 && byte != 0x60 : byte == 0xC3 || byte == 0xD0 || byte == 0xD1
      if !isSettled { return false }
    }
    return true
  }

  private func compose(_ index: Int, of buffer: inout TokenBuffer) {
    let range = buffer.byteRange(of: buffer.tokens[index])
    guard !buffer.isASCII(range), hasMark(buffer.bytes.span.extracting(range)) else { return }
    buffer.rewrite(index) { source, output in
      var pending: UInt32?
      var offset = 0
      while offset < source.count {
        let scalar = DecodedScalar(source, at: offset)
        offset += scalar.length
        guard scalar.value != DecodedScalar.malformed else { continue }
        if let letter = pending {
          if let composed = compositions[UInt64(scalar.value) << 32 | UInt64(letter)] {
            pending = composed
            continue
          }
          output.appendUTF8(letter)
        }
        pending = scalar.value
      }
      if let pending { output.appendUTF8(pending) }
    }
  }

  private func hasMark(_ text: borrowing Span<UInt8>) -> Bool {
    var offset = 0
    while offset < text.count {
      let scalar = DecodedScalar(text, at: offset)
      if table.traits(of: scalar.value).contains(.mark) { return true }
      offset += scalar.length
    }
    return false
  }
}
