/// Listed documents, looked for in the blocks of further terms.
extension CommonDocuments {
  /// So many candidates are searched for sooner than noted in the table.
  private static let fewCandidates = 6

  /// Lists the documents of a leading block that count, each as the candidate of its place.
  mutating func listLeadingDocuments(_ block: Int) {
    if terms[0].cursor.block != block { terms[0].cursor.enter(block: block) }
    guard terms[0].cursor.document != .end else { return }
    let (documents, kept, placeOf, blockOf) = (documents, kept, placeOf, blockOf)
    let own = unsafe terms[0].cursor.documents
    let count = terms[0].cursor.count
    for place in 0..<count {
      documents[place] = unsafe own[place]
      kept[place] = UInt8(truncatingIfNeeded: place)
      placeOf[place] = UInt8(truncatingIfNeeded: place)
      blockOf[place] = Int32(truncatingIfNeeded: block)
    }
    found = count
    guard let accepted else { return }
    found = 0
    for place in 0..<count where accepted.contains(documents[place]) {
      kept[found] = UInt8(truncatingIfNeeded: place)
      found &+= 1
    }
  }

  /// Keeps the listed documents that `term` has.
  mutating func keepShared(with term: Int, _ leadingBlock: Int) {
    let (documents, kept) = (documents, kept)
    var block = blocks.firstBlock(of: term, in: leadingBlock)
    var count = 0
    var index = 0
    while index < found {
      let first = documents[Int(kept[index])]
      if terms[term].cursor.lastDocument(ofBlock: block) < first {
        block = terms[term].cursor.firstBlock(reaching: first, from: block &+ 1)
        guard block < terms[term].cursor.blockCount else { break }
      }
      let last = terms[term].cursor.lastDocument(ofBlock: block)
      if let dense = terms[term].cursor.denseBlock(block) {
        while index < found {
          let candidate = kept[index]
          let document = documents[Int(candidate)]
          guard document <= last else { break }
          kept[count] = candidate
          count &+= dense.contains(document) ? 1 : 0
          index &+= 1
        }
        continue
      }
      let start = index
      while index < found, documents[Int(kept[index])] <= last { index &+= 1 }
      if terms[term].cursor.block != block { terms[term].cursor.enter(block: block) }
      if terms[term].cursor.document != .end {
        count = keepListed(start, index, with: term, count)
      }
    }
    found = count
  }

  /// Keeps those of the documents listed from `index` up to `end` that the current block of `term` has,
  /// from `count` on; where they end.
  private func keepListed(_ index: Int, _ end: Int, with term: Int, _ count: Int) -> Int {
    let (documents, kept, placeOf, blockOf) = (documents, kept, placeOf, blockOf)
    let span = documents[Int(kept[end &- 1])] &- documents[Int(kept[index])]
    if end &- index > Self.fewCandidates, span < Self.tableSize {
      return keepNoted(index, end, with: term, count)
    }
    let row = term &* Self.rowSize
    let block = Int32(truncatingIfNeeded: terms[term].cursor.block)
    var count = count
    for other in index..<end {
      let candidate = kept[other]
      let document = documents[Int(candidate)]
      let place = terms[term].cursor.indexInBlock(of: document)
      guard terms[term].document(at: place) == document else { continue }
      blockOf[row &+ Int(candidate)] = block
      placeOf[row &+ Int(candidate)] = UInt8(truncatingIfNeeded: place)
      kept[count] = candidate
      count &+= 1
    }
    return count
  }

  /// The same by a table of the listed documents, in which those of the block are looked up.
  private func keepNoted(_ index: Int, _ end: Int, with term: Int, _ count: Int) -> Int {
    let (documents, kept, placeOf, blockOf) = (documents, kept, placeOf, blockOf)
    let table = table
    let first = documents[Int(kept[index])]
    let last = documents[Int(kept[end &- 1])]
    let noted = Int(kept[index])...Int(kept[end &- 1])
    for other in index..<end {
      let candidate = kept[other]
      table[Int(documents[Int(candidate)] &- first)] = candidate &+ 1
    }
    let next = kept[end]
    let row = term &* Self.rowSize
    let block = Int32(truncatingIfNeeded: terms[term].cursor.block)
    let others = unsafe terms[term].cursor.documents
    var count = count
    var place = terms[term].cursor.place(of: first)
    let placeEnd = terms[term].cursor.place(of: last &+ 1)
    while place < placeEnd {
      // Written always and kept if noted, which is cheaper than a branch that is hard to foresee: what
      // is not noted gets the last number of the row, and a place that is written again.
      let candidate = table[Int(unsafe others[place] &- first)] &- 1
      kept[count] = candidate
      blockOf[row &+ Int(candidate)] = block
      placeOf[row &+ Int(candidate)] = UInt8(truncatingIfNeeded: place)
      count &+= candidate == .max ? 0 : 1
      place &+= 1
    }
    kept[end] = next
    for candidate in noted { table[Int(documents[candidate] &- first)] = 0 }
    return count
  }
}
