/// Gives candidates, and sources that are gone, their outcomes: by the record that an earlier
/// edition of the source gave, where there is one.
struct CandidateAssembly {
  /// The records that sources are known to belong to.
  let keyed: [SourceKey: KeyedRecord]
  let stored: [RecordID: StoredRecord]

  func decide(
    _ item: inout ImportPlan.Item, candidate: Candidate, reason: String,
    sources: [StoreBatch.Put.Source]
  ) {
    item.title = candidate.record.bestTitle
    item.confidence = candidate.confidence
    item.address = candidate.address
    item.suggestions = candidate.provenance.filter { !$0.isInRecord || $0.basis == .inferred }
    let known = candidate.keys.lazy.compactMap { keyed[$0] }.first
    if let known, let present = stored[known.record] {
      item.record = known.record
      let isAsAgreed = known.digest == ContentDigest(of: candidate.record)
      if known.role == .origin || !isAsAgreed {
        update(&item, candidate, of: present, role: known.role, sources: sources)
      }
    } else {
      item.outcome = .needsPerson
      item.reason = reason.withoutControls
      item.candidate = candidate.record
      item.offer = StoreBatch.Put(
        record: candidate.record, plannedOn: 0, provenance: candidate.provenance,
        sources: sources, keys: candidate.keys)
    }
  }

  /// What a new edition of a confirmed source changes in its record.
  private func update(
    _ item: inout ImportPlan.Item, _ candidate: Candidate, of present: StoredRecord,
    role: SourceKey.Role, sources: [StoreBatch.Put.Source]
  ) {
    let record: Record
    switch role {
    case .origin: record = candidate.record.asEdition(of: present.record)
    case .merged: record = RecordMerger.merged(present.record, with: candidate)
    }
    let put = StoreBatch.Put(
      record: record, plannedOn: present.version, provenance: candidate.provenance,
      sources: sources, keys: candidate.keys, role: role, content: candidate.record)
    item.changes = present.record.changes(to: record)
    if item.changes.isEmpty {
      item.outcome = .unchanged
    } else if role == .merged {
      item.outcome = .needsPerson
      item.reason = "it was joined to “\(present.record.id)” and has changed: join it again"
      item.candidate = record
      item.offer = put
    } else if present.record.state == .published, !record.lacks.isEmpty {
      item.outcome = .needsPerson
      item.reason =
        "the new edition of “\(present.record.id)” lacks "
        + record.lacks.joined(separator: " and ")
      item.candidate = record
      item.offer = put
    } else {
      item.outcome = .changed
      item.put = put
    }
  }

  /// A source that is no more: its record may have to be withdrawn.
  func decide(_ item: inout ImportPlan.Item, gone keys: [SourceKey]) {
    guard let known = keys.lazy.compactMap({ keyed[$0] }).first,
      let present = stored[known.record], present.record.state != .withdrawn
    else {
      item.reason = "its source says that it is no more, and the catalogue does not have it"
      return
    }
    item.record = known.record
    item.title = present.record.bestTitle
    item.outcome = .needsPerson
    item.reason = "its source says that it is no more: withdraw “\(known.record)”?"
    item.candidate = present.record
    item.isWithdrawal = true
    item.offer = StoreBatch.Put(
      record: present.record, plannedOn: present.version, keys: keys, role: known.role)
  }
}

extension Record {
  /// The record as a new edition of `present`: what only editors decide stays.
  func asEdition(of present: Record) -> Record {
    var record = self
    record.id = present.id
    record.kind = present.kind
    record.state = present.state
    record.withdrawal = present.withdrawal
    record.lastConfirmed = present.lastConfirmed
    return record
  }
}
