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
      if known.role == .origin, present.record.withdrawal?.reason == Record.reasonOfGoneSource {
        return bringBack(&item, candidate, in: present, sources: sources)
      }
      let isAsAgreed = known.digest == ContentDigest(of: candidate.record)
      if known.role == .origin || !isAsAgreed {
        update(&item, candidate, of: present, role: known.role, sources: sources)
      }
    } else if let known = candidate.formerKeys.lazy.compactMap({ keyed[$0] }).first,
      let present = stored[known.record]
    {
      move(&item, candidate, of: present, known: known, sources: sources)
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

  /// A source that is there again, whose record was withdrawn because it was gone.
  private func bringBack(
    _ item: inout ImportPlan.Item, _ candidate: Candidate, in present: StoredRecord,
    sources: [StoreBatch.Put.Source]
  ) {
    var record = candidate.record.asEdition(of: present.record)
    record.state = .draft
    record.withdrawal = nil
    item.outcome = .needsPerson
    item.reason =
      "“\(present.record.id)” was withdrawn because its source was gone; it is there again: bring"
      + " the record back?"
    item.changes = present.record.changes(to: record)
    item.candidate = record
    item.offer = StoreBatch.Put(
      record: record, plannedOn: present.version, provenance: candidate.provenance,
      sources: sources, keys: candidate.keys)
  }

  /// A source that was sent on to another address. Sites send what is gone on to their first page,
  /// too, so that a person says whether it is the same.
  private func move(
    _ item: inout ImportPlan.Item, _ candidate: Candidate, of present: StoredRecord,
    known: KeyedRecord, sources: [StoreBatch.Put.Source]
  ) {
    item.record = known.record
    if known.digest == ContentDigest(of: candidate.record) { return }
    update(&item, candidate, of: present, role: known.role, sources: sources)
    guard let put = item.put else { return }
    item.put = nil
    item.offer = put
    item.candidate = put.record
    item.outcome = .needsPerson
    let earlier = candidate.formerKeys.first?.text ?? ""
    item.reason = "\(earlier), where “\(known.record)” is from, is sent on to here: is it the same?"
  }

  /// A source that is no more: its record may have to be withdrawn.
  func decide(_ item: inout ImportPlan.Item, gone keys: [SourceKey]) {
    guard let known = keys.lazy.compactMap({ keyed[$0] }).first,
      let present = stored[known.record], present.record.state != .withdrawn
    else {
      item.reason = "its source is no longer there, and the catalogue does not have it"
      return
    }
    item.record = known.record
    item.title = present.record.bestTitle
    if known.role == .merged {
      // The record has other sources: it says what editors made of them all.
      item.findings.append(
        .init(
          path: item.paths.first ?? "",
          problem: SheetProblem(
            "a source that was joined to “\(known.record)” is no longer there; the record keeps"
              + " what it said", severity: .warning)))
      return
    }
    item.outcome = .needsPerson
    item.reason = "its source is no longer there: withdraw “\(known.record)”?"
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
