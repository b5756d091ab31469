/// Walks the terms of several segments together, in the order of their bytes.
struct MergedTerms {
  private var iterators: [TermIterator]

  init(_ dictionaries: [TermDictionary]) {
    iterators = dictionaries.map { TermIterator($0) }
    for segment in iterators.indices { iterators[segment].next() }
  }

  /// Terms that are merged in one go, with the segments that have each.
  struct Batch: Sendable {
    var texts = KeyList()
    /// By term, where its lists end in ``lists``.
    var ends: [Int] = []
    var lists: [(segment: Int, entry: PostingEntry)] = []
    /// How many bytes of postings the lists have.
    var size = 0
  }

  /// The next terms; `nil` past the last.
  mutating func nextBatch() -> Batch? {
    var batch = Batch()
    while batch.size < TermEncoder.fullSize, batch.ends.count < TermEncoder.fullSize,
      let first = smallest()
    {
      let term = iterators[first].term
      for segment in first..<iterators.count where iterators[segment].isAt(term.span) {
        let entry = iterators[segment].entry
        batch.lists.append((segment, entry))
        batch.size += entry.postingsLength + entry.positionsLength
        iterators[segment].next()
      }
      batch.texts.append(term.span)
      batch.ends.append(batch.lists.count)
    }
    return batch.ends.isEmpty ? nil : batch
  }

  /// The first of the iterators that stand on the term that comes first.
  private func smallest() -> Int? {
    var smallest: Int?
    for candidate in iterators.indices where iterators[candidate].isOnTerm {
      guard let best = smallest else {
        smallest = candidate
        continue
      }
      let (term, least) = (iterators[candidate].term, iterators[best].term)
      if TermIterator.isLess(term.span, least.span) { smallest = candidate }
    }
    return smallest
  }
}

extension MergedTerms.Batch {
  /// The postings of all segments' lists, under new document numbers.
  ///
  /// - Parameters:
  ///   - fields: By segment, the field that is merged.
  ///   - newIDs: By segment and old document, the new one; the end for documents left out.
  func encoded(
    _ header: SegmentWriter.FieldHeader, _ fields: [SegmentReader.Field], _ newIDs: [[DocumentID]]
  ) -> EncodedTerms {
    var encoder = TermEncoder(header)
    let scratch = Scratch()
    let bytes = texts.bytes.span
    var start = 0
    for (term, end) in ends.enumerated() {
      for list in lists[start..<end] {
        scratch.reuse()
        copy(list.entry, of: fields[list.segment], newIDs[list.segment], to: &encoder, scratch)
      }
      encoder.end(bytes.extracting(texts.range(of: term)))
      start = end
    }
    return encoder.take()
  }

  private func copy(
    _ entry: PostingEntry, of field: SegmentReader.Field, _ newIDs: [DocumentID],
    to encoder: inout TermEncoder, _ scratch: Scratch
  ) {
    let detail = field.description.detail
    var cursor = PostingCursor(
      entry, in: field.postings, detail: detail, documentLimit: newIDs.count, scratch: scratch)
    var gaps = PositionCursor(entry, in: field.postings, scratch: scratch)
    var next = 0
    var positions: [UInt32] = []
    while cursor.document != .end {
      // A frequency changed by damage must not ask for more memory than there are positions.
      let frequency = min(Int(cursor.frequency), max(entry.occurrenceCount - next, 1))
      let new = newIDs[Int(cursor.document)]
      if new != .end {
        positions.removeAll(keepingCapacity: true)
        var position: UInt32 = 0
        for index in 0..<frequency {
          if detail >= .positions { position &+= gaps.gap(at: next + index) }
          positions.append(position)
        }
        encoder.add(new, positions: positions)
      }
      next += frequency
      cursor.next()
    }
  }
}
