/// The workers of a writer. A document goes to the worker that its key's hash says, so that all changes
/// to one key are made in their order, without a lock between workers.
struct IndexingWorkers {
  private let workers: [IndexingWorker]
  /// By worker, the changes that it has not been given yet.
  private var waiting: [[IndexingWorker.Change]]
  /// By worker, about how many bytes those are.
  private var waitingSizes: [Int]

  /// How many bytes of documents are handed over at once.
  private static let batchSize = 1 << 16

  /// - Parameter threads: With one, documents are inverted on the thread of the writer; with more, on
  ///   so many beside it.
  init(_ settings: IndexingWorker.Settings, threads: Int) {
    let count = max(threads, 1)
    var share = settings
    // Offsets into a worker's memory have 32 bits.
    share.memory = min(settings.memory / count, 1 << 31)
    workers = (0..<count).map { _ in IndexingWorker(share, hasThread: count > 1) }
    waiting = Array(repeating: [], count: count)
    waitingSizes = Array(repeating: 0, count: count)
  }

  /// Adds `document`, in the place of one of the same key.
  mutating func upsert(_ document: Document) throws(IndexError) {
    let size = document.texts.values.reduce(128) { sum, texts in
      texts.reduce(sum) { $0 + $1.utf8.count }
    }
    let index = worker(of: document.key.utf8.span)
    hand(.upsert(document), to: index, size: size)
    try workers[index].check()
  }

  /// Removes the document of `key`.
  mutating func delete(key: [UInt8]) {
    hand(.delete(key: key), to: worker(of: key.span), size: 128)
  }

  /// Writes all that is in memory. Gives, for each worker, what it has put on disk since the last time,
  /// in order.
  mutating func flush() throws(IndexError) -> [[IndexingWorker.Spill]] {
    for index in workers.indices {
      if !waiting[index].isEmpty { giveWaiting(to: index) }
      workers[index].startFlush()
    }
    var spills: [[IndexingWorker.Spill]] = []
    for worker in workers { spills.append(try worker.takeSpills()) }
    return spills
  }

  /// Forgets all changes since the last flush.
  mutating func removeAll() {
    for index in workers.indices {
      waiting[index] = []
      waitingSizes[index] = 0
      workers[index].removeAll()
    }
  }

  /// Waits until no worker touches the disk.
  func wait() {
    for worker in workers { worker.wait() }
  }

  private func worker(of key: Span<UInt8>) -> Int {
    workers.count == 1 ? 0 : Int(KeyTable.hash(key) >> 32 % UInt64(workers.count))
  }

  private mutating func hand(_ change: IndexingWorker.Change, to index: Int, size: Int) {
    waiting[index].append(change)
    waitingSizes[index] += size
    if workers.count == 1 || waitingSizes[index] >= Self.batchSize { giveWaiting(to: index) }
  }

  private mutating func giveWaiting(to index: Int) {
    workers[index].apply(waiting[index])
    waiting[index].removeAll(keepingCapacity: true)
    waitingSizes[index] = 0
  }
}
