/// An acronym written with a full stop after each letter: `U.N.H.C.R.`, `e.g.`, and the doubled
/// letters of Spanish plurals, `EE.UU.`
struct DottedAcronym {
  /// Its letters without the dots, as UTF-8.
  let letters: [UInt8]
  /// Where it ends in the source, past its last dot.
  let end: Int

  /// The acronym of two letters or more that starts at `start` of `source`, if one does.
  init?(in source: Span<UInt8>, at start: Int, table: CharacterTable) {
    // Almost no word is one: a dot has to stand within the first letter's length.
    guard (start + 1..<min(start + 5, source.count)).contains(where: { source[$0] == 0x2E }),
      var group = Self.group(in: source, at: start, table: table),
      group < source.count, source[group] == 0x2E
    else { return nil }
    var letters: [UInt8] = []
    var groupStart = start
    var groupCount = 0
    var end = start
    while true {
      for offset in groupStart..<group { letters.append(source[offset]) }
      groupCount += 1
      end = group
      guard group < source.count, source[group] == 0x2E else { break }
      end += 1
      groupStart = end
      guard let next = Self.group(in: source, at: end, table: table) else { break }
      group = next
    }
    guard groupCount > 1 else { return nil }
    self.letters = letters
    self.end = end
  }

  /// The offset past the letter, or the doubled capital, that stands at `start` with no other letter
  /// behind it.
  private static func group(
    in source: Span<UInt8>, at start: Int, table: CharacterTable
  ) -> Int? {
    guard start < source.count else { return nil }
    let scalar = DecodedScalar(source, at: start)
    let traits = table.traits(of: scalar.value)
    guard traits.contains(.alphanumeric),
      traits.isDisjoint(with: [.number, .unspaced, .apostrophe])
    else { return nil }
    var end = start + scalar.length
    if scalar.value &- 0x41 < 26, end < source.count, source[end] == source[start] { end += 1 }
    guard end < source.count else { return end }
    let next = table.traits(of: DecodedScalar(source, at: end).value)
    return next.isDisjoint(with: [.alphanumeric, .mark, .format]) ? end : nil
  }
}
