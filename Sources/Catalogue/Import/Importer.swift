public import Foundation

/// Brings sheets and pages into the record store, in two steps: a plan to look at, and its doing.
///
/// Whether the plan is only shown or also applied, it is made by the same code.
public struct Importer: Sendable {
  private let store: RecordStore
  private let taxonomy: Taxonomy

  public init(store: RecordStore, taxonomy: Taxonomy) {
    self.store = store
    self.taxonomy = taxonomy
  }

  /// What importing `paths`, files and folders, will do. Nothing is written.
  ///
  /// Files are read on all cores; the plan is the same for the same files and store.
  ///
  /// - Parameter progress: called after each file that was read, from one task at a time.
  public func plan(
    paths: [String], progress: (@Sendable (ImportProgress) -> Void)? = nil
  ) async throws(StoreError) -> ImportPlan {
    let storePath = SourceFinder.absolute(store.path)
    let finder = SourceFinder(paths: paths, leavingOut: storePath)
    let known = try store.sources()
    let reader = SourceReader(
      taxonomy: taxonomy,
      catalogue: storePath.droppingLastComponent,
      known: Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
      versions: try store.versions())

    var readings = finder.missing.map {
      SourceReading.rejected($0, problems: [SheetProblem("there is no such file or folder")])
    }
    let read = await Self.inParallel(finder.files) { file in
      reader.read(file)
    } finished: { done, file in
      progress?(ImportProgress(done: done, total: finder.files.count, path: file.path))
    }
    var pages: [SourceFinder.File] = []
    var manifests = ManifestFolders(reader: reader)
    for (file, result) in zip(finder.files, read) {
      switch result {
      case .source(let reading):
        readings.append(reading)
        manifests.pass(file)
      case .page: pages.append(file)
      case .manifest(let manifest): manifests.add(manifest, at: file.absolute)
      }
    }
    let groups = PageGroups(pages: pages) { manifests.manifest(in: $0) }
    readings += manifests.problems
    if !pages.isEmpty {
      let pageReader = PageGroupReader(reader: reader)
      readings += await Self.inParallel(groups.groups) { pageReader.read($0) }
      readings += await Self.inParallel(groups.strays) { pageReader.read(stray: $0) }
    }
    readings.sort { ($0.paths.first ?? "") < ($1.paths.first ?? "") }
    return try PlanAssembly(
      store: store, catalogue: reader.catalogue, known: known, versions: reader.versions
    ).plan(of: readings)
  }

  /// Does what `plan` says, in one transaction dated `date`; `what` names the import in the list of
  /// imports.
  ///
  /// Throws, and does nothing, if a record has been changed since the plan was made.
  @discardableResult
  public func apply(
    _ plan: ImportPlan, what: String, at date: Date
  ) throws(StoreError) -> AppliedBatch {
    try store.apply(StoreBatch(what: what, puts: plan.items.compactMap(\.put)), at: date)
  }

  /// `work` on each of `items`, as many at a time as there are cores, with the results in the order
  /// of the items; `finished` is told after each, with how many are done.
  private static func inParallel<Item: Sendable, Value: Sendable>(
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

extension String {
  /// The folder of a path from the root.
  var droppingLastComponent: String { URL(filePath: self).deletingLastPathComponent().path }
}
