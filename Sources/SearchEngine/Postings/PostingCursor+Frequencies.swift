extension PostingCursor {
  /// How often the current document has the term.
  @inline(__always)
  var frequency: UInt32 {
    mutating get {
      if !hasFrequencies { decodeFrequencies() }
      return unsafe frequencies[index]
    }
  }

  /// How often the current document has the term. The first time a block is asked, the others'
  /// frequencies are not decoded.
  @inline(__always)
  var nextFrequency: UInt32 {
    mutating get { frequency(at: index) }
  }

  /// How often the document at `place`, under 128, of the block whose frequencies are open has the
  /// term. The first time a block is asked, the others' frequencies are not decoded.
  @inline(__always)
  mutating func frequency(at place: Int) -> UInt32 {
    if hasFrequencies { return unsafe frequencies[place] }
    guard askedBlock != frequencyBlock else {
      decodeFrequencies()
      return unsafe frequencies[place]
    }
    askedBlock = frequencyBlock
    return loneFrequency(at: place)
  }

  /// By place in the current block, how often each document has the term.
  var blockFrequencies: UnsafeMutablePointer<UInt32> {
    mutating get {
      if !hasFrequencies { decodeFrequencies() }
      return unsafe frequencies
    }
  }

  /// Makes the frequencies of `block` those that are asked for by place, without decoding its
  /// documents where these have a part of their own. The cursor's own place is lost where they have
  /// not.
  @inline(__always)
  mutating func openFrequencies(ofBlock block: Int) {
    if block != frequencyBlock { findFrequencies(ofBlock: block) }
  }

  private mutating func findFrequencies(ofBlock block: Int) {
    guard documentCount &- block &* PackedBlock.count >= PackedBlock.count else {
      enter(block: block)
      return
    }
    frequencyBlock = block
    hasFrequencies = detail == .documents
    // After damage, where nothing can be read.
    frequenciesAt = dataCount
    guard let place = place(ofBlock: block) else { return }
    if let dense = unsafe DenseBlockReader(place.start, place.size, after: place.previous) {
      frequenciesAt = place.offset &+ dense.byteCount
    } else if let gaps = unsafe PatchedBlockReader(place.start, place.size) {
      frequenciesAt = place.offset &+ gaps.byteCount
    }
  }

  private func loneFrequency(at place: Int) -> UInt32 {
    guard let data = unsafe data,
      let reader = unsafe PatchedBlockReader(data + frequenciesAt, dataCount &- frequenciesAt)
    else { return 1 }
    return reader.value(at: place) &+ 1
  }

  private mutating func decodeFrequencies() {
    hasFrequencies = true
    guard let data = unsafe data,
      unsafe PatchedBlockReader(data + frequenciesAt, dataCount &- frequenciesAt)?
        .unpack(adding: 1, to: frequencies) != nil
    else {
      for index in 0..<PackedBlock.count { unsafe frequencies[index] = 1 }
      return
    }
  }

  /// How many positions come before those of the current document, in the whole list.
  var positionStart: Int {
    mutating get { positionStart(at: index) }
  }

  /// How many positions come before those of the document at `place` of the block whose frequencies
  /// are open, in the whole list.
  mutating func positionStart(at place: Int) -> Int {
    let frequencies = unsafe blockFrequencies
    if summedBlock != frequencyBlock || summedIndex > place {
      summedBlock = frequencyBlock
      summedIndex = 0
      summed = unsafe positionStarts.map { unsafe Int(word($0, max(frequencyBlock, 0))) } ?? 0
    }
    // Into a variable: the compiler would store the property at each step.
    var sum = summed
    for index in summedIndex..<max(summedIndex, place) {
      sum &+= Int(unsafe frequencies[index])
    }
    (summed, summedIndex) = (sum, place)
    return sum
  }
}
