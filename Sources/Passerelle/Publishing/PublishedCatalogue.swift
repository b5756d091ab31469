import Catalogue
import SearchEngine
import Synchronization

/// The catalogue as readers see it: always whole, always of one moment.
///
/// A request takes the ``snapshot`` and keeps it to its end; ``refresh()`` puts a newer one in its
/// place without disturbing it.
public final class PublishedCatalogue: Sendable {
  private let store: RecordStore
  private let taxonomy: Taxonomy
  private let concepts: ConceptIndex
  private let indexDirectory: String
  private let current: Mutex<CatalogueSnapshot>

  /// Opens the catalogue in a folder (`taxonomy/`, `catalogue.sqlite`) and its index in another,
  /// and brings the index up to date first.
  ///
  /// - Throws: where a folder cannot be read or written, a file of the catalogue is damaged, or
  ///   another process is writing an index that is not there yet.
  public init(catalogue: String, index: String) throws(PublishingError) {
    taxonomy = try Self.taxonomy(in: catalogue)
    store = try Self.store(in: catalogue)
    indexDirectory = index
    let builder = IndexBuilder(store: store, taxonomy: taxonomy, directory: index)
    concepts = ConceptIndex(taxonomy: taxonomy)
    if try builder.isBehind() {
      do {
        try builder.catchUp()
      } catch .index(let error) where error.isLock && IndexDirectory.generation(at: index) != nil {
        // Whoever writes now will commit what is missing; ``refresh()`` takes it then.
      }
    }
    let searcher = try Self.searcher(in: index)
    current = Mutex(
      CatalogueSnapshot(store: store, taxonomy: taxonomy, concepts: concepts, searcher: searcher))
  }

  /// The newest snapshot taken.
  public var snapshot: CatalogueSnapshot { current.withLock { $0 } }

  /// Takes the newest commit of the index if there is one that the snapshot lacks. Costs the
  /// reading of one small file otherwise.
  ///
  /// - Returns: whether the snapshot changed.
  @discardableResult
  public func refresh() throws(PublishingError) -> Bool {
    guard IndexDirectory.generation(at: indexDirectory) != snapshot.searcher.generation else {
      return false
    }
    let newer = CatalogueSnapshot(
      store: store, taxonomy: taxonomy, concepts: concepts,
      searcher: try Self.searcher(in: indexDirectory))
    current.withLock { $0 = newer }
    return true
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

  private static func store(in folder: String) throws(PublishingError) -> RecordStore {
    do { return try RecordStore(folder: folder) } catch { throw .store(error) }
  }
}

extension IndexError {
  /// Whether another process has the index to write.
  fileprivate var isLock: Bool {
    if case .locked = kind { true } else { false }
  }
}
