import Catalogue
import Synchronization

/// The records as they were after one change, the last ones asked for kept at hand.
final class SnapshotRecords: Sendable {
  /// How many records are kept; some 10 KB each.
  private static let limit = 2_000

  private let store: RecordStore
  private let change: Int64
  private let kept = Mutex<[RecordID: Record]>([:])

  init(store: RecordStore, change: Int64) {
    self.store = store
    self.change = change
  }

  subscript(id: RecordID) -> Record? { records([id]).first }

  /// Those of `ids` that were there, in the order asked.
  func records(_ ids: [RecordID]) -> [Record] {
    var found = kept.withLock { kept in
      Dictionary(
        ids.compactMap { id in kept[id].map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
    }
    let missing = ids.filter { found[$0] == nil }
    if !missing.isEmpty {
      // A record that cannot be read is left out of a page rather than taking the page with it;
      // `check` tells the editor.
      let read = (try? store.records(missing, asOf: change)) ?? []
      for record in read { found[record.id] = record }
      kept.withLock { kept in
        if kept.count + read.count > Self.limit { kept.removeAll(keepingCapacity: true) }
        for record in read { kept[record.id] = record }
      }
    }
    return ids.compactMap { found[$0] }
  }

  /// The versions of a record up to the change, the first one first.
  func history(of id: RecordID) -> [RecordVersion] {
    ((try? store.history(of: id)) ?? []).filter { $0.change <= change }
  }

  func provenance(of id: RecordID) -> [Provenance] { (try? store.provenance(of: id)) ?? [] }

  func addresses(slug: String) -> [RecordAddress] { (try? store.addresses(slug: slug)) ?? [] }
}

/// Counts over all records, made once a snapshot.
final class FacetCountCache: Sendable {
  private let kept = Mutex<[Facet: [String: Int]]>([:])

  func counts(of facet: Facet, make: () -> [String: Int]) -> [String: Int] {
    if let counts = kept.withLock({ $0[facet] }) { return counts }
    let counts = make()
    kept.withLock { $0[facet] = counts }
    return counts
  }
}
