#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Values one after the other, in memory that grows in place where the system can; unlike an array
/// it is not copied when large, and not checked in inner loops.
///
/// Unsafe: whoever makes it calls ``deallocate()`` once, asks for ``base`` again after each call that
/// may grow it, touches no more than ``capacity`` values, and makes no copies.
@unsafe package struct GrowingMemory<Value: BitwiseCopyable> {
  /// The first value; changes when the memory grows.
  package private(set) var base: UnsafeMutablePointer<Value>
  /// How many values there is room for.
  package private(set) var capacity: Int
  /// How many values are in use.
  package var count = 0

  /// Room for `capacity` values, at least 1, of whatever bytes.
  package init(capacity: Int) {
    unsafe self.capacity = capacity
    unsafe base = Self.reallocated(nil, to: capacity)
  }

  package func deallocate() { unsafe free(base) }

  /// The memory in use, in bytes.
  package var byteCount: Int { unsafe count * MemoryLayout<Value>.stride }

  /// Makes room for `more` values beyond those in use, of whatever bytes: memory that is not written
  /// to takes no room in the machine.
  package mutating func reserve(_ more: Int) {
    let wanted = unsafe count + more
    guard unsafe wanted > capacity else { return }
    let larger = unsafe max(wanted, capacity + capacity / 2)
    unsafe base = Self.reallocated(base, to: larger)
    unsafe capacity = larger
  }

  /// Takes the next `more` values into use and gives the index of the first.
  package mutating func extend(by more: Int) -> Int {
    unsafe reserve(more)
    defer { unsafe count += more }
    return unsafe count
  }

  private static func reallocated(
    _ old: UnsafeMutablePointer<Value>?, to count: Int
  ) -> UnsafeMutablePointer<Value> {
    let size = count * MemoryLayout<Value>.stride
    guard let memory = unsafe realloc(old, size) else { fatalError("no memory for \(size) bytes") }
    return unsafe memory.bindMemory(to: Value.self, capacity: count)
  }
}
