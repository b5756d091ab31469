import TestSupport
import Testing

@testable import Markup

@Suite struct SourceLinesTests {
  /// The plainest version: one line after the other.
  private func plainPosition(of offset: Int, in source: [UInt8]) -> MarkupPosition {
    var (line, column) = (1, 1)
    for index in 0..<min(max(offset, 0), source.count) {
      let byte = source[index]
      let isPair = byte == 0x0D && index + 1 < source.count && source[index + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isPair {
        (line, column) = (line + 1, 1)
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
    }
    return MarkupPosition(line: line, column: column)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func findsTheLinesThatAScanFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "\n", "\r\n", "\r", "a", "élan", String(repeating: "x", count: 700),
      String(repeating: "é世", count: 300), "\n\n\r",
    ]
    var source: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      source += Array((pieces.randomElement(using: &generator) ?? "").utf8)
    }

    let lines = SourceLines(source)

    let ends = [-1, 0, 1_023, 1_024, 1_025, source.count, source.count + 1]
    for offset in ends + (0..<50).map({ _ in Int.random(in: 0...source.count, using: &generator) })
    {
      let plain = plainPosition(of: offset, in: source)
      #expect(lines.line(of: offset, in: source) == plain.line)
      #expect(lines.position(of: offset, in: source) == plain)
    }
  }
}
