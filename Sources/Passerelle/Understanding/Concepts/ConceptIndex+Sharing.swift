import Catalogue
import Synchronization

extension ConceptIndex {
  private static let last = Mutex<(fingerprint: String, index: ConceptIndex)?>(nil)

  /// The index of `taxonomy`, kept until that of another one is asked for: all names are stemmed for
  /// it, and catalogues that one process opens mostly have the same. Whoever asks while it is being
  /// made waits for it.
  static func shared(for taxonomy: Taxonomy) -> ConceptIndex {
    last.withLock { last in
      if let last, last.fingerprint == taxonomy.fingerprint { return last.index }
      let made = ConceptIndex(taxonomy: taxonomy)
      last = (taxonomy.fingerprint, made)
      return made
    }
  }
}
