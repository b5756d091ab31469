public import Foundation

/// A record with when the store took it in.
public struct DatedRecord: Sendable, Hashable {
  public var record: Record
  /// When it first entered the store, to the second.
  public var created: Date
  /// When this version did.
  public var updated: Date

  public init(record: Record, created: Date, updated: Date) {
    self.record = record
    self.created = created
    self.updated = updated
  }
}
