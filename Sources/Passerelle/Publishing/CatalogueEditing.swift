public import Catalogue
public import Foundation

/// The catalogue as an editor works on it: what an import would change, and changing it, the index
/// included.
public struct CatalogueEditing: Sendable {
  public let store: RecordStore
  public let taxonomy: Taxonomy
  private let indexDirectory: String

  /// Where records are, for those who find no catalogue in the folder.
  public enum Absence: Sendable {
    /// An empty catalogue is made there.
    case isMended
    /// Nothing is written; what is planned is planned for an empty catalogue.
    case isTakenForEmpty
    /// It is an error.
    case isRefused
  }

  /// Opens the catalogue in a folder, for its index in another.
  public init(
    catalogue: String, index: String, absence: Absence = .isMended
  ) throws(PublishingError) {
    do { taxonomy = try Taxonomy(folder: catalogue + "/taxonomy") } catch { throw .taxonomy(error) }
    do {
      store = try RecordStore(folder: catalogue, creating: absence == .isMended)
    } catch  where error.reason == .missing && absence == .isTakenForEmpty {
      do { store = try RecordStore(emptyFor: catalogue) } catch { throw .store(error) }
    } catch {
      throw .store(error)
    }
    indexDirectory = index
  }

  /// What importing `paths` and what was `fetched` would do, where the addresses `gone` give nothing
  /// any more. Changes nothing.
  public func plan(
    paths: [String], fetched: [FetchedSource] = [], gone: [String] = [],
    limits: ImportLimits = ImportLimits(),
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws(PublishingError) -> ImportPlan {
    do {
      return try await Importer(store: store, taxonomy: taxonomy, limits: limits).plan(
        paths: paths, fetched: fetched, gone: gone, progress: progress)
    } catch {
      throw .store(error)
    }
  }

  /// Does what `plan` says, in one step, and brings the index up to date.
  ///
  /// - Parameters:
  ///   - what: What is imported, in words, for the list of imports.
  ///   - date: When.
  /// - Returns: What changed.
  @discardableResult
  public func apply(
    _ plan: ImportPlan, what: String, at date: Date
  ) throws(PublishingError) -> AppliedBatch {
    let applied: AppliedBatch
    do {
      applied = try Importer(store: store, taxonomy: taxonomy).apply(plan, what: what, at: date)
    } catch {
      throw .store(error)
    }
    try afterwards(applied) { () throws(PublishingError) in try updateIndex() }
    return applied
  }

  /// Takes an import back, the last one if `number` is nothing, and makes the index anew: an index
  /// brought up to date would hold the same in other segments, and what is undone should leave no
  /// trace where readers look.
  @discardableResult
  public func undo(_ number: Int64?, at date: Date) throws(PublishingError) -> AppliedBatch {
    let applied: AppliedBatch
    do { applied = try store.undo(number, at: date) } catch { throw .store(error) }
    try afterwards(applied) { () throws(PublishingError) in try rebuildIndex() }
    return applied
  }

  /// Takes words out of the catalogue for good, and makes the index anew, which held them too.
  ///
  /// - Parameter isRehearsal: only tells what would be done.
  public func erase(
    _ words: ErasedWords, at date: Date, isRehearsal: Bool
  ) throws(PublishingError) -> Erasure {
    let erasure: Erasure
    do { erasure = try store.erase(words, at: date, isRehearsal: isRehearsal) } catch {
      throw .store(error)
    }
    if !isRehearsal, erasure.versionCount > 0 { try rebuildIndex() }
    return erasure
  }

  /// Does `index` for what has been `applied`, which stays done where the index fails.
  private func afterwards(
    _ applied: AppliedBatch, index: () throws(PublishingError) -> Void
  ) throws(PublishingError) {
    do {
      try index()
    } catch {
      guard let number = applied.importID else { throw error }
      throw .indexBehind(import: number, "\(error)")
    }
  }

  /// Indexes what changed since the index was last committed.
  public func updateIndex() throws(PublishingError) {
    try IndexBuilder(store: store, taxonomy: taxonomy, directory: indexDirectory).catchUp()
  }

  /// Makes the index anew.
  public func rebuildIndex() throws(PublishingError) {
    try IndexBuilder(store: store, taxonomy: taxonomy, directory: indexDirectory).rebuild()
  }
}
