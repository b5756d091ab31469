/// Drops words that say nothing about a text's subject and leaves a gap in the positions.
///
/// A word in capitals is kept, because it is an acronym: *TEH*, *WHO*, *UE*, even *US* and *OU*. A
/// single capital is none, and where every word of the text is in capitals nothing tells them apart.
/// Stands before ``CaseFolding``, which hides capitals.
public struct StopWords: TokenFilter {
  private let words: KeySet
  private let longest: Int
  private let table = CharacterTable.shared

  /// Takes words of at most 16 bytes in small letters with their accents, parted by white space, and
  /// spelt as ``CompatibilityFolding`` leaves them: `dont` for *don’t*.
  public init(_ list: String) {
    let spelt = list.split(whereSeparator: \.isWhitespace)
    longest = spelt.map(\.utf8.count).max() ?? 0
    precondition(longest <= Key.longest, "a stop word of more than \(Key.longest) bytes")
    words = KeySet(
      spelt.map { word in
        var key = Key()
        for byte in word.utf8 { key.append(byte) }
        return key
      })
  }

  public func apply(to buffer: inout TokenBuffer) {
    var kept: [Token] = []
    kept.reserveCapacity(buffer.tokens.count)
    var isAllCapitals: Bool?
    for token in buffer.tokens {
      if token.count <= longest, words.contains(key(of: token, in: buffer)) {
        guard isInCapitals(token, in: buffer), !isOneLetter(token, in: buffer) else { continue }
        let allCapitals = isAllCapitals ?? isAllInCapitals(buffer)
        isAllCapitals = allCapitals
        if allCapitals { continue }
      }
      kept.append(token)
    }
    buffer.tokens = kept
  }

  /// The token's small letters.
  private func key(of token: Token, in buffer: borrowing TokenBuffer) -> Key {
    var key = Key()
    var offset = Int(token.start)
    let end = offset + Int(token.count)
    let bytes = buffer.bytes.span
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        offset += 1
        continue
      }
      let scalar = DecodedScalar(bytes, at: offset)
      let small = table.smallLetter(of: scalar.value)
      // All stop words are of ASCII and two-byte letters.
      guard small >= 0x80, small < 0x800 else { return Key() }
      key.append(UInt8(truncatingIfNeeded: 0xC0 | small >> 6))
      key.append(UInt8(truncatingIfNeeded: 0x80 | small & 0x3F))
      offset += scalar.length
    }
    return key
  }

  /// Whether all letters of the token are capitals.
  private func isInCapitals(_ token: Token, in buffer: borrowing TokenBuffer) -> Bool {
    let text = buffer.bytes.span.extracting(buffer.byteRange(of: token))
    var offset = 0
    while offset < text.count {
      let scalar = DecodedScalar(text, at: offset)
      if scalar.value > 0x40, table.smallLetter(of: scalar.value) == scalar.value { return false }
      offset += scalar.length
    }
    return true
  }

  private func isOneLetter(_ token: Token, in buffer: borrowing TokenBuffer) -> Bool {
    DecodedScalar(buffer.bytes.span, at: Int(token.start)).length == Int(token.count)
  }

  /// Whether there are several words and all are in capitals.
  private func isAllInCapitals(_ buffer: borrowing TokenBuffer) -> Bool {
    buffer.tokens.count > 1 && buffer.tokens.allSatisfy { isInCapitals($0, in: buffer) }
  }
}

/// Up to 16 bytes in two words, so that looking a token up allocates nothing.
private struct Key: Equatable {
  static let longest = 16

  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private var count: UInt8 = 0

  var isEmpty: Bool { count == 0 }

  /// Appends `byte`; one too many makes a key that equals no shorter one.
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << (8 * UInt64(count))
    } else if count < Self.longest {
      high |= UInt64(byte) << (8 * UInt64(count - 8))
    }
    count &+= 1
  }
}

/// A few hundred keys, asked for every word of every text: a table that is mostly empty
/// and in which one multiplication finds the place.
private struct KeySet {
  private var slots: [Key]
  private let shift: UInt64

  init(_ keys: [Key]) {
    var bits: UInt64 = 4
    while 1 << bits < 4 * keys.count { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: Key(), count: 1 << bits)
    for key in keys where !contains(key) { slots[slot(of: key)] = key }
  }

  func contains(_ key: Key) -> Bool {
    !key.isEmpty && slots[slot(of: key)] == key
  }

  /// Where `key` is, or the empty slot where it would be.
  private func slot(of key: Key) -> Int {
    let mixed = (key.low ^ (key.high &* 0xFF51_AFD7_ED55_8CCD)) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(mixed >> shift)
    while !slots[slot].isEmpty, slots[slot] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
