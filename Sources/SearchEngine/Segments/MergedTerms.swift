/// Walks the terms of several segments together, in the order of their bytes.
struct MergedTerms {
  private var iterators: [TermIterator]

  /// - Parameter start: The first term not before this one comes first.
  init(_ dictionaries: [TermDictionary], from start: [UInt8] = []) {
    iterators = dictionaries.map { TermIterator($0) }
    for segment in iterators.indices { iterators[segment].seek(start.span) }
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
      let (term, lists) = next()
    {
      batch.texts.append(term.span)
      batch.lists += lists
      batch.ends.append(batch.lists.count)
      batch.size += lists.reduce(0) { $0 + $1.entry.postingsLength + $1.entry.positionsLength }
    }
    return batch.ends.isEmpty ? nil : batch
  }

  /// The next term, with the segments that have it; `nil` past the last.
  mutating func next() -> (term: [UInt8], lists: [(segment: Int, entry: PostingEntry)])? {
    guard let first = smallest() else { return nil }
    let term = iterators[first].term
    var lists: [(segment: Int, entry: PostingEntry)] = []
    for segment in first..<iterators.count where iterators[segment].isAt(term.span) {
      lists.append((segment, iterators[segment].entry))
      iterators[segment].next()
    }
    return (term, lists)
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
        let newIDs = newIDs[list.segment]
        fields[list.segment].forEachPosting(
          of: list.entry, documentLimit: newIDs.count, scratch
        ) { document, _, positions in
          let new = newIDs[Int(document)]
          if new != .end { encoder.add(new, positions: positions) }
        }
      }
      encoder.end(bytes.extracting(texts.range(of: term)))
      start = end
    }
    return encoder.take()
  }
}
