public import Analysis
import Bytes

/// Adds documents to an index and removes them. One writer at a time; nothing shows before
/// ``commit(note:)``, and all of it after.
///
/// Belongs to one task.
public final class IndexWriter {
  private let directory: String
  private let lock: FileLock
  private let analyzers: [Analyzer]
  private let memoryLimit: Int
  private let mergeFactor: Int

  private var manifest: Manifest
  private var segments: [SegmentView]
  private var builder: SegmentBuilder
  private var deletedKeys: Set<[UInt8]> = []
  private var hasChanges = false
  /// By segment number, how many deletions are on disk.
  private var savedDeletions: [Int: Int]

  /// Opens the index in `directory` for writing, or starts a new one there.
  ///
  /// - Parameters:
  ///   - analyzers: All that the schema names.
  ///   - memory: How many bytes of documents to gather before they are written to disk.
  ///   - mergeFactor: How many segments of about one size there may be before they are merged.
  /// - Throws: ``IndexError``: another writer, another schema, damage.
  public init(
    directory: String, schema: Schema, analyzers: [Analyzer], memory: Int = 256 << 20,
    mergeFactor: Int = 8
  ) throws(IndexError) {
    self.directory = directory
    memoryLimit = memory
    self.mergeFactor = max(mergeFactor, 2)
    do {
      try Folder.create(directory)
      lock = try FileLock(path: "\(directory)/lock")
    } catch { throw IndexError(error) }
    self.analyzers = try Self.analyzers(for: schema, from: analyzers, directory: directory)
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
    savedDeletions = Self.deletionCounts(manifest)
    segments = try IndexDirectory.open(manifest, in: directory)
    builder = SegmentBuilder(schema: schema, analyzers: self.analyzers)
    IndexDirectory.removeStrays(manifest, in: directory)
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
  public func upsert(_ document: Document) throws(IndexError) {
    guard (1...512).contains(document.key.utf8.count) else {
      throw IndexError(
        .invalidDocument("a key has 1 to 512 bytes: “\(document.key)”"), file: directory)
    }
    hasChanges = true
    builder.add(document)
    if builder.byteCount >= memoryLimit { try flush() }
  }

  /// Removes the document with `key`, if there is one.
  public func delete(key: String) {
    hasChanges = true
    let bytes = Array(key.utf8)
    builder.remove(key: bytes)
    deletedKeys.insert(bytes)
  }

  /// Removes all documents.
  public func deleteAll() {
    hasChanges = true
    manifest.segments = []
    segments = []
    deletedKeys = []
    builder = SegmentBuilder(schema: manifest.schema, analyzers: analyzers)
  }

  /// Makes all changes since the last commit visible, in one step and for good. Without changes, and
  /// with the same note, nothing is written.
  ///
  /// - Parameter note: A few words to remember with the commit.
  public func commit(note: [String: String] = [:]) throws(IndexError) {
    guard hasChanges || note != manifest.note else { return }
    try flush()
    try mergeWhereDue()
    try publish(note: note)
  }

  /// Merges segments of about one size, as a commit does, and commits.
  public func merge() throws(IndexError) {
    try commit(note: manifest.note)
    let before = manifest.segments
    try mergeWhereDue()
    if manifest.segments != before { try publish(note: manifest.note) }
  }

  /// Merges all segments into one without deleted documents, and commits.
  public func optimize() throws(IndexError) {
    try flush()
    let isOptimal = segments.count < 2 && segments.allSatisfy { $0.deletions == nil }
    if !isOptimal { try merge(segments.indices) }
    if !isOptimal || hasChanges { try publish(note: manifest.note) }
  }

  // MARK: - Segments

  /// Writes what is in memory as a segment, and marks what it replaces.
  private func flush() throws(IndexError) {
    let keys = builder.isEmpty ? [] : builder.sortedKeys
    let deleted = deletedKeys.sorted { TermIterator.isLess($0.span, $1.span) }
    for index in segments.indices {
      markDeleted(keys, in: index)
      markDeleted(deleted, in: index)
    }
    deletedKeys = []
    dropEmptySegments()
    guard builder.documentCount > 0 else {
      if !builder.isEmpty {
        builder = SegmentBuilder(schema: manifest.schema, analyzers: analyzers)
      }
      return
    }
    let path = nextSegmentPath
    let builder = self.builder
    self.builder = SegmentBuilder(schema: manifest.schema, analyzers: analyzers)
    _ = try builder.write(to: path)
    try append(segmentAt: path)
  }

  private var nextSegmentPath: String {
    "\(directory)/"
      + Manifest.Segment(number: manifest.nextSegment, documentCount: 0, size: 0).fileName
  }

  /// Takes the segment just written to ``nextSegmentPath`` into the list, at `place` or at the end.
  private func append(segmentAt path: String, place: Int? = nil) throws(IndexError) {
    let reader = try SegmentReader(path: path, verifying: .frame)
    let entry = Manifest.Segment(
      number: manifest.nextSegment, documentCount: reader.documentCount, size: reader.file.size)
    manifest.nextSegment += 1
    manifest.segments.insert(entry, at: place ?? manifest.segments.count)
    segments.insert(SegmentView(reader: reader, deletions: nil), at: place ?? segments.count)
  }

  /// Marks the documents with `keys` as deleted in a segment.
  private func markDeleted(_ keys: [[UInt8]], in index: Int) {
    guard !keys.isEmpty else { return }
    let reader = segments[index].reader
    var deletions = segments[index].deletions ?? Deletions(documentCount: reader.documentCount)
    var isChanged = false
    for key in keys {
      guard let document = reader.document(withKey: key) else { continue }
      if deletions.insert(document) { isChanged = true }
    }
    guard isChanged else { return }
    segments[index] = SegmentView(reader: reader, deletions: deletions)
    manifest.segments[index].deletionCount = deletions.count
  }

  private func dropEmptySegments() {
    for index in segments.indices.reversed() where segments[index].liveCount == 0 {
      segments.remove(at: index)
      manifest.segments.remove(at: index)
    }
  }

  /// Merges neighbours while there are `mergeFactor` of about one size; of one size are those with
  /// equally many digits to the base of the factor.
  private func mergeWhereDue() throws(IndexError) {
    while let range = rangeToMerge() { try merge(range) }
  }

  private func rangeToMerge() -> Range<Int>? {
    var run = segments.count
    for start in segments.indices.reversed() {
      let level =
        segments[start...].prefix(mergeFactor).map { self.level(of: $0.liveCount) }.max() ?? 0
      // A run ends before a larger segment: merging that again would not pay.
      if level > self.level(of: segments[run - 1].liveCount) { run = start + 1 }
      if run - start >= mergeFactor { return start..<run }
    }
    return nil
  }

  private func level(of count: Int) -> Int {
    var level = 0
    var rest = count / 1_000
    while rest > 0 {
      level += 1
      rest /= mergeFactor
    }
    return level
  }

  private func merge(_ range: Range<Int>) throws(IndexError) {
    guard !range.isEmpty else { return }
    let path = nextSegmentPath
    let merger = SegmentMerger(schema: manifest.schema, segments: Array(segments[range]))
    let description = try merger.write(to: path)
    segments.removeSubrange(range)
    manifest.segments.removeSubrange(range)
    if description.documentCount > 0 {
      try append(segmentAt: path, place: range.lowerBound)
    } else {
      Folder.remove(path)
    }
  }

  // MARK: - Commits

  private func publish(note: [String: String]) throws(IndexError) {
    var next = manifest
    next.generation += 1
    next.note = note
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
    IndexDirectory.removeStrays(next, in: directory)
  }

  private static func deletionCounts(_ manifest: Manifest) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: manifest.segments.map { ($0.number, $0.deletionCount) })
  }
}
