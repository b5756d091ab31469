extension StringProtocol {
  /// In lower case, with all but letters and digits left out: what two spellings of a title share.
  var lettersAndDigits: String { String(decoding: lettersAndDigitBytes, as: UTF8.self) }

  /// The same, in UTF-8.
  var lettersAndDigitBytes: [UInt8] {
    let text = String(self)
    var key = [UInt8](repeating: 0, count: Letters.keySize * text.utf8.count)
    var span = key.mutableSpan
    let end = Letters.table.putKey(of: text.utf8.span, into: &span, at: 0)
    key.removeSubrange(end...)
    return key
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  /// In lower case if it is a letter of ASCII.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
