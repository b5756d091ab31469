/// Error correction codewords as ISO/IEC 18004, 7.5 has them: Reed and Solomon's code over the field
/// of 256 elements with the polynomial x⁸ + x⁴ + x³ + x² + 1.
enum ReedSolomon {
  /// The `count` codewords that follow `data`: the rest of its division by the generator.
  static func codewords(for data: [UInt8], count: Int) -> [UInt8] {
    let generator = generator(degree: count)
    var rest = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = byte ^ rest[0]
      rest.removeFirst()
      rest.append(0)
      for index in rest.indices { rest[index] ^= product(generator[index], factor) }
    }
    return rest
  }

  /// The coefficients of (x − 1)(x − 2)(x − 4)… below the highest, which is 1; highest first.
  private static func generator(degree: Int) -> [UInt8] {
    var coefficients = [UInt8](repeating: 0, count: degree)
    coefficients[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in coefficients.indices {
        let next = index + 1 < degree ? coefficients[index + 1] : 0
        coefficients[index] = product(coefficients[index], root) ^ next
      }
      root = product(root, 2)
    }
    return coefficients
  }

  /// Multiplication in the field, bit by bit.
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var result: UInt8 = 0
    for bit in (0..<8).reversed() {
      let carry = result >> 7
      result = result << 1 ^ (carry == 1 ? 0x1D : 0)
      if right >> UInt8(bit) & 1 == 1 { result ^= left }
    }
    return result
  }
}
