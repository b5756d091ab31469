/// Where a ``PostingCursor`` decodes its current block.
///
/// Safe as long as the scratch is held that it comes from.
@safe struct PostingBuffers {
  let documents: UnsafeMutablePointer<DocumentID>
  let frequencies: UnsafeMutablePointer<UInt32>

  init(_ scratch: Scratch) {
    unsafe documents = scratch.allocate(PostingCursor.bufferCount, filledWith: DocumentID.end)
    unsafe frequencies = scratch.allocate(PostingCursor.bufferCount, filledWith: UInt32(1))
  }
}

/// Where a ``PositionCursor`` decodes its current block.
///
/// Safe as long as the scratch is held that it comes from.
@safe struct PositionBuffer {
  let gaps: UnsafeMutablePointer<UInt32>

  init(_ scratch: Scratch) {
    unsafe gaps = scratch.allocate(PackedBlock.count, filledWith: UInt32(0))
  }
}
