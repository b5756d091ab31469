extension PostingCursor {
  /// Where the data of a block lie. Safe as long as the cursor's list is held: the place was checked to
  /// be in it.
  @safe struct BlockPlace {
    let start: UnsafeRawPointer
    /// The length in bytes up to the block's end.
    let size: Int
    /// The offset in the list's data.
    let offset: Int
    /// The document before the block's first; ``DocumentID/end`` before the first of all.
    let previous: DocumentID
  }

  /// Where the data of `block` lie, which is under ``blockCount``; `nil` where they are damaged.
  @inline(__always)
  func place(ofBlock block: Int) -> BlockPlace? {
    guard let data = unsafe data else { return nil }
    var start = 0
    var end = dataCount
    var previous = DocumentID.end
    if let lasts = unsafe lasts, let ends = unsafe ends {
      if block > 0 {
        start = unsafe Int(word(ends, block &- 1))
        unsafe previous = word(lasts, block &- 1)
        guard previous < documentLimit else { return nil }
      }
      end = unsafe Int(word(ends, block))
    }
    guard start < end, end <= dataCount else { return nil }
    return unsafe BlockPlace(
      start: data + start, size: end &- start, offset: start, previous: previous)
  }

  /// The bits of `block`, where it has some; the cursor stays where it is.
  @inline(__always)
  func denseBlock(_ block: Int) -> DenseBlockReader? {
    // A short block can start with any byte.
    guard documentCount &- block &* PackedBlock.count >= PackedBlock.count,
      let place = place(ofBlock: block)
    else { return nil }
    return unsafe DenseBlockReader(place.start, place.size, after: place.previous)
  }

  /// Decodes the documents of the current block; whether they can be.
  mutating func decodeDocuments() -> Bool {
    frequencyBlock = -1
    guard let place = place(ofBlock: block) else { return false }
    hasFrequencies = detail == .documents
    count = min(documentCount &- block &* PackedBlock.count, PackedBlock.count)
    guard count == PackedBlock.count else {
      guard decodeShortBlock(place) else { return false }
      frequencyBlock = block
      return true
    }
    let isRising: Bool
    if let dense = unsafe DenseBlockReader(place.start, place.size, after: place.previous) {
      isRising = unsafe dense.unpack(to: documents)
      for index in count..<Self.bufferCount { unsafe documents[index] = .end }
      frequenciesAt = place.offset &+ dense.byteCount
    } else {
      guard let gaps = unsafe PatchedBlockReader(place.start, place.size) else { return false }
      let extent = unsafe gaps.unpack(adding: 1, to: documents)
      unsafe PackedBlock.sum(documents, after: place.previous)
      frequenciesAt = place.offset &+ extent.byteCount
      // Gaps of up to 24 bits cannot wrap around, so the last document is the greatest.
      isRising = extent.width <= 24 || documentsRise()
    }
    frequencyBlock = block
    let last = unsafe documents[PackedBlock.count &- 1]
    return isRising && last < documentLimit
      && (unsafe lasts == nil || last == lastDocument(ofBlock: block))
  }

  private func documentsRise() -> Bool {
    for index in 1..<count where unsafe documents[index] <= documents[index &- 1] { return false }
    return true
  }

  private mutating func decodeShortBlock(_ place: BlockPlace) -> Bool {
    var reader = unsafe VarintReader(place.start, place.size)
    var document = place.previous
    for index in 0..<count {
      let value = unsafe reader.next()
      var frequency: UInt32 = 1
      var gap = UInt32(truncatingIfNeeded: value)
      if detail >= .frequencies {
        gap = UInt32(truncatingIfNeeded: value &>> 1)
        if value & 1 == 0 { frequency = UInt32(truncatingIfNeeded: unsafe reader.next()) &+ 2 }
      }
      let next = document &+ 1 &+ gap
      guard next < documentLimit, next > document || document == .end else { return false }
      document = next
      unsafe documents[index] = document
      unsafe frequencies[index] = frequency
    }
    for index in count..<Self.bufferCount { unsafe documents[index] = .end }
    hasFrequencies = true
    return unsafe reader.isInside
  }
}
