import SearchEngine

extension IndexError {
  /// Whether an index made anew would do without the error. A writer starts an index where there is
  /// none, so that what it misses is a file of one.
  var isMendedByErasing: Bool {
    switch kind {
    case .damaged, .unknownVersion, .otherSchema, .missing: true
    case .locked, .invalidDocument, .system: false
    }
  }

  /// Whether another process has the index to write.
  var isLock: Bool {
    if case .locked = kind { true } else { false }
  }
}
