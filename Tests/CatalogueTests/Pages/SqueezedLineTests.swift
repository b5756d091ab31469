import TestSupport
import Testing

@testable import Catalogue

@Suite struct SqueezedLineTests {
  @Test(arguments: [
    "", " ", "a \n", "\t\n  a  b \u{A0}", " \u{200B} a\u{2009}", "é  ", "\u{7F}a\u{7F}",
  ])
  func addsATextAsItAddsItsBytes(text: String) {
    var (whole, single) = (SqueezedLine(), SqueezedLine())

    for _ in 0..<2 {
      whole.add(Array(text.utf8)[...])
      for byte in text.utf8 { single.add(byte) }
    }

    #expect(whole.text == single.text)
  }

  /// The plainest way: marks without a width go, what is white parts words.
  private static func squeezed(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{FEFF}" }
    return scalars.split { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.isWhitespace
    }.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func makesTheSameLineFromPiecesAsFromTheWhole(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = Array(
      "ab é中–\u{A0}\u{2009}\u{3000}\u{202F}\u{200B}\u{FEFF}\t\n\u{85}\u{7F} ".unicodeScalars)
    let pieces = (0..<6).map { _ in
      var piece = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        piece.append(pool.randomElement(using: &generator) ?? " ")
      }
      return String(piece)
    }
    var line = SqueezedLine()

    for piece in pieces { line.add(Array(piece.utf8)[...]) }

    #expect(line.text == Self.squeezed(pieces.joined()))
    #expect(line.text == pieces.joined().squeezed)
  }
}
