/// A text as a QR code of ISO/IEC 18004: byte mode, error correction level M.
struct QRCode: Sendable {
  /// Rows of modules, `true` for dark.
  let modules: [[Bool]]

  /// Nothing for a text of more than 213 bytes.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion.holding(bytes.count) else { return nil }
    let codewords = Self.interleaved(Self.data(of: bytes, in: version), in: version)
    let blank = QRMatrix(version: version, codewords: codewords)
    let masked = (0..<8).map { blank.masked(with: $0) }
    let best = masked.min { $0.penalty < $1.penalty }
    modules = (best ?? blank).modules
  }

  /// Mode, length and bytes, filled up with two codewords in turn (7.4.10).
  private static func data(of bytes: [UInt8], in version: QRVersion) -> [UInt8] {
    var bits = BitList()
    bits.append(0b0100, count: 4)
    bits.append(bytes.count, count: version.number < 10 ? 8 : 16)
    for byte in bytes { bits.append(Int(byte), count: 8) }
    bits.append(0, count: min(4, 8 * version.dataCount - bits.count))
    var data = bits.bytes
    var filler: UInt8 = 0xEC
    while data.count < version.dataCount {
      data.append(filler)
      filler ^= 0xEC ^ 0x11
    }
    return data
  }

  /// The first codeword of each block, then the second of each, and so on; then likewise those of
  /// error correction (7.6).
  private static func interleaved(_ data: [UInt8], in version: QRVersion) -> [UInt8] {
    var blocks: [[UInt8]] = []
    var rest = data[...]
    for count in version.blocks {
      blocks.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    let corrections = blocks.map {
      ReedSolomon.codewords(for: $0, count: version.correction)
    }
    func taken(_ lists: [[UInt8]]) -> [UInt8] {
      let longest = lists.map(\.count).max() ?? 0
      return (0..<longest).flatMap { rank in
        lists.compactMap { rank < $0.count ? $0[rank] : nil }
      }
    }
    return taken(blocks) + taken(corrections)
  }
}

/// Bits in order, the highest of a number first.
private struct BitList {
  private var bits: [Bool] = []

  var count: Int { bits.count }

  mutating func append(_ number: Int, count: Int) {
    for bit in (0..<count).reversed() { bits.append(number >> bit & 1 == 1) }
  }

  /// Eight to a byte, the last filled up with zeros.
  var bytes: [UInt8] {
    stride(from: 0, to: bits.count, by: 8).map { start in
      (start..<start + 8).reduce(0) { $0 << 1 | ($1 < bits.count && bits[$1] ? 1 : 0) }
    }
  }
}
