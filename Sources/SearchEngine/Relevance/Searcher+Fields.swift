extension Searcher {
  /// How many documents have a word in `field`; 0 for a field that the index does not have.
  public func documentCount(ofField field: String) -> Int {
    guard let index = rank(ofField: field) else { return 0 }
    return statistics.fields[index].documentCount
  }
}
