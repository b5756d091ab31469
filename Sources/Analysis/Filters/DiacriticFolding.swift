/// Letters without accents, strokes and ligatures: é gives `e`, ё gives `е`, œ gives `oe`, ß gives
/// `ss`, أ gives `ا`.
///
/// Expects small letters, composed. Marks of Latin, Greek, Cyrillic, Hebrew and Arabic that stand
/// alone go; those of other scripts are vowels and stay.
public struct DiacriticFolding: TextFilter {
  private static let droppedMarks: [ClosedRange<UInt32>] = [
    0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF...0x05C7, 0x0610...0x061A,
    0x0640...0x0640, 0x064B...0x065F, 0x0670...0x0670, 0x1AB0...0x1ACE, 0x1DC0...0x1DFF,
    0x20D0...0x20F0, 0xFE20...0xFE2F,
  ]

  private static let map = FoldingMap(
    [(text: "", scalars: droppedMarks.joined().compactMap(Unicode.Scalar.init))]
      + DiacriticTable.rows.map { (text: $0.plain, scalars: Array($0.letters.unicodeScalars)) })

  private let map = Self.map

  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    map.apply(to: &buffer)
  }
}
