/// A tar archive being made, with whatever places and links a test wants in it.
struct TarFile {
  private var blocks: [UInt8] = []

  /// The archive with the two empty blocks at its end.
  var bytes: [UInt8] { blocks + [UInt8](repeating: 0, count: 1_024) }

  func adding(_ name: String, _ content: [UInt8]) -> TarFile {
    var file = self
    file.blocks += Self.header(name: name, size: content.count, type: "0", target: "") + content
    file.blocks += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    return file
  }

  func addingLink(_ name: String, to target: String) -> TarFile {
    var file = self
    file.blocks += Self.header(name: name, size: 0, type: "2", target: target)
    return file
  }

  /// As POSIX.1-1988 lays it out (ustar).
  private static func header(
    name: String, size: Int, type: Character, target: String
  ) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (rank, byte) in text.utf8.enumerated() { header[offset + rank] = byte }
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(
      String(repeating: "0", count: 11 - String(size, radix: 8).count) + String(size, radix: 8),
      at: 124)
    put("00000000000", at: 136)
    put(String(repeating: " ", count: 8), at: 148)
    put(String(type), at: 156)
    put(target, at: 157)
    put("ustar\u{0}00", at: 257)
    let sum = header.reduce(0) { $0 + Int($1) }
    let digits = String(sum, radix: 8)
    put(String(repeating: "0", count: 6 - digits.count) + digits + "\u{0} ", at: 148)
    return header
  }
}

/// A ZIP archive being made, nothing packed in it.
struct ZIPFile {
  init(isUTF8: Bool = false) { self.isUTF8 = isUTF8 }

  /// Whether it says that its names are UTF-8.
  var isUTF8: Bool
  private var entries: [(name: String, content: [UInt8])] = []

  func adding(_ name: String, _ content: [UInt8]) -> ZIPFile {
    var file = self
    file.entries.append((name, content))
    return file
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let offset = bytes.count
      let sizes =
        Self.little(Self.crc32(content), 4) + Self.little(UInt32(content.count), 4)
        + Self.little(UInt32(content.count), 4)
      let lengths = Self.little(UInt32(name.utf8.count), 2) + [0, 0]
      let flags: [UInt8] = [0, isUTF8 ? 0x08 : 0]
      let common: [UInt8] = [0x14, 0] + flags + [0, 0, 0, 0, 0, 0] + sizes + lengths
      bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
      directory +=
        [0x50, 0x4B, 1, 2, 0x14, 0] + common + [UInt8](repeating: 0, count: 10)
        + Self.little(UInt32(offset), 4) + Array(name.utf8)
    }
    let count = Self.little(UInt32(entries.count), 2)
    return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
      + Self.little(UInt32(directory.count), 4) + Self.little(UInt32(bytes.count), 4) + [0, 0]
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
