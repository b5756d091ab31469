public import Catalogue

/// What the store remembers of a record beside its present form.
///
/// Each is empty where the store cannot be read, which `check` tells the editor.
extension CatalogueSnapshot {
  /// All versions of a record up to this snapshot, the first one first.
  public func history(of id: RecordID) -> [RecordVersion] { records.history(of: id) }

  /// Where the values of a record's present version come from.
  public func provenance(of id: RecordID) -> [Provenance] { records.provenance(of: id) }

  /// The records whose titles give or have given the part of an address `slug`, those that give it
  /// now first.
  public func addresses(slug: String) -> [RecordAddress] { records.addresses(slug: slug) }
}
