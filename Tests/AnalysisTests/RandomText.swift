extension String {
  /// Up to `count` scalars: letters of many scripts, signs that mean something to analysis, and any.
  static func random(upTo count: Int, using generator: inout some RandomNumberGenerator) -> String {
    let telling = Array(
      "aeéÉlLsS dD’'ʼ.·-()/@*qu19,УüßİȺœﬁ移か\u{3099}ที่\u{301}\u{AD}٠هِ".unicodeScalars)
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &generator) {
      let scalar: Unicode.Scalar? =
        Int.random(in: 0..<4, using: &generator) > 0
        ? telling.randomElement(using: &generator)
        : Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &generator))
      if let scalar { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
