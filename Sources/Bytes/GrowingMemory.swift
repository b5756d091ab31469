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
/// Safe as long as ``base`` is asked for again after each call of ``reserve(_:)``, and only
/// ``capacity`` values are touched.
@safe package final class GrowingMemory<Value: BitwiseCopyable> {
  /// The first value; changes when the memory grows.
  package private(set) var base: UnsafeMutablePointer<Value>
  /// How many values there is room for.
  package private(set) var capacity: Int
  /// How many values are in use.
  package var count = 0

  /// Room for `capacity` values, at least 1, filled with zero bytes.
  package init(capacity: Int) {
    self.capacity = capacity
    unsafe base = Self.reallocated(nil, from: 0, to: capacity)
  }

  deinit { unsafe free(base) }

  /// The memory in use, in bytes.
  package var byteCount: Int { capacity * MemoryLayout<Value>.stride }

  /// Makes room for `more` values beyond those in use, zero bytes at first.
  package func reserve(_ more: Int) {
    let wanted = count + more
    guard wanted > capacity else { return }
    let larger = max(wanted, capacity + capacity / 2)
    unsafe base = Self.reallocated(base, from: capacity, to: larger)
    capacity = larger
  }

  /// Takes the next `more` values into use and gives the index of the first.
  package func extend(by more: Int) -> Int {
    reserve(more)
    defer { count += more }
    return count
  }

  private static func reallocated(
    _ old: UnsafeMutablePointer<Value>?, from count: Int, to larger: Int
  ) -> UnsafeMutablePointer<Value> {
    let stride = MemoryLayout<Value>.stride
    guard let memory = unsafe realloc(old, larger * stride) else {
      fatalError("no memory for \(larger * stride) bytes")
    }
    unsafe (memory + count * stride).initializeMemory(
      as: UInt8.self, repeating: 0, count: (larger - count) * stride)
    return unsafe memory.bindMemory(to: Value.self, capacity: larger)
  }
}
