/// A size of a QR code with error correction level M, which mends 15 % of it (ISO/IEC 18004, tables
/// 1, 9 and E.1).
struct QRVersion: Sendable {
  /// 1 to 10.
  let number: Int
  /// Codewords of error correction in each block.
  let correction: Int
  /// The number of data codewords of each block.
  let blocks: [Int]
  /// Rows and columns in which alignment patterns stand.
  let alignment: [Int]

  /// Modules along a side.
  var size: Int { 17 + 4 * number }

  var dataCount: Int { blocks.reduce(0, +) }

  /// How many bytes fit beside the header of 4 bits and the length.
  var capacity: Int { dataCount - (number < 10 ? 2 : 3) }

  /// The smallest that holds `count` bytes; nothing above 213, which no address of ours has.
  static func holding(_ count: Int) -> QRVersion? { all.first { $0.capacity >= count } }

  private static let all: [QRVersion] = [
    .init(number: 1, correction: 10, blocks: [16], alignment: []),
    .init(number: 2, correction: 16, blocks: [28], alignment: [6, 18]),
    .init(number: 3, correction: 26, blocks: [44], alignment: [6, 22]),
    .init(number: 4, correction: 18, blocks: [32, 32], alignment: [6, 26]),
    .init(number: 5, correction: 24, blocks: [43, 43], alignment: [6, 30]),
    .init(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignment: [6, 34]),
    .init(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38]),
    .init(number: 8, correction: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42]),
    .init(number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46]),
    .init(number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50]),
  ]
}
