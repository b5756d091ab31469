import Catalogue
import Synchronization

/// The records as they were after one change, the last ones asked for kept at hand.
final class SnapshotRecords: Sendable {
  /// How many records are kept; some 10 KB each.
  private static let limit = 2_000

  let store: RecordStore
  let change: Int64
  private let kept = Mutex<[RecordID: Record]>([:])

  init(store: RecordStore, change: Int64) {
    self.store = store
    self.change = change
  }

  /// The record with `id`; nothing where there was none.
  func record(_ id: RecordID) throws(PublishingError) -> Record? { try records([id]).first }

  /// Those of `ids` that were there, in the order asked.
  func records(_ ids: [RecordID]) throws(PublishingError) -> [Record] {
    var found = kept.withLock { kept in
      Dictionary(
        ids.compactMap { id in kept[id].map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
    }
    let missing = ids.filter { found[$0] == nil }
    if !missing.isEmpty {
      let read: [Record]
      do { read = try store.records(missing, asOf: change) } catch { throw .store(error) }
      for record in read { found[record.id] = record }
      kept.withLock { kept in
        if kept.count + read.count > Self.limit { kept.removeAll(keepingCapacity: true) }
        for record in read { kept[record.id] = record }
      }
    }
    return ids.compactMap { found[$0] }
  }

  /// The versions of a record up to the change, the first one first.
  func history(of id: RecordID) throws(PublishingError) -> [RecordVersion] {
    do {
      return try store.history(of: id).filter { $0.change <= change }
    } catch {
      throw .store(error)
    }
  }

  /// Where the values of a record as it was come from.
  func provenance(of id: RecordID) throws(PublishingError) -> [Provenance] {
    do { return try store.provenance(of: id, asOf: change) } catch { throw .store(error) }
  }

  func addresses(slug: String) throws(PublishingError) -> [RecordAddress] {
    do { return try store.addresses(slug: slug, asOf: change) } catch { throw .store(error) }
  }
}
