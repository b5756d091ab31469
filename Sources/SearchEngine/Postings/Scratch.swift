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

  deinit { unsafe chunks.forEach { unsafe $0.deallocate() } }

  /// Takes back all pieces at once, which must no longer be in use.
  func reuse() {
    unsafe chunks.dropFirst().forEach { unsafe $0.deallocate() }
    unsafe chunks = Array(chunks.prefix(1))
    used = 0
    // A first chunk larger than usual has room to spare that is not counted on.
    capacity = unsafe chunks.isEmpty ? 0 : Self.chunkSize
  }

  /// Room for `count` values, aligned for vector instructions, filled with `value`.
  @unsafe
  func allocate<Value: BitwiseCopyable>(
    _ count: Int, filledWith value: Value
  ) -> UnsafeMutablePointer<Value> {
    let size = (count &* MemoryLayout<Value>.stride &+ Self.alignment &- 1) & -Self.alignment
    if unsafe chunks.isEmpty || used &+ size > capacity {
      capacity = max(Self.chunkSize, size)
      unsafe chunks.append(.allocate(byteCount: capacity, alignment: Self.alignment))
      used = 0
    }
    let start = unsafe chunks[chunks.count &- 1] + used
    used &+= size
    let piece = unsafe start.bindMemory(to: Value.self, capacity: count)
    unsafe piece.initialize(repeating: value, count: count)
    return unsafe piece
  }
}
