extension PostingCursor {
  /// Moves to the next document.
  @inline(__always)
  mutating func next() {
    index &+= 1
    if index < count {
      unsafe document = documents[index]
    } else {
      enter(block: block &+ 1)
    }
  }

  /// Moves to the first document at or after `target`; stays where it is if already there.
  @inline(__always)
  mutating func advance(to target: DocumentID) {
    if document >= target { return }
    if unsafe documents[count &- 1] < target {
      enter(block: firstBlock(reaching: target, from: block &+ 1))
      if document >= target { return }
    }
    // Most steps are short; the documents past the block's last are the end.
    if unsafe documents[index &+ 8] >= target {
      var passed = 0
      for step in 0..<8 { passed &+= unsafe documents[index &+ step] < target ? 1 : 0 }
      index &+= passed
    } else {
      index = indexInBlock(of: target)
    }
    unsafe document = documents[index]
  }

  /// The place in the current block of its first document at or after `target`, which is at most
  /// the block's last.
  @inline(__always)
  func indexInBlock(of target: DocumentID) -> Int {
    var place = 0
    if unsafe documents[63] < target { place = 64 }
    if unsafe documents[place &+ 31] < target { place &+= 32 }
    if unsafe documents[place &+ 15] < target { place &+= 16 }
    if unsafe documents[place &+ 7] < target { place &+= 8 }
    if unsafe documents[place &+ 3] < target { place &+= 4 }
    if unsafe documents[place &+ 1] < target { place &+= 2 }
    if unsafe documents[place] < target { place &+= 1 }
    return min(place, count &- 1)
  }

  /// The place in the current block of the first document at or after `end`; the number of documents
  /// in the block if all are before.
  @inline(__always)
  func place(of end: DocumentID) -> Int {
    unsafe documents[count &- 1] < end ? count : indexInBlock(of: end)
  }

  /// Moves to the document at `index` of the current block, or to the next block if that is past the
  /// last.
  @inline(__always)
  mutating func skip(to index: Int) {
    if index < count {
      self.index = index
      unsafe document = documents[index]
    } else {
      enter(block: block &+ 1)
    }
  }

  /// Moves to the document at `index` of the current block. Past its last document stays where it is,
  /// or ends where there is no further block, without decoding the next.
  @inline(__always)
  mutating func settle(at index: Int) {
    if index < count {
      self.index = index
      unsafe document = documents[index]
    } else if block &+ 1 >= blockCount {
      enter(block: blockCount)
    }
  }

  /// The first block, from `start` on, whose last document is at or after `target`; the number of
  /// blocks if none is. Doubles its steps, then halves them.
  func firstBlock(reaching target: DocumentID, from start: Int) -> Int {
    var low = start
    var step = 1
    while low &+ step <= blockCount, lastDocument(ofBlock: low &+ step &- 1) < target {
      low &+= step
      step &<<= 1
    }
    var high = min(low &+ step &- 1, blockCount)
    while low < high {
      let middle = (low &+ high) &>> 1
      if lastDocument(ofBlock: middle) < target { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// The last document of `block`, without decoding it; a later one if the list is one block that has
  /// not been entered.
  @inline(__always)
  func lastDocument(ofBlock block: Int) -> DocumentID {
    guard let lasts = unsafe lasts else {
      return count > 0 ? unsafe documents[count &- 1] : documentLimit &- 1
    }
    return unsafe word(lasts, block)
  }

  /// The highest ``Impact`` in `block`, without decoding it.
  @inline(__always)
  func impact(ofBlock block: Int) -> UInt8 {
    guard let impacts = unsafe impacts else { return impact }
    return unsafe impacts.load(fromByteOffset: block, as: UInt8.self)
  }

  /// The highest ``Impact`` in the blocks from `first` through `last`.
  @inline(__always)
  func highestImpact(from first: Int, through last: Int) -> UInt8 {
    guard let impacts = unsafe impacts else { return impact }
    var highest: UInt8 = 0
    for block in first..<max(first, last &+ 1) {
      highest = max(highest, unsafe impacts.load(fromByteOffset: block, as: UInt8.self))
    }
    return highest
  }

  /// Decodes `block` and moves to its first document; past the last block is the end.
  mutating func enter(block: Int) {
    self.block = block
    index = 0
    guard block < blockCount, unsafe data != nil, decodeDocuments() else {
      self.block = blockCount
      // One sentinel stays in front, so that looking at the last document is always allowed.
      count = 1
      document = .end
      unsafe documents[0] = .end
      return
    }
    unsafe document = documents[0]
  }

  @inline(__always)
  func word(_ pointer: UnsafeRawPointer, _ index: Int) -> UInt32 {
    UInt32(
      littleEndian: unsafe pointer.loadUnaligned(fromByteOffset: 4 &* index, as: UInt32.self))
  }
}
