extension StringProtocol {
  /// In lower case, with all but letters and digits left out: what two spellings of a title share.
  var lettersAndDigits: String {
    var key: [UInt8] = []
    key.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte >= 0x80 { return lettersAndDigitsOfAnyScript }
      if byte.isASCIILetter {
        key.append(byte | 0x20)
      } else if byte.isASCIIDigit {
        key.append(byte)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private var lettersAndDigitsOfAnyScript: String {
    var key = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars where scalar.isWordLike { key.append(scalar) }
    return String(key)
  }

  /// Words in lower case, in UTF-8: what stands between signs and spaces of ASCII.
  var plainWords: [Substring.UTF8View] {
    let text = Substring(lowercased())
    return text.utf8.split { $0 < 0x80 && !$0.isASCIILetter && !$0.isASCIIDigit }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark or a digit; told by its block where that is enough, since asking
  /// the tables of Unicode takes most of the time of a page.
  fileprivate var isWordLike: Bool {
    switch value {
    case ..<0x80:
      UInt8(truncatingIfNeeded: value).isASCIILetter
        || UInt8(truncatingIfNeeded: value).isASCIIDigit
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x373, 0x386, 0x388...0x481,
      0x48A...0x52F, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x3004, 0x3008...0x3020: false
    default: Character(self).isLetter || Character(self).isNumber || properties.isDiacritic
    }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
