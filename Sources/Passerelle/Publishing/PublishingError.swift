public import Catalogue
public import SearchEngine

/// Why the catalogue cannot be published: its parts, each with its own reason.
public enum PublishingError: Error, Sendable, CustomStringConvertible {
  case taxonomy(TaxonomyError)
  case store(StoreError)
  case index(IndexError)
  /// An import is in the catalogue, but its index could not be brought up to date, for a reason in
  /// words.
  case indexBehind(import: Int64, String)

  /// One line: where, what, and what to do.
  public var description: String {
    switch self {
    case .taxonomy(let error): error.description
    case .store(let error): error.description
    case .index(let error): error.description
    case .indexBehind(let number, let reason):
      "\(reason); import \(number) is done, but the index does not show it yet: mend this, then"
        + " run “passerelle rebuild”"
    }
  }
}
