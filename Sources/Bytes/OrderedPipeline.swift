import Dispatch
import Synchronization

/// Work on the parts of something on several cores, with the results taken in the order of the
/// parts.
package enum OrderedPipeline {
  /// Calls `transform` on each part that `next` gives, and `deliver` with each result, in order.
  /// `next` and `deliver` are called on this thread alone.
  ///
  /// - Parameter threads: On how many threads to transform; with one, on this one. Twice as many parts
  ///   are under way at most.
  package static func run<Part: Sendable, Output: Sendable, Failure: Error>(
    threads: Int, next: () -> Part?, transform: @escaping @Sendable (Part) -> Output,
    deliver: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    guard threads > 1 else {
      while let part = next() { try deliver(transform(part)) }
      return
    }
    var underWay: [Pending<Output>] = []
    while true {
      while underWay.count < 2 * threads, let part = next() {
        underWay.append(Pending { transform(part) })
      }
      guard !underWay.isEmpty else { return }
      try deliver(underWay.removeFirst().value)
    }
  }
}

/// A value that is being made on another thread.
package final class Pending<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Starts to make the value.
  package init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: group) {
      let value = make()
      self.made.withLock { $0 = value }
    }
  }

  /// Whether the value is there.
  package var isReady: Bool { made.withLock { $0 != nil } }

  /// The value, once it is there.
  package var value: Value {
    group.wait()
    guard let value = made.withLock({ $0 }) else {
      preconditionFailure("the group ends with the value made")
    }
    return value
  }
}
