import Foundation

/// The form in which ``LikenessTraits`` are kept: numbers as bytes, the lowest first; no word of the
/// record is in it but the phase of its programme.
struct StoredTraits: Codable {
  private var addresses: Data
  private var country: String?
  private var number: Int?
  private var phase: String?
  private var shingles: [String: Data]

  init(_ traits: LikenessTraits) {
    addresses = Self.bytes(of: traits.addresses.sorted())
    country = traits.action?.country
    number = traits.action?.number
    phase = traits.phase
    shingles = Dictionary(
      uniqueKeysWithValues: traits.shingles.map { ($0.tag, Self.bytes(of: $1.hashes)) })
  }

  var traits: LikenessTraits {
    let action = country.flatMap { country in
      number.map { ActionName(country: country, number: $0) }
    }
    return LikenessTraits(
      addresses: Set(Self.numbers(in: addresses)), action: action, phase: phase,
      shingles: Dictionary(
        uniqueKeysWithValues: shingles.map {
          (Language($0), Shingles(hashes: Self.numbers(in: $1)))
        }))
  }

  private static func bytes(of numbers: [UInt64]) -> Data {
    Data(
      numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } })
  }

  private static func numbers(in bytes: Data) -> [UInt64] {
    let bytes = Array(bytes)
    return (0..<bytes.count / 8).map { rank in
      (0..<8).reduce(0) { $0 | UInt64(bytes[8 * rank + $1]) << (8 * UInt64($1)) }
    }
  }
}
