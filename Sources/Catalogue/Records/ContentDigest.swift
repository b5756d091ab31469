import Crypto

/// Tells apart what was read: the SHA-256 (FIPS 180-4) of some bytes.
public struct ContentDigest: Sendable, Hashable, Codable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let description: String

  public init(of bytes: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    description = String(decoding: text, as: UTF8.self)
  }

  /// The digest of a record in its JSON form.
  init(of record: Record) {
    // A record has no value that JSON lacks.
    self.init(of: Array(((try? StoredForm.text(of: record)) ?? "").utf8))
  }

  /// A digest written down earlier.
  init(stored text: String) { description = text }

  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
