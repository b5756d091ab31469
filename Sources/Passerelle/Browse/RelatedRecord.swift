public import Catalogue

/// Another record worth reading beside one, and why.
public struct RelatedRecord: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// A sheet says so.
    case stated(Record.Relation.Kind)
    /// The other sheet says so of this one; its kind is turned round: `follows` for `followedBy`.
    case sameAction(country: String)
    /// They share these themes, the rarest first.
    case themes([String])
    /// They share this target group and a region.
    case targetGroups([String])
  }

  public var record: Record
  public var reasons: [Reason]

  public init(record: Record, reasons: [Reason]) {
    self.record = record
    self.reasons = reasons
  }
}
