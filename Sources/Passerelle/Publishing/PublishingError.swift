public import Catalogue
public import SearchEngine

/// Why the catalogue cannot be published: its parts, each with its own reason.
public enum PublishingError: Error, Sendable, CustomStringConvertible {
  case taxonomy(TaxonomyError)
  case store(StoreError)
  case index(IndexError)

  /// One line: where, what, and what to do.
  public var description: String {
    switch self {
    case .taxonomy(let error): error.description
    case .store(let error): error.description
    case .index(let error): error.description
    }
  }
}
