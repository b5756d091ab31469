import Foundation

/// Work on many things at once.
enum Parallel {
  /// `work` on each of `items`, as many at a time as there are cores, with the results in the order
  /// of the items; `finished` is told after each, with how many are done.
  static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Value,
    finished: (Int, Item) -> Void = { _, _ in }
  ) async -> [Value] {
    await withTaskGroup(of: (Int, Value).self) { group in
      var values = [Value?](repeating: nil, count: items.count)
      var next = 0
      func addNext() {
        guard next < items.count else { return }
        let rank = next
        next += 1
        group.addTask { (rank, work(items[rank])) }
      }
      for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { addNext() }
      var done = 0
      while let (rank, value) = await group.next() {
        values[rank] = value
        done += 1
        finished(done, items[rank])
        addNext()
      }
      return values.compactMap { $0 }
    }
  }
}
