/// A leading block of bits.
extension CommonDocuments {
  /// The first document that a leading block can have.
  func firstDocument(inBlock block: Int) -> DocumentID {
    block == 0 ? 0 : terms[0].cursor.lastDocument(ofBlock: block &- 1) &+ 1
  }

  /// Reads the bits of a leading block that count; whether they fit the segment.
  func readBits(of dense: DenseBlockReader, _ block: Int) -> Bool {
    let words = words
    let first = firstDocument(inBlock: block)
    let last = terms[0].cursor.lastDocument(ofBlock: block)
    let start = Int(first &>> 6)
    let count = Int(last &>> 6) &- start &+ 1
    guard last < terms[0].cursor.documentLimit, count > 0, count <= words.count else {
      return false
    }
    for index in 0..<count { words[index] = dense.word(from: (start &+ index) &* 64) }
    for index in count..<words.count { words[index] = 0 }
    words[0] &= UInt64.max &<< UInt64(first & 63)
    words[count &- 1] &= UInt64.max &>> UInt64(63 &- last & 63)
    if let accepted {
      for index in 0..<count { words[index] &= accepted.words[start &+ index] }
    }
    return true
  }

  /// Intersects the bits with those of the other terms' dense blocks; whether all of their blocks are
  /// dense.
  func intersectBits(_ block: Int) -> Bool {
    let first = firstDocument(inBlock: block)
    let last = terms[0].cursor.lastDocument(ofBlock: block)
    var isAll = true
    var term = 1
    while term < terms.count {
      if !intersectBits(of: term, block, first, last) { isAll = false }
      term &+= 1
    }
    return isAll
  }

  private func intersectBits(
    of term: Int, _ leadingBlock: Int, _ first: DocumentID, _ last: DocumentID
  ) -> Bool {
    let words = words
    let start = Int(first &>> 6)
    var isAll = true
    var from = first
    var block = blocks.firstBlock(of: term, in: leadingBlock)
    while true {
      let end = min(terms[term].cursor.lastDocument(ofBlock: block), last)
      if let dense = terms[term].cursor.denseBlock(block), from <= end {
        let (low, high) = (Int(from &>> 6), Int(end &>> 6))
        let head = ~(UInt64.max &<< UInt64(from & 63))
        let tail = ~(UInt64.max &>> UInt64(63 &- end & 63))
        for index in low...high {
          // What lies outside the block is left as it is.
          var outside: UInt64 = index == low ? head : 0
          if index == high { outside |= tail }
          words[index &- start] &= dense.word(from: index &* 64) | outside
        }
      } else {
        isAll = false
      }
      if end >= last { return isAll }
      from = max(from, end &+ 1)
      block &+= 1
      guard block < terms[term].cursor.blockCount else { break }
    }
    clearBits(from: from, through: last, start)
    return isAll
  }

  /// Clears the bits of documents that cannot score more than `threshold` by the blocks they are in.
  func keepPromisingBits(_ block: Int, exceeding threshold: Float) {
    startStretches(block)
    let first = firstDocument(inBlock: block)
    let last = terms[0].cursor.lastDocument(ofBlock: block)
    var from = first
    while true {
      let stretch = stretch(from: from, exceeding: threshold)
      let end = min(max(stretch.end, from), last)
      if !stretch.isPromising { clearBits(from: from, through: end, Int(first &>> 6)) }
      if end >= last { return }
      from = end &+ 1
    }
  }

  /// - Parameter start: The rank, in the segment, of the first word.
  private func clearBits(from first: DocumentID, through last: DocumentID, _ start: Int) {
    let words = words
    let (low, high) = (Int(first &>> 6) &- start, Int(last &>> 6) &- start)
    let head = ~(UInt64.max &<< UInt64(first & 63))
    let tail = ~(UInt64.max &>> UInt64(63 &- last & 63))
    guard low < high else {
      words[low] &= head | tail
      return
    }
    words[low] &= head
    for index in low &+ 1..<high { words[index] = 0 }
    words[high] &= tail
  }

  /// How many bits are set.
  var bitCount: Int { words.indices.reduce(0) { $0 &+ words[$1].nonzeroBitCount } }

  /// Lists the documents whose bits are set.
  ///
  /// - Parameter count: How many there are.
  mutating func listBits(_ block: Int, count: Int) {
    if count >= Self.manyCandidates {
      listLeadingDocuments(block)
      keepBits(block)
    } else {
      listFewBits(block)
    }
  }

  /// Keeps the listed documents whose bits are set.
  private mutating func keepBits(_ block: Int) {
    let (words, documents, kept) = (words, documents, kept)
    let start = firstDocument(inBlock: block) & ~63
    var count = 0
    for index in 0..<found {
      let candidate = kept[index]
      let place = Int(documents[Int(candidate)] &- start)
      kept[count] = candidate
      count &+= Int(truncatingIfNeeded: words[place &>> 6] &>> UInt64(place & 63) & 1)
    }
    found = count
  }

  /// Lists documents without decoding the block: their places in it are found out where they matter.
  private mutating func listFewBits(_ block: Int) {
    let (words, documents, kept) = (words, documents, kept)
    let start = firstDocument(inBlock: block) & ~63
    var count = 0
    for index in words.indices {
      var word = words[index]
      while word != 0, count < Self.manyCandidates {
        let place = index &* 64 &+ word.trailingZeroBitCount
        word &= word &- 1
        documents[count] = start &+ DocumentID(truncatingIfNeeded: place)
        kept[count] = UInt8(truncatingIfNeeded: count)
        count &+= 1
      }
    }
    found = count
  }
}
