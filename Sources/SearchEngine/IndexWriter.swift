public import Analysis
import Bytes

/// Adds documents to an index and removes them. One writer at a time; nothing shows before
/// ``commit(note:)``, and all of it after.
///
/// Documents are inverted on as many threads as are asked for. Segments are merged on a thread of
/// their own, which neither readers nor ``upsert(_:)`` wait for; what came out shows with the next
/// commit. Once something could not be written, ``commit(note:)`` throws for good, and the index stays
/// as it was: open another writer.
///
/// Belongs to one task.
public final class IndexWriter {
  let directory: String
  private let lock: FileLock
  let settings: IndexingWorker.Settings
  private let threads: Int
  private let policy: MergePolicy
  private var workers: IndexingWorkers

  private var manifest: Manifest
  /// The segments that the manifest lists, as they are now.
  private var segments: [SegmentView]
  private var hasChanges = false
  /// By segment number, how many deletions are on disk.
  private var savedDeletions: [Int: Int]
  private var runningMerge: SegmentMerge?

  /// Opens the index in `directory` for writing, or starts a new one there.
  ///
  /// - Parameters:
  ///   - analyzers: All that the schema names.
  ///   - threads: How many threads invert documents; with one, it is that of the caller.
  ///   - memory: How many bytes of documents to gather before they are written to disk.
  ///   - mergeFactor: How many segments of about one size there may be before they are merged.
  /// - Throws: ``IndexError``: another writer, another schema, damage.
  public init(
    directory: String, schema: Schema, analyzers: [Analyzer], threads: Int = 1,
    memory: Int = 256 << 20, mergeFactor: Int = 8
  ) throws(IndexError) {
    self.directory = directory
    self.threads = max(threads, 1)
    policy = MergePolicy(factor: mergeFactor)
    do {
      try Folder.create(directory)
      lock = try FileLock(path: "\(directory)/lock")
    } catch { throw IndexError(error) }
    do {
      manifest = try Manifest(directory: directory)
    } catch  where error.kind == .missing {
      manifest = Manifest(schema: schema)
      hasChanges = true
    }
    guard manifest.schema == schema else {
      throw IndexError(
        .otherSchema("the index has other fields, columns or analyzers"), file: directory)
    }
    settings = IndexingWorker.Settings(
      directory: directory, schema: schema,
      analyzers: try Self.analyzers(for: schema, from: analyzers, directory: directory),
      memory: memory, numbers: SegmentNumbers(startingAt: manifest.nextSegment))
    workers = IndexingWorkers(settings, threads: threads)
    savedDeletions = Self.deletionCounts(manifest)
    segments = try IndexDirectory.open(manifest, in: directory)
    IndexDirectory.removeStrays(manifest, in: directory)
  }

  deinit {
    // Nobody else may write here before these have ended.
    workers.wait()
    runningMerge?.discard()
  }

  /// The analyzer of each field.
  static func analyzers(
    for schema: Schema, from analyzers: [Analyzer], directory: String
  ) throws(IndexError) -> [Analyzer] {
    var found: [Analyzer] = []
    for field in schema.fields {
      guard let analyzer = analyzers.first(where: { $0.name == field.analyzer }) else {
        throw IndexError(
          .otherSchema("the field “\(field.name)” needs the analyzer “\(field.analyzer)”"),
          file: directory)
      }
      found.append(analyzer)
    }
    return found
  }

  /// What the last commit was told to remember.
  public var note: [String: String] { manifest.note }

  /// The generation of the last commit; 0 before the first.
  public var generation: UInt64 { manifest.generation }

  // MARK: - Changes

  /// Adds `document`, in the place of the one with the same key if there is one.
  ///
  /// - Throws: ``IndexError`` for a document that cannot be indexed, and where this or an earlier one
  ///   could not be written.
  public func upsert(_ document: Document) throws(IndexError) {
    guard (1...512).contains(document.key.utf8.count) else {
      throw IndexError(
        .invalidDocument("a key has 1 to 512 bytes: “\(document.key)”"), file: directory)
    }
    hasChanges = true
    try workers.upsert(document)
  }

  /// Removes the document with `key`, if there is one.
  public func delete(key: String) {
    hasChanges = true
    workers.delete(key: Array(key.utf8))
  }

  /// Removes all documents.
  public func deleteAll() {
    hasChanges = true
    manifest.segments = []
    segments = []
    workers.removeAll()
  }

  /// Makes all changes since the last commit visible, in one step and for good. Without changes, and
  /// with the same note, nothing is written.
  ///
  /// - Parameter note: A few words to remember with the commit.
  public func commit(note: [String: String] = [:]) throws(IndexError) {
    guard hasChanges || note != manifest.note else { return }
    try takeSpills()
    // A merge that failed has changed nothing, and is tried again.
    if runningMerge?.isReady == true { try? takeMerged() }
    try publish(note: note)
    startMergeWhereDue()
  }

  /// Commits, then merges segments until none are due, and commits what came out.
  ///
  /// - Throws: ``IndexError``: what a merge found damaged, or could not write.
  public func merge() throws(IndexError) {
    try commit(note: manifest.note)
    startMergeWhereDue()
    while runningMerge != nil {
      try takeMerged()
      try publish(note: manifest.note)
      startMergeWhereDue()
    }
  }

