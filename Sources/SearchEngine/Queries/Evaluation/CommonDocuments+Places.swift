/// Where the listed documents stand in the blocks of each term, for their frequencies and positions.
extension CommonDocuments {
  /// From so many documents in a dense block on, decoding it costs less than counting bits for each.
  private static let manyRanks = 10

  /// Finds out where all listed documents stand in the blocks of `term`, for the function below.
  func findPlaces(in term: Int, _ leadingBlock: Int) {
    let row = term &* Self.rowSize
    let (kept, documents, placeOf) = (kept, documents, placeOf)
    var block = blocks.firstBlock(of: term, in: leadingBlock)
    var index = 0
    while index < found {
      let candidate = Int(kept[index])
      guard placeOf[row &+ candidate] == Self.unknown else {
        index &+= 1
        continue
      }
      if terms[term].cursor.lastDocument(ofBlock: block) < documents[candidate] {
        block = terms[term].cursor.firstBlock(reaching: documents[candidate], from: block &+ 1)
        // Every listed document is in some block, unless damage has it otherwise.
        guard block < terms[term].cursor.blockCount else { return }
      }
      let last = terms[term].cursor.lastDocument(ofBlock: block)
      let start = index
      while index < found, documents[Int(kept[index])] <= last { index &+= 1 }
      if index &- start < Self.manyRanks {
        countBits(start, index, term, block)
      } else {
        findDecoded(start, index, term, block)
      }
    }
  }

  /// Finds the places, in a dense block, of the documents listed from `index` up to `end` by counting
  /// the bits before them.
  private func countBits(_ index: Int, _ end: Int, _ term: Int, _ block: Int) {
    let row = term &* Self.rowSize
    let dense = terms[term].cursor.denseBlock(block)
    var ranks = DenseBlockReader.Ranks()
    for other in index..<end {
      let candidate = Int(kept[other])
      let rank = dense?.rank(of: documents[candidate], &ranks) ?? 0
      // Damage can put more than 128 bits in a block.
      placeOf[row &+ candidate] = UInt8(truncatingIfNeeded: min(rank, PackedBlock.count &- 1))
      blockOf[row &+ candidate] = Int32(truncatingIfNeeded: block)
    }
  }

  /// The same by walking through the documents of the block.
  private func findDecoded(_ index: Int, _ end: Int, _ term: Int, _ block: Int) {
    let row = term &* Self.rowSize
    let (kept, documents, placeOf, blockOf) = (kept, documents, placeOf, blockOf)
    if terms[term].cursor.block != block { terms[term].cursor.enter(block: block) }
    let own = unsafe terms[term].cursor.documents
    let last = terms[term].cursor.count &- 1
    var place = 0
    for other in index..<end {
      let candidate = Int(kept[other])
      let document = documents[candidate]
      while place < last, unsafe own[place] < document { place &+= 1 }
      placeOf[row &+ candidate] = UInt8(truncatingIfNeeded: place)
      blockOf[row &+ candidate] = Int32(truncatingIfNeeded: block)
    }
  }

  /// Where a candidate stands in its block of `term`, the frequencies of which are opened.
  @inline(__always)
  func openPlace(of candidate: Int, in term: Int) -> Int {
    let row = term &* Self.rowSize &+ candidate
    terms[term].cursor.openFrequencies(ofBlock: Int(blockOf[row]))
    return Int(placeOf[row]) & (PackedBlock.count &- 1)
  }
}
