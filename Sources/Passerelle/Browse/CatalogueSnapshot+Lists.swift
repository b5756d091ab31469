public import Catalogue
public import Foundation

/// Lists of any length, to be taken away as a whole.
extension CatalogueSnapshot {
  /// Those of `ids` that were there, with their dates, in the order asked. Nothing of it is kept in
  /// memory, so that a long list can be read piece by piece.
  ///
  /// - Throws: where the store cannot be read.
  public func datedRecords(_ ids: [RecordID]) throws(PublishingError) -> [DatedRecord] {
    do { return try records.store.datedRecords(ids, asOf: records.change) } catch {
      throw .store(error)
    }
  }

  /// A record with its dates, both kept at hand.
  public func datedRecord(_ id: RecordID) throws(PublishingError) -> DatedRecord? {
    guard let record = try records.record(id) else { return nil }
    return try records.dates(of: id).map {
      DatedRecord(record: record, created: $0.created, updated: $0.updated)
    }
  }

  /// When each of `ids` last changed.
  public func updates(of ids: [RecordID]) throws(PublishingError) -> [RecordID: Date] {
    do {
      return try records.store.dates(of: ids, asOf: records.change).mapValues(\.updated)
    } catch {
      throw .store(error)
    }
  }

  /// `ids` with those that changed last in front, and when the first of them did.
  public func newestFirst(
    _ ids: [RecordID]
  ) throws(PublishingError) -> (ids: [RecordID], updated: Date?) {
    let dates = try updates(of: ids)
    let sorted = ids.sorted { left, right in
      let (one, other) = (dates[left] ?? .distantPast, dates[right] ?? .distantPast)
      return one == other ? left < right : one > other
    }
    return (sorted, dates.values.max())
  }

  /// The withdrawn records, by id, with when they were withdrawn.
  public func withdrawnRecords() throws(PublishingError) -> [DatedRecord] {
    do {
      let ids = try records.store.recordIDs(in: .withdrawn, asOf: records.change)
      return try records.store.datedRecords(ids, asOf: records.change)
    } catch {
      throw .store(error)
    }
  }
}
