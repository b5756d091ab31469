import CLibXML2

extension Charset {
  /// Unpaired surrogates become U+FFFD, and so does an odd byte at the end.
  static func utf8(fromUTF16 document: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(document.count / 2 + 1)
    var index = document.startIndex
    while index + 1 < document.endIndex {
      let (first, second) = (UInt16(document[index]), UInt16(document[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if index < document.endIndex { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// What windows-1252 has at 0x80 to 0x9F; the five places it leaves free are control characters.
  static let upperWindows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  static func utf8(fromWindows1252 document: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(document.count + document.count / 8)
    for byte in document {
      let scalar =
        (0x80...0x9F).contains(byte) ? upperWindows1252[Int(byte) - 0x80] : UInt16(byte)
      switch scalar {
      case ..<0x80: text.append(UInt8(scalar))
      case ..<0x800:
        text.append(UInt8(0b1100_0000 | scalar >> 6))
        text.append(UInt8(0b1000_0000 | scalar & 0x3F))
      default:
        text.append(UInt8(0b1110_0000 | scalar >> 12))
        text.append(UInt8(0b1000_0000 | scalar >> 6 & 0x3F))
        text.append(UInt8(0b1000_0000 | scalar & 0x3F))
      }
    }
    return text
  }

  /// Converts with the converter of libxml2 called `name`; nothing if there is none. Bytes that
  /// mean nothing in it become U+FFFD.
  static func utf8(from document: ArraySlice<UInt8>, named name: String) -> [UInt8]? {
    guard let handler = unsafe xmlFindCharEncodingHandler(name) else { return nil }
    defer { _ = unsafe xmlCharEncCloseFunc(handler) }
    guard let output = unsafe xmlBufferCreate() else { return nil }
    defer { unsafe xmlBufferFree(output) }
    var text: [UInt8] = []
    text.reserveCapacity(document.count * 2)
    var rest = document
    while !rest.isEmpty {
      // In pieces, so that a bad byte costs no more than one of them.
      let piece = rest.prefix(16 << 10)
      guard let input = unsafe xmlBufferCreateSize(piece.count + 1) else { return nil }
      defer { unsafe xmlBufferFree(input) }
      unsafe piece.withUnsafeBufferPointer {
        _ = unsafe xmlBufferAdd(input, $0.baseAddress, Int32($0.count))
      }
      unsafe xmlBufferEmpty(output)
      _ = unsafe xmlCharEncInFunc(handler, output, input)
      let used = unsafe piece.count - Int(xmlBufferLength(input))
      unsafe text.append(
        contentsOf: UnsafeBufferPointer(
          start: xmlBufferContent(output), count: Int(xmlBufferLength(output))))
      rest = rest.dropFirst(used)
      // A letter cut in two at the end of a piece is whole in the next; what stays put is bad.
      if used == 0 {
        text += [0xEF, 0xBF, 0xBD]
        rest = rest.dropFirst()
      }
    }
    return text
  }
}
