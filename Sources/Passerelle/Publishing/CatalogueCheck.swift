import Catalogue
import SearchEngine

/// Looks for damage, and for an index that does not say what the records say.
public struct CatalogueCheck: Sendable {
  private let store: RecordStore
  private let taxonomy: Taxonomy
  private let indexDirectory: String
  /// How many records are published.
  public let recordCount: Int

  /// Opens the catalogue in a folder, whose index is in another. A taxonomy that contradicts itself
  /// is thrown here.
  public init(catalogue: String, index: String) throws(PublishingError) {
    let editing = try CatalogueEditing(
      catalogue: catalogue, index: index, absence: .isRefused)
    store = editing.store
    taxonomy = editing.taxonomy
    indexDirectory = index
    do {
      recordCount = try store.counts()[.published] ?? 0
    } catch {
      throw .store(error)
    }
  }

  /// One line a problem; none where all is well. Reads everything.
  public func problems() -> [String] {
    do {
      return try store.problems() + indexProblems() + missingConcepts()
    } catch {
      return ["\(error)"]
    }
  }

  private func indexProblems() throws -> [String] {
    let problems = IndexCheck.run(directory: indexDirectory).map(\.description)
    guard problems.isEmpty else { return problems }
    let builder = IndexBuilder(store: store, taxonomy: taxonomy, directory: indexDirectory)
    guard try !builder.isBehind() else {
      return [
        "\(indexDirectory): the index is behind the records; `passerelle rebuild` makes it anew"
      ]
    }
    let searcher = try Searcher(
      directory: indexDirectory, analyzers: CatalogueSchema.analyzers)
    guard searcher.documentCount == recordCount else {
      return [
        "\(indexDirectory): the index has \(searcher.documentCount) records and the catalogue "
          + "\(recordCount); `passerelle rebuild` makes it anew"
      ]
    }
    return []
  }

  /// Ids that a record uses and the taxonomy no longer has.
  private func missingConcepts() throws -> [String] {
    try store.allRecords(states: [.published]).flatMap { stored in
      let record = stored.record
      let used: [(ConceptKind, [String])] = [
        (.theme, record.themes),
        (.country, record.countries + record.expertise.map(\.country)),
        (.region, record.regions), (.targetGroup, record.targetGroups),
        (.activityType, record.activities), (.outputType, record.outputs.map(\.type)),
      ]
      return used.flatMap { kind, ids in
        ids.filter { !taxonomy.contains($0, kind: kind) }.map {
          "\(record.id): “\($0)” is not \(kind.indefiniteName) of the taxonomy"
        }
      }
    }
  }
}
