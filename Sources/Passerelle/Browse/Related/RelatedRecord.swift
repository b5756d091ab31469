public import Catalogue

/// Another record worth reading beside one, and why.
public struct RelatedRecord: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// One of the two sheets says so. The relation is the other record's to this one: with
    /// `followedBy`, the other came afterwards.
    case stated(Record.Relation.Kind)
    /// Both are Actions of the programme in this country.
    case sameAction(country: String)
    /// They share these themes, the rarest first.
    case themes([String])
    /// Both took place in these countries, the rarest first.
    case countries([String])
    /// They are for the same people, and in the same region.
    case targetGroups([String])
    /// Both have these words, in texts of one language, that hardly any other record has; the rarest
    /// first.
    case words([String], Language)
  }

  public var record: Record
  public var reasons: [Reason]

  public init(record: Record, reasons: [Reason]) {
    self.record = record
    self.reasons = reasons
  }
}
