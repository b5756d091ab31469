/// The square of modules while it is filled (ISO/IEC 18004, 6.3, 7.7 to 7.10).
struct QRMatrix {
  private let version: QRVersion
  /// A number for each row, with a bit for each module: that of column 0 is the lowest, 1 is dark. The
  /// widest version here has 57 columns.
  private var rows: [UInt64]
  /// Where patterns stand that no codeword and no mask may change, likewise.
  private var fixed: [UInt64]

  private var size: Int { version.size }

  /// All but mask and format, which ``masked(with:)`` adds.
  init(version: QRVersion, codewords: [UInt8]) {
    self.version = version
    rows = [UInt64](repeating: 0, count: version.size)
    fixed = rows
    drawPatterns()
    place(codewords)
  }

  /// Rows of modules, `true` for dark.
  var modules: [[Bool]] {
    rows.map { row in (0..<size).map { row >> $0 & 1 == 1 } }
  }

  private mutating func fix(_ row: Int, _ column: Int, _ isDark: Bool) {
    let bit: UInt64 = 1 << column
    rows[row] = isDark ? rows[row] | bit : rows[row] & ~bit
    fixed[row] |= bit
  }

  private func isFixed(_ row: Int, _ column: Int) -> Bool {
    fixed[row] >> column & 1 == 1
  }

  private mutating func drawPatterns() {
    for index in 0..<size {
      fix(6, index, index % 2 == 0)
      fix(index, 6, index % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
    let last = version.alignment.last
    for row in version.alignment {
      for column in version.alignment {
        // The three corners with a finder have no alignment pattern.
        if (row == 6 && (column == 6 || column == last)) || (row == last && column == 6) {
          continue
        }
        drawSquares(row, column, radius: 2) { $0 != 1 }
      }
    }
    drawFormat(mask: 0)
    drawVersion()
  }

  /// A finder with the light edge around it.
  private mutating func drawFinder(_ row: Int, _ column: Int) {
    drawSquares(row, column, radius: 4) { $0 != 2 && $0 != 4 }
  }

  /// Nested squares around a centre; `isDark` says it of each distance from there.
  private mutating func drawSquares(
    _ row: Int, _ column: Int, radius: Int, isDark: (Int) -> Bool
  ) {
    for down in -radius...radius {
      for right in -radius...radius {
        let (y, x) = (row + down, column + right)
        guard (0..<size).contains(y), (0..<size).contains(x) else { continue }
        fix(y, x, isDark(max(abs(down), abs(right))))
      }
    }
  }

  /// Level M and the mask, with the remainder of their division, twice (7.9).
  private mutating func drawFormat(mask: Int) {
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0..<6 { fix(index, 8, bit(index)) }
    fix(7, 8, bit(6))
    fix(8, 8, bit(7))
    fix(8, 7, bit(8))
    for index in 9..<15 { fix(8, 14 - index, bit(index)) }
    for index in 0..<8 { fix(8, size - 1 - index, bit(index)) }
    for index in 8..<15 { fix(size - 15 + index, 8, bit(index)) }
    fix(size - 8, 8, true)
  }

  /// The version with the remainder of its division, twice, from version 7 on (7.10).
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    var rest = version.number
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version.number << 12 | rest
    for index in 0..<18 {
      let (near, far) = (index / 3, size - 11 + index % 3)
      fix(near, far, bits >> index & 1 == 1)
      fix(far, near, bits >> index & 1 == 1)
    }
  }

  /// Two columns at a time from the right, up and down in turn, around what is fixed (7.7.3).
  private mutating func place(_ codewords: [UInt8]) {
    var index = 0
    var isUpward = true
    for right in stride(from: size - 1, to: 0, by: -2) {
      // The column of the timing pattern is passed over.
      let right = right <= 6 ? right - 1 : right
      for step in 0..<size {
        let row = isUpward ? size - 1 - step : step
        for column in [right, right - 1] where !isFixed(row, column) {
          guard index < 8 * codewords.count else { continue }
          let bit = UInt64(codewords[index / 8] >> UInt8(7 - index % 8) & 1)
          rows[row] |= bit << column
          index += 1
        }
      }
      isUpward.toggle()
    }
  }

  /// With mask 0 to 7 laid over the data, and the format that names it (7.8.2).
  func masked(with mask: Int) -> QRMatrix {
    var copy = self
    let inside = (1 as UInt64) << size - 1
    for row in 0..<size {
      copy.rows[row] ^= Self.turned[mask][row % Self.period] & ~fixed[row] & inside
    }
    copy.drawFormat(mask: mask)
    return copy
  }

  /// Masks repeat after so many rows and columns.
  private static let period = 12

  /// For each mask and each row of a period, the modules that it turns, as ``rows`` has them, over
  /// 64 columns (table 10).
  private static let turned: [[UInt64]] = (0..<8).map { mask in
    (0..<period).map { row in
      (0..<64).reduce(0) { $0 | (isTurned(row, $1, by: mask) ? 1 : 0) << UInt64($1) }
    }
  }

  private static func isTurned(_ row: Int, _ column: Int, by mask: Int) -> Bool {
    let product = row * column
    return switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: product % 2 + product % 3 == 0
    case 6: (product % 2 + product % 3) % 2 == 0
    default: ((row + column) % 2 + product % 3) % 2 == 0
    }
  }
}

extension QRMatrix {
  /// How hard the code would be to read, by the four rules of table 11: the lower the better.
  var penalty: Int {
    let lines = rows + columns
    let dark = rows.reduce(0) { $0 + $1.nonzeroBitCount }
    let percent = 100 * dark / (size * size)
    return lines.reduce(0) { $0 + penalty(ofLine: $1) } + 3 * uniformSquares
      + 10 * (abs(percent - 50) / 5)
  }

  /// A number for each column, as ``rows`` has them for rows.
  private var columns: [UInt64] {
    (0..<size).map { column in
      rows.indices.reduce(0) { $0 | (rows[$1] >> column & 1) << $1 }
    }
  }

  /// Long runs of one colour, and what looks like a finder; `line` has no bits beyond the code.
  private func penalty(ofLine line: UInt64) -> Int {
    // Where a module and the four behind it are alike: once for a run of five, and for each more.
    let alike = ~(line ^ line >> 1) & ((1 as UInt64) << (size - 1) - 1)
    let pairs = alike & alike >> 1
    let fives = pairs & pairs >> 2
    let runs = fives & ~(fives << 1)
    var penalty = fives.nonzeroBitCount + 2 * runs.nonzeroBitCount
    // A finder with four light modules behind or before it, looked for at every place at once.
    for pattern in [0b101_1101_0000, 0b000_0101_1101] as [UInt64] {
      var places: UInt64 = (1 as UInt64) << (size - 10) - 1
      for bit in 0..<11 as Range<UInt64> {
        places &= pattern >> bit & 1 == 1 ? line >> bit : ~(line >> bit)
      }
      penalty += 40 * places.nonzeroBitCount
    }
    return penalty
  }

  /// Squares of two by two in one colour.
  private var uniformSquares: Int {
    let inside = (1 as UInt64) << (size - 1) - 1
    return zip(rows, rows.dropFirst()).reduce(0) { count, pair in
      let alike = ~(pair.0 ^ pair.1)
      let beside = ~(pair.0 ^ pair.0 >> 1)
      return count + (alike & alike >> 1 & beside & inside).nonzeroBitCount
    }
  }
}
