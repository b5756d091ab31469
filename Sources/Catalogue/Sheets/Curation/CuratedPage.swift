/// A record as a page tells it, or several pages in different languages.
public struct CuratedPage: Sendable {
  public var record: Record
  /// Where each value comes from; those that are suggestions stand here alone.
  public var provenance: [Provenance]
  public var findings: [Finding]

  public init(record: Record, provenance: [Provenance] = [], findings: [Finding] = []) {
    self.record = record
    self.provenance = provenance
    self.findings = findings
  }
}
