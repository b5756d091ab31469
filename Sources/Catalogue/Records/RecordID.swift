/// A record's name for life: `kazakhstan-ii`. Lower-case letters and digits in groups joined by
/// hyphens. Never given to another record, not even after a withdrawal.
public struct RecordID: Sendable, Hashable, Comparable, CodedAsText {
  public let rawValue: String

  /// In bytes.
  static let maximalLength = 100

  /// Nothing unless `rawValue` has the form of an id and at most ``maximalLength`` bytes.
  public init?(_ rawValue: String) {
    guard !rawValue.isEmpty, rawValue.utf8.count <= Self.maximalLength else { return nil }
    var previous = UInt8(ascii: "-")
    for byte in rawValue.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return nil
      }
      previous = byte
    }
    guard previous != UInt8(ascii: "-") else { return nil }
    self.rawValue = rawValue
  }

  public var description: String { rawValue }

  public static func < (left: RecordID, right: RecordID) -> Bool { left.rawValue < right.rawValue }

  public static let refusal = "is not a record id"
}
