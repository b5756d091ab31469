public import Foundation

/// Brings sheets and pages into the record store, in two steps: a plan to look at, and its doing.
///
/// Whether the plan is only shown or also applied, it is made by the same code.
public struct Importer: Sendable {
  let store: RecordStore
  let taxonomy: Taxonomy
  public var limits: ImportLimits

  public init(store: RecordStore, taxonomy: Taxonomy, limits: ImportLimits = ImportLimits()) {
    self.store = store
    self.taxonomy = taxonomy
    self.limits = limits
  }

  /// What importing `paths`, files, archives and folders, and what was `fetched`, will do. Nothing
  /// is written.
  ///
  /// Files are read on all cores; the plan is the same for the same files and store.
  ///
  /// - Parameters:
  ///   - gone: addresses that give nothing any more: what came from them may have to be withdrawn.
  ///   - progress: called after each file that was read, from one task at a time.
  public func plan(
    paths: [String], fetched: [FetchedSource] = [], gone: [String] = [],
    progress: (@Sendable (ImportProgress) -> Void)? = nil
  ) async throws(StoreError) -> ImportPlan {
    let storePath = SourceFinder.absolute(store.path)
    let finder = SourceFinder(paths: paths, leavingOut: storePath)
    var names = SourceNames(catalogue: storePath.droppingLastComponent)
    for source in fetched { names.add(source) }
    let unpacking = SourceUnpacking(
      finder.files + fetched.map { .init(path: $0.address, absolute: $0.path) }, names: names,
      limits: limits.archive)
    let files = unpacking.files
    let known = try store.sources()
    let reader = SourceReader(
      taxonomy: taxonomy, names: unpacking.names, limits: limits,
      known: Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
      versions: try store.versions())

    var readings =
      finder.problems.map { path, reason in
        SourceReading.rejected(path, problems: [SheetProblem(reason)])
      } + unpacking.problems + (await read(files, with: reader, progress: progress))
    for address in gone { readings += try self.readings(ofGone: address) }
    // The unpacked files may go now.
    withExtendedLifetime(unpacking) {}
    // The order of entries within a file is the file's.
    let ranked = readings.enumerated().sorted { left, right in
      let (a, b) = (left.element.paths.first ?? "", right.element.paths.first ?? "")
      return a == b ? left.offset < right.offset : a < b
    }
    return try await PlanAssembly(
      store: store, taxonomy: taxonomy, catalogue: names.catalogue, known: known,
      versions: reader.versions
    ).plan(of: ranked.map(\.element))
  }

  /// What is to be asked where `address` gives nothing any more: each record that came from there.
  private func readings(ofGone address: String) throws(StoreError) -> [SourceReading] {
    try store.keys(from: address).map { key in
      SourceReading(paths: [address], part: key.part, content: .gone([key]))
    }
  }

  /// What `files` say: sheets and entries each by itself, then pages with those of their record.
  private func read(
    _ files: [SourceFinder.File], with reader: SourceReader,
    progress: (@Sendable (ImportProgress) -> Void)?
  ) async -> [SourceReading] {
    let read = await Parallel.map(files) { file in
      reader.read(file)
    } finished: { done, file in
      progress?(ImportProgress(done: done, total: files.count, path: file.path))
    }
    var readings: [SourceReading] = []
    var pages: [SourceFinder.File] = []
    var manifests = ManifestFolders(reader: reader)
    for (file, result) in zip(files, read) {
      switch result {
      case .source(let reading):
        readings.append(reading)
        manifests.pass(file)
      case .entries(let entries):
        readings += entries
        manifests.pass(file)
      case .page: pages.append(file)
      case .manifest(let manifest): manifests.add(manifest, at: file.absolute)
      }
    }
    let groups = PageGroups(pages: pages) { manifests.manifest(in: $0) }
    return readings + manifests.problems + (await self.read(groups, with: reader))
  }

  private func read(_ groups: PageGroups, with reader: SourceReader) async -> [SourceReading] {
    if groups.groups.isEmpty, groups.strays.isEmpty { return [] }
    var learning = PageGroupReader(reader: reader)
    await learning.learnTemplates(of: groups)
    let pageReader = learning
    return await Parallel.map(groups.groups) { pageReader.read($0) }
      + Parallel.map(groups.strays) { pageReader.read(stray: $0) }.flatMap { $0 }
  }

  /// Does what `plan` says, and what a person has decided in it, in one transaction dated `date`;
  /// `what` names the import in the list of imports.
  ///
  /// Throws, and does nothing, if a record has been changed since the plan was made, or if it was made
  /// for another catalogue or with another taxonomy.
  @discardableResult
  public func apply(
    _ plan: ImportPlan, what: String, at date: Date
  ) throws(StoreError) -> AppliedBatch {
    var settling = PlanSettling(store: store, date: date)
    let puts = try settling.puts(of: plan)
    // What was planned while there was no catalogue may be the first thing in it.
    let isFirst = try store.lastChange == 0 && puts.allSatisfy { $0.plannedOn == 0 }
    let isSame = try plan.store == store.identity
    guard plan.taxonomy == taxonomy.fingerprint, isSame || isFirst else {
      throw StoreError(path: store.path, reason: .otherCatalogue)
    }
    let applied = try store.apply(StoreBatch(what: what, puts: puts), at: date)
    // Sheets say which record they are; only candidates are compared with what is there.
    if plan.items.contains(where: { $0.candidate != nil }) {
      // What it does not come to keep is read from the records.
      try? LikenessSearch(store: store, taxonomy: taxonomy).keep()
    }
    return applied
  }
}

extension String {
  /// The folder of a path from the root.
  var droppingLastComponent: String { URL(filePath: self).deletingLastPathComponent().path }
}