  /// Merges all segments into one without deleted documents, and commits.
  public func optimize() throws(IndexError) {
    try takeSpills()
    if runningMerge != nil { try takeMerged() }
    let isOptimal = segments.count < 2 && segments.allSatisfy { $0.deletions == nil }
    if !isOptimal { try mergeAll() }
    if !isOptimal || hasChanges { try publish(note: manifest.note) }
  }

  // MARK: - Segments

  /// Takes what the workers have written into the list of segments, and marks what it replaces.
  private func takeSpills() throws(IndexError) {
    guard hasChanges else { return }
    let earlier = segments.count
    for spills in try workers.flush() {
      // A key belongs to one worker, so that only its own spills may hold the same.
      var own: [Int] = []
      for spill in spills {
        for index in Array(0..<earlier) + own { markDeleted(spill.deletedKeys, in: index) }
        guard let (reader, number) = spill.segment else { continue }
        for index in Array(0..<earlier) + own { markDeleted(reader.sortedKeys, in: index) }
        own.append(segments.count)
        append(SegmentView(reader: reader, deletions: nil), number: number, at: segments.count)
      }
    }
    dropEmptySegments()
  }

  private func append(_ view: SegmentView, number: Int, at place: Int) {
    var entry = Manifest.Segment(
      number: number, documentCount: view.reader.documentCount, size: view.reader.file.size)
    entry.deletionCount = view.deletions?.count ?? 0
    manifest.segments.insert(entry, at: place)
    segments.insert(view, at: place)
  }

  /// Marks the documents with `keys`, sorted, as deleted in a segment, in one walk over both.
  private func markDeleted(_ keys: some Sequence<[UInt8]>, in index: Int) {
    let reader = segments[index].reader
    var deletions = segments[index].deletions
    reader.forEachDocument(withKeys: keys) { document in
      var more = deletions.take() ?? Deletions(documentCount: reader.documentCount)
      more.insert(document)
      deletions = more
    }
    guard let deletions else { return }
    segments[index] = SegmentView(reader: reader, deletions: deletions)
    manifest.segments[index].deletionCount = deletions.count
  }

  private func dropEmptySegments() {
    for index in segments.indices.reversed() where segments[index].liveCount == 0 {
      segments.remove(at: index)
      manifest.segments.remove(at: index)
    }
  }

  // MARK: - Merges

  private func startMergeWhereDue() {
    guard runningMerge == nil else { return }
    let sizes = segments.map {
      MergePolicy.Size(liveCount: $0.liveCount, documentCount: $0.reader.documentCount)
    }
    guard let range = policy.due(sizes) else { return }
    runningMerge = SegmentMerge(
      Array(segments[range]), numbered: manifest.segments[range].map(\.number),
      as: settings.numbers.next(), settings)
  }

  /// Waits for the merge that is running, and puts what came out in the place of what went in.
  private func takeMerged() throws(IndexError) {
    guard let merge = runningMerge else { return }
    runningMerge = nil
    let numbers = manifest.segments.map(\.number)
    guard let first = numbers.firstIndex(of: merge.inputs[0]),
      numbers[first...].starts(with: merge.inputs)
    else { return merge.discard() }
    let range = first..<first + merge.inputs.count
    do {
      replace(range, with: try merge.result(given: Array(segments[range])), number: merge.number)
    } catch {
      merge.discard()
      throw error
    }
  }

  private func mergeAll() throws(IndexError) {
    let number = settings.numbers.next()
    let path = settings.path(ofSegment: number)
    do {
      let merger = SegmentMerger(schema: settings.schema, segments: segments)
      try merger.write(to: path, threads: threads)
      let reader = try SegmentReader(path: path, verifying: .frame)
      replace(
        segments.indices, with: SegmentView(reader: reader, deletions: nil), number: number)
    } catch {
      Folder.remove(path)
      throw error
    }
  }

  private func replace(_ range: Range<Int>, with view: SegmentView, number: Int) {
    segments.removeSubrange(range)
    manifest.segments.removeSubrange(range)
    append(view, number: number, at: range.lowerBound)
    dropEmptySegments()
  }

  // MARK: - Commits

  private func publish(note: [String: String]) throws(IndexError) {
    var next = manifest
    next.generation += 1
    next.note = note
    next.nextSegment = settings.numbers.peek
    do {
      for index in segments.indices {
        guard let deletions = segments[index].deletions,
          deletions.count != savedDeletions[next.segments[index].number, default: 0]
        else { continue }
        next.segments[index].deletionGeneration = next.generation
        next.segments[index].deletionCount = deletions.count
        let name = next.segments[index].deletionsFileName ?? ""
        try Folder.replace(name, in: directory, with: deletions.bytes)
      }
      try Folder.synchronize(directory)
      try Folder.replace(Manifest.fileName, in: directory, with: next.bytes)
    } catch { throw IndexError(error) }
    manifest = next
    hasChanges = false
    savedDeletions = Self.deletionCounts(next)
    IndexDirectory.removeStrays(next, in: directory, except: runningMerge?.number)
  }

  private static func deletionCounts(_ manifest: Manifest) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: manifest.segments.map { ($0.number, $0.deletionCount) })
  }
}
