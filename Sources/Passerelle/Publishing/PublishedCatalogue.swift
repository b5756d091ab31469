package import Catalogue
import SearchEngine
import Synchronization

/// The catalogue as readers see it: always whole, always of one moment.
///
/// A request takes the ``snapshot`` and keeps it to its end; ``refresh()`` puts a newer one in its
/// place without disturbing it.
public final class PublishedCatalogue: Sendable {
  package let folder: String
  /// The truth that snapshots are made from, which harvesters are told of without waiting for one.
  package let store: RecordStore
  private let indexDirectory: String
  private let current: Mutex<CatalogueSnapshot>

  /// Opens the catalogue in a folder (`taxonomy/`, `catalogue.sqlite`) and its index in another,
  /// and brings the index up to date first.
  ///
  /// - Throws: where a folder cannot be read or written, a file of the catalogue is damaged, or
  ///   another process is writing an index that is not there yet.
  public init(catalogue: String, index: String) throws(PublishingError) {
    let taxonomy = try Self.taxonomy(in: catalogue)
    do { store = try RecordStore(folder: catalogue) } catch { throw .store(error) }
    folder = catalogue
    indexDirectory = index
    let searcher = try Self.upToDateSearcher(store: store, taxonomy: taxonomy, directory: index)
    current = Mutex(
      CatalogueSnapshot(
        store: store, taxonomy: taxonomy, concepts: .shared(for: taxonomy),
        searcher: searcher))
  }

  /// The newest snapshot taken.
  public var snapshot: CatalogueSnapshot { current.withLock { $0 } }

  /// Takes the newest commit of the index if there is one that the snapshot lacks, and the taxonomy
  /// it was made with. Costs the reading of one small file otherwise.
  ///
  /// - Returns: whether the snapshot changed.
  @discardableResult
  public func refresh() throws(PublishingError) -> Bool {
    let old = snapshot
    guard let commit = IndexDirectory.lastCommit(at: indexDirectory),
      commit.generation != old.searcher.generation || commit.note != old.searcher.note
    else { return false }
    let searcher = try Self.searcher(in: indexDirectory)
    var taxonomy = old.taxonomy
    var concepts = old.concepts
    if searcher.note["origin"] != old.searcher.note["origin"] {
      taxonomy = try Self.taxonomy(in: folder)
      concepts = .shared(for: taxonomy)
    }
    let newer = CatalogueSnapshot(
      store: store, taxonomy: taxonomy, concepts: concepts, searcher: searcher)
    current.withLock { $0 = newer }
    return true
  }

  /// The index, brought up to date, and made anew where it cannot be used.
  private static func upToDateSearcher(
    store: RecordStore, taxonomy: Taxonomy, directory: String
  ) throws(PublishingError) -> Searcher {
    let builder = IndexBuilder(store: store, taxonomy: taxonomy, directory: directory)
    if try builder.isBehind() {
      do {
        try builder.catchUp()
      } catch .index(let error)
        where error.isLock && IndexDirectory.lastCommit(at: directory) != nil
      {
        // Whoever writes now will commit what is missing; ``refresh()`` takes it then.
      }
    }
    do {
      return try searcher(in: directory)
    } catch .index(let error) where error.isMendedByErasing {
      try builder.rebuild()
      return try searcher(in: directory)
    }
  }

  private static func searcher(in directory: String) throws(PublishingError) -> Searcher {
    do {
      return try Searcher(directory: directory, analyzers: CatalogueSchema.analyzers)
    } catch {
      throw .index(error)
    }
  }

  private static func taxonomy(in folder: String) throws(PublishingError) -> Taxonomy {
    do { return try Taxonomy(folder: folder + "/taxonomy") } catch { throw .taxonomy(error) }
  }
}
