import Foundation

/// Turns a plan, with what a person has decided in it, into what enters the store.
struct PlanSettling {
  private let store: RecordStore
  private let today: PartialDate?
  /// Ids that candidates of this plan have got.
  private var taken: Set<RecordID> = []
  /// The number to try next behind an id that was not free: thousands of entries may share a title.
  private var nextNumbers: [RecordID: Int] = [:]

  init(store: RecordStore, date: Date) {
    self.store = store
    today = PartialDate(String(date.formatted(.iso8601).prefix(10)))
  }

  mutating func puts(of plan: ImportPlan) throws(StoreError) -> [StoreBatch.Put] {
    var puts: [StoreBatch.Put] = []
    for item in plan.items {
      switch item.decision {
      case nil: if let put = item.put { puts.append(put) }
      case .skip, .merge: break
      case .publish: puts += try confirmed(item, as: .published)
      case .draft: puts += try confirmed(item, as: .draft)
      }
    }
    // What a record becomes by itself in this plan comes before what is joined to it.
    for item in plan.items {
      if case .merge(let id) = item.decision { try merge(item, into: id, among: &puts) }
    }
    return puts
  }

  /// What an item becomes once a person has agreed to it.
  private mutating func confirmed(
    _ item: ImportPlan.Item, as state: Record.State
  ) throws(StoreError) -> [StoreBatch.Put] {
    guard var put = item.offer else { return item.put.map { [$0] } ?? [] }
    if item.isWithdrawal {
      guard let today else { return [] }
      put.record.state = .withdrawn
      put.record.withdrawal = .init(date: today, reason: Record.reasonOfGoneSource)
      return [put]
    }
    if put.plannedOn == 0 {
      put.record.id = try freeID(like: put.record.id)
      // A record that lacks what readers need stays with the editors.
      put.record.state = put.record.lacks.isEmpty ? state : .draft
    } else if try store.record(put.record.id)?.record.state == .withdrawn {
      put.record.state = put.record.lacks.isEmpty ? state : .draft
    }
    put.provenance = put.provenance.map(\.confirmed)
    return [put]
  }

  /// Joins the candidate to the record `id`, as it is or as `puts` will leave it.
  private func merge(
    _ item: ImportPlan.Item, into id: RecordID, among puts: inout [StoreBatch.Put]
  ) throws(StoreError) {
    guard let offer = item.offer else { return }
    let rank = puts.firstIndex { $0.record.id == id }
    var put: StoreBatch.Put
    if let rank {
      put = puts[rank]
    } else if let present = try store.record(id) {
      put = StoreBatch.Put(
        record: present.record, plannedOn: present.version, provenance: try store.provenance(of: id)
      )
    } else {
      throw StoreError(path: store.path, reason: .noSuchRecord(id))
    }
    let candidate = Candidate(
      record: offer.record, provenance: offer.provenance, keys: offer.keys.map(\.key),
      language: offer.record.languages.first ?? .undetermined)
    put.record = RecordMerger.merged(put.record, with: candidate)
    put.provenance += offer.provenance.map(\.confirmed)
    put.isAddition = put.sources.isEmpty
    put.keys += offer.keys.map { .init(key: $0.key, role: .merged, digest: $0.digest) }
    if let rank { puts[rank] = put } else { puts.append(put) }
  }

  /// `like`, or with the first number behind it that no record has or had.
  private mutating func freeID(like id: RecordID) throws(StoreError) -> RecordID {
    var candidate = id
    var number = nextNumbers[id] ?? 2
    while true {
      let isKnown = try store.hasKnown(candidate)
      if !isKnown, !taken.contains(candidate) { break }
      guard let next = Self.numbered(id, number) else { break }
      candidate = next
      number += 1
    }
    nextNumbers[id] = number
    taken.insert(candidate)
    return candidate
  }

  /// `id` with a number behind it, cut where the two would be longer than an id may be.
  private static func numbered(_ id: RecordID, _ number: Int) -> RecordID? {
    let ending = "-\(number)"
    var start = id.rawValue.prefix(RecordID.maximalLength - ending.count)
    if start.hasSuffix("-") { start.removeLast() }
    return RecordID(start + ending)
  }
}

extension Record {
  /// Why a record was withdrawn whose source was gone.
  static let reasonOfGoneSource = LocalizedText([.english: "The source is no longer there."])
}

extension Provenance {
  /// The same, once an editor has agreed to the record.
  fileprivate var confirmed: Provenance {
    var provenance = self
    if isInRecord { provenance.basis = .confirmed }
    return provenance
  }
}
