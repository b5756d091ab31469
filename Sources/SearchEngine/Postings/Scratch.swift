/// Memory for the time of one query: taken in pieces, given back all at once.
///
/// Safe because pieces are handed out once, zeroed, and stay valid as long as this object; whoever
/// keeps a piece keeps the object or is used only where the object is held.
@safe final class Scratch {
  private var chunks: [UnsafeMutableRawPointer] = unsafe []
  private var used = 0
  private var capacity = 0
  private static let chunkSize = 1 << 16
  private static let alignment = 64

  init() {}

  deinit { release(from: 0) }

  /// Takes back all pieces at once, which must no longer be in use.
  func reuse() {
    release(from: 1)
    used = 0
    // A first chunk larger than usual has room to spare that is not counted on.
    capacity = unsafe chunks.isEmpty ? 0 : Self.chunkSize
  }

  /// Room for `count` values, aligned for vector instructions, filled with `value`.
  @unsafe
  func allocate<Value: BitwiseCopyable>(
    _ count: Int, filledWith value: Value
  ) -> UnsafeMutablePointer<Value> {
    let piece: UnsafeMutablePointer<Value> = unsafe allocate(count)
    unsafe piece.initialize(repeating: value, count: count)
    return unsafe piece
  }

  @unsafe
  private func allocate<Value: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<Value> {
    let size = (count &* MemoryLayout<Value>.stride &+ Self.alignment &- 1) & -Self.alignment
    if unsafe chunks.isEmpty || used &+ size > capacity {
      capacity = max(Self.chunkSize, size)
      unsafe chunks.append(.allocate(byteCount: capacity, alignment: Self.alignment))
      used = 0
    }
    let start = unsafe chunks[chunks.count &- 1] + used
    used &+= size
    return unsafe start.bindMemory(to: Value.self, capacity: count)
  }

  /// Room for `count` values, filled with `value`.
  func array<Value: BitwiseCopyable>(
    _ count: Int, filledWith value: Value
  ) -> ScratchArray<Value> {
    unsafe ScratchArray(base: allocate(max(count, 1), filledWith: value), count: count)
  }

  /// A copy of `values`.
  func array<Value: BitwiseCopyable>(_ values: [Value]) -> ScratchArray<Value> {
    let place: UnsafeMutablePointer<Value> = unsafe allocate(values.count)
    unsafe values.withUnsafeBufferPointer { source in
      if let start = source.baseAddress {
        unsafe place.initialize(from: start, count: source.count)
      }
    }
    return unsafe ScratchArray(base: place, count: values.count)
  }

  private func release(from first: Int) {
    while unsafe chunks.count > first { unsafe chunks.removeLast().deallocate() }
  }
}

/// Values in a ``Scratch``, changed in place through any copy.
///
/// Safe as long as the scratch is held. Indices are checked in debug builds alone: they come from
/// loops over the array's own bounds.
@safe struct ScratchArray<Value: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Value>
  let count: Int

  @unsafe init(base: UnsafeMutablePointer<Value>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> Value {
    _read {
      assert(index >= 0 && index < count)
      yield unsafe base[index]
    }
    nonmutating _modify {
      assert(index >= 0 && index < count)
      yield unsafe &base[index]
    }
  }

  var indices: Range<Int> { 0..<count }
  var isEmpty: Bool { count == 0 }
}
