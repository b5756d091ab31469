import Catalogue
import Foundation
import Synchronization

/// The records as they were after one change, the last ones asked for kept at hand.
final class SnapshotRecords: Sendable {
  /// How many records are kept; some 10 KB each.
  private static let limit = 2_000

  let store: RecordStore
  let change: Int64
  private let kept = Mutex<[RecordID: Record]>([:])
  /// Some 10 KB each.
  private let origins = Mutex(KeptValues<RecordID, [Provenance]>(limit: 1_000))
  private let dates = Mutex(KeptValues<RecordID, Dates>(limit: 10_000))

  /// When a record came, and when its version did.
  typealias Dates = (created: Date, updated: Date)

  init(store: RecordStore, change: Int64) {
    self.store = store
    self.change = change
  }

  /// The record with `id`; nothing where there was none.
  func record(_ id: RecordID) throws(PublishingError) -> Record? { try records([id]).first }

  /// Those of `ids` that were there, in the order asked.
  func records(_ ids: [RecordID]) throws(PublishingError) -> [Record] {
    var found: [Record] = []
    found.reserveCapacity(ids.count)
    kept.withLock { kept in
      for id in ids {
        if let record = kept[id] { found.append(record) }
      }
    }
    return found.count == ids.count ? found : try read(ids, knowing: found)
  }

  /// The same where only those in `known` are at hand.
  private func read(
    _ ids: [RecordID], knowing known: [Record]
  ) throws(PublishingError) -> [Record] {
    var found = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let missing = ids.filter { found[$0] == nil }
    let read: [Record]
    do { read = try store.records(missing, asOf: change) } catch { throw .store(error) }
    for record in read { found[record.id] = record }
    kept.withLock { kept in
      if kept.count + read.count > Self.limit { kept.removeAll(keepingCapacity: true) }
      for record in read { kept[record.id] = record }
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
    if let known = origins.withLock({ $0[id] }) { return known }
    let read: [Provenance]
    do { read = try store.provenance(of: id, asOf: change) } catch { throw .store(error) }
    origins.withLock { $0[id] = read }
    return read
  }

  /// When a record came and when it last changed; nothing where there was none.
  func dates(of id: RecordID) throws(PublishingError) -> Dates? {
    if let known = dates.withLock({ $0[id] }) { return known }
    let read: Dates?
    do { read = try store.dates(of: [id], asOf: change)[id] } catch { throw .store(error) }
    if let read { dates.withLock { $0[id] = read } }
    return read
  }

  func addresses(slug: String) throws(PublishingError) -> [RecordAddress] {
    do { return try store.addresses(slug: slug, asOf: change) } catch { throw .store(error) }
  }
}
