import Analysis
import Bytes
import Dispatch
import Synchronization

/// Inverts documents on a thread of its own, and writes a segment whenever they take too much memory.
final class IndexingWorker: Sendable {
  /// What is asked of a worker, in order.
  enum Change: Sendable {
    case upsert(Document)
    case delete(key: [UInt8])
  }

  /// What all workers of a writer share.
  struct Settings: Sendable {
    var directory: String
    var schema: Schema
    /// One for each field of the schema.
    var analyzers: [Analyzer]
    /// How many bytes of documents a worker gathers.
    var memory: Int
    /// Gives each new segment its number.
    var numbers: SegmentNumbers
  }

  /// What a worker put on disk: a segment, and which earlier documents it takes the place of.
  struct Spill: Sendable {
    /// `nil` where there were deletions only.
    var segment: (reader: SegmentReader, number: Int)?
    /// Keys of documents deleted before the segment was written, in the order of bytes.
    var deletedKeys: [[UInt8]]
  }

  private struct State {
    var builder: SegmentBuilder
    var deletedKeys: Set<[UInt8]> = []
    var spills: [Spill] = []
  }

  private let settings: Settings
  /// Held for as long as a list of changes takes.
  private let state: Mutex<State>
  /// Why documents were lost. Nothing can be committed after that. Apart from ``state``, so that the
  /// writer can look after each document without waiting for the worker.
  private let failure = Mutex<IndexError?>(nil)
  /// `nil` where the worker works on the thread of the writer.
  private let queue: DispatchQueue?
  /// How many lists of changes may wait.
  private let room = DispatchSemaphore(value: 4)

  /// - Parameter hasThread: Whether to work beside the thread of the writer.
  init(_ settings: Settings, hasThread: Bool) {
    self.settings = settings
    queue = hasThread ? DispatchQueue(label: "passerelle.indexing") : nil
    state = Mutex(State(builder: SegmentBuilder(settings)))
  }

  /// Applies `changes` after those before. Returns at once, unless many wait.
  func apply(_ changes: [Change]) {
    run { state in
      for change in changes where !self.hasFailed { self.apply(change, to: &state) }
    }
  }

  /// Starts to write all that is in memory.
  func startFlush() {
    run { state in self.flush(&state) }
  }

  /// Throws where a change was lost.
  func check() throws(IndexError) {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private var hasFailed: Bool { failure.withLock { $0 != nil } }

  /// Waits for all that was asked for, and gives what is on disk since the last time.
  func takeSpills() throws(IndexError) -> [Spill] {
    wait()
    try check()
    return state.withLock { state in
      defer { state.spills = [] }
      return state.spills
    }
  }

  /// Waits for all that was asked for, and forgets it.
  func removeAll() {
    wait()
    state.withLock { state in
      for spill in state.spills {
        if let segment = spill.segment { Folder.remove(settings.path(ofSegment: segment.number)) }
      }
      state = State(builder: SegmentBuilder(settings))
    }
    failure.withLock { $0 = nil }
  }

  /// Waits for all that was asked for.
  func wait() { queue?.sync {} }

  private func run(_ work: @escaping @Sendable (inout State) -> Void) {
    guard let queue else {
      state.withLock { work(&$0) }
      return
    }
    room.wait()
    queue.async {
      self.state.withLock { work(&$0) }
      self.room.signal()
    }
  }

  private func apply(_ change: Change, to state: inout State) {
    switch change {
    case .upsert(let document):
      state.builder.add(document)
      if state.builder.byteCount >= settings.memory { flush(&state) }
    case .delete(let key):
      state.builder.remove(key: key)
      state.deletedKeys.insert(key)
    }
  }

  private func flush(_ state: inout State) {
    guard !hasFailed, !state.builder.isEmpty || !state.deletedKeys.isEmpty else { return }
    do {
      var spill = Spill(
        deletedKeys: state.deletedKeys.sorted { TermIterator.isLess($0.span, $1.span) })
      if state.builder.documentCount > 0 { spill.segment = try write(state.builder) }
      state.spills.append(spill)
      state.builder = SegmentBuilder(settings)
      state.deletedKeys = []
    } catch {
      failure.withLock { $0 = error }
    }
  }

  private func write(
    _ builder: SegmentBuilder
  ) throws(IndexError) -> (reader: SegmentReader, number: Int) {
    let number = settings.numbers.next()
    let path = settings.path(ofSegment: number)
    do {
      try builder.write(to: path)
      return (try SegmentReader(path: path, verifying: .frame), number)
    } catch {
      Folder.remove(path)
      throw error
    }
  }
}

extension IndexingWorker.Settings {
  /// Where the segment of `number` is.
  func path(ofSegment number: Int) -> String {
    "\(directory)/\(Manifest.Segment.fileName(ofNumber: number))"
  }
}

extension SegmentBuilder {
  convenience init(_ settings: IndexingWorker.Settings) {
    self.init(schema: settings.schema, analyzers: settings.analyzers)
  }
}

/// Gives segments their numbers, each one once.
final class SegmentNumbers: Sendable {
  private let upcoming: Mutex<Int>

  init(startingAt first: Int) {
    upcoming = Mutex(first)
  }

  /// The number that comes next.
  var peek: Int { upcoming.withLock { $0 } }

  /// Takes the number that comes next.
  func next() -> Int {
    upcoming.withLock { number in
      defer { number += 1 }
      return number
    }
  }
}
