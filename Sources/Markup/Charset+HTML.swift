extension Charset {
  /// `page` in UTF-8, from what its bytes show, the server said and the page declares, in this
  /// order: declarations are often those of another page.
  ///
  /// - Parameter declared: the charset that came with the page from elsewhere.
  static func decodeHTML(_ page: [UInt8], declared: String?) -> [UInt8] {
    if let mark = byteOrderMark(of: page) {
      let text = page[mark.length...]
      guard case .utf16(let isBigEndian) = mark.charset else { return repairedUTF8(text) }
      return utf8(fromUTF16: text, isBigEndian: isBigEndian)
    }
    if let isBigEndian = looksLikeUTF16(page) {
      return utf8(fromUTF16: page[...], isBigEndian: isBigEndian)
    }
    let evidence = UTF8Evidence(page)
    // What is longer than a few letters and happens to be UTF-8 is UTF-8, whatever it declares.
    if evidence.invalid == 0 {
      guard evidence.multibyte == 0, let label = declared ?? labelInHead(of: page),
        case .other(let name) = Charset(label: label), !isASCIICompatible(name)
      else { return page }
    } else if evidence.multibyte > evidence.invalid {
      return repairedUTF8(page[...])
    }
    let label = declared ?? labelInHead(of: page)
    switch label.map(Charset.init(label:)) {
    case .windows1252: return utf8(fromWindows1252: page[...])
    case .other(let name):
      if let text = utf8(from: page[...], named: name) { return text }
      return decodeUnlabelled(page)
    // Not UTF-16, whose zero bytes would have shown, nor UTF-8.
    case nil, .utf8, .utf16: return decodeUnlabelled(page)
    }
  }

  /// Whether ASCII text in it stays what it is: not so where escapes switch sets (ISO 2022).
  private static func isASCIICompatible(_ name: String) -> Bool {
    !name.hasPrefix("iso-2022") && name != "hz-gb-2312" && name != "utf-7"
  }

  /// Text in a single-byte charset that nothing names: Cyrillic if letters beyond ASCII come in
  /// rows, otherwise western European, where they stand among others.
  private static func decodeUnlabelled(_ page: [UInt8]) -> [UInt8] {
    var lowerHalf = 0
    var upperHalf = 0
    var inRows = 0
    var previous: UInt8 = 0
    for byte in page {
      if byte >= 0xC0 {
        if byte < 0xE0 { lowerHalf += 1 } else { upperHalf += 1 }
        if previous >= 0xC0 { inRows += 1 }
      }
      previous = byte
    }
    guard 2 * inRows > lowerHalf + upperHalf else { return utf8(fromWindows1252: page[...]) }
    // Small letters are in the upper half of windows-1251 and in the lower half of KOI8-R.
    let name = upperHalf >= lowerHalf ? "windows-1251" : "koi8-r"
    return utf8(from: page[...], named: name) ?? utf8(fromWindows1252: page[...])
  }

  /// Whether every other byte of the start is zero, as in ASCII text in UTF-16.
  private static func looksLikeUTF16(_ page: [UInt8]) -> Bool? {
    let head = page.prefix(200)
    guard head.count >= 4 else { return nil }
    let zeros = head.indices.filter { head[$0] == 0 }
    guard zeros.count * 3 > head.count else { return nil }
    let even = zeros.count { $0 % 2 == 0 }
    if even == zeros.count { return true }
    return even == 0 ? false : nil
  }
}

// MARK: The declaration of a page

extension Charset {
  /// The charset that a `meta` element or an XML declaration of the page names.
  static func labelInHead(of page: [UInt8]) -> String? {
    let head = page.prefix(16 << 10).map { $0 < 0x80 ? $0 : UInt8(ascii: " ") }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    var rest = text[...]
    if rest.hasPrefix("<?xml"), let end = rest.firstIndex(of: ">"),
      let label = label(after: "encoding", in: rest[..<end])
    {
      return label
    }
    while let tag = rest.firstRange(of: "<meta") {
      rest = rest[tag.upperBound...]
      let end = rest.firstIndex(of: ">") ?? rest.endIndex
      if let label = label(after: "charset", in: rest[..<end]) { return label }
      rest = rest[end...]
    }
    return nil
  }

  /// What follows `name` and an equals sign.
  private static func label(after name: String, in tag: Substring) -> String? {
    guard let found = tag.firstRange(of: name) else { return nil }
    let value = tag[found.upperBound...].drop { $0.isWhitespace }
    guard value.first == "=" else { return nil }
    let label = value.dropFirst().drop { $0.isWhitespace || "\"'".contains($0) }
      .prefix { !$0.isWhitespace && !"\"';/>?".contains($0) }
    return label.isEmpty ? nil : String(label)
  }
}

// MARK: UTF-8 with slips

extension Charset {
  /// How much of some bytes is UTF-8.
  struct UTF8Evidence {
    /// Characters of several bytes.
    private(set) var multibyte = 0
    /// Bytes that belong to no character.
    private(set) var invalid = 0

    init(_ bytes: [UInt8]) {
      var index = 0
      while index < bytes.count {
        index = bytes.firstBeyondASCII(from: index)
        guard index < bytes.count else { break }
        // Most characters beyond ASCII have two bytes.
        if (0xC2...0xDF).contains(bytes[index]), index + 1 < bytes.count,
          (0x80...0xBF).contains(bytes[index + 1])
        {
          multibyte += 1
          index += 2
          continue
        }
        let length = lengthOfCharacter(in: bytes[index...])
        if length > 1 { multibyte += 1 } else { invalid += 1 }
        index += length
      }
    }
  }

  /// Bytes that are no UTF-8 are taken for windows-1252, which those who paste into UTF-8 pages use.
  private static func repairedUTF8(_ page: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(page.count)
    var index = page.startIndex
    while index < page.endIndex {
      let length = page[index] < 0x80 ? 1 : lengthOfCharacter(in: page[index...])
      let character = page[index..<index + length]
      if length == 1, page[index] >= 0x80 {
        text += utf8(fromWindows1252: character)
      } else {
        text += character
      }
      index += length
    }
    return text
  }
}

/// Bytes of the well-formed character that `bytes` begin with (Unicode, table 3-7), or 1 if they
/// begin with none.
private func lengthOfCharacter(in bytes: ArraySlice<UInt8>) -> Int {
  let (lead, second): (Int, ClosedRange<UInt8>) =
    switch bytes[bytes.startIndex] {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    default: (1, 0x80...0xBF)
    }
  guard lead > 1, bytes.count >= lead else { return 1 }
  let rest = bytes.dropFirst().prefix(lead - 1)
  guard let first = rest.first, second.contains(first),
    rest.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) })
  else { return 1 }
  return lead
}
