public import Catalogue

/// What the store remembers of a record beside its present form.
extension CatalogueSnapshot {
  /// All versions of a record up to this snapshot, the first one first.
  public func history(of id: RecordID) throws(PublishingError) -> [RecordVersion] {
    try records.history(of: id)
  }

  /// Where the values of a record, as this snapshot has it, come from.
  public func provenance(of id: RecordID) throws(PublishingError) -> [Provenance] {
    try records.provenance(of: id)
  }

  /// The records whose titles give or have given the part of an address `slug`, those that give it
  /// now first.
  public func addresses(slug: String) throws(PublishingError) -> [RecordAddress] {
    try records.addresses(slug: slug)
  }
}
