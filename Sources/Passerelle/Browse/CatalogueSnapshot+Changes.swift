public import Catalogue
public import Foundation

/// What became of a practice since a moment.
public struct PracticeChange: Sendable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case new, changed, withdrawn
  }

  public var kind: Kind
  /// As it is now, with when it came and when it last changed.
  public var practice: DatedRecord
}

extension CatalogueSnapshot {
  /// The practices matching `query` that came or changed at `moment` or later, and all that were
  /// withdrawn since, whatever they said: what is withdrawn is no longer searched. Those that changed
  /// last come first, as in the feed of the same search.
  ///
  /// - Throws: where the store cannot be read.
  public func changes(
    since moment: Date, matching query: CatalogueQuery
  ) throws(PublishingError) -> [PracticeChange] {
    let ids = try updates(of: identifiers(matching: query)).filter { $0.value >= moment }.keys
    let present = try datedRecords(ids.sorted()).map { practice in
      PracticeChange(kind: practice.created >= moment ? .new : .changed, practice: practice)
    }
    let gone = try withdrawnRecords().filter { $0.updated >= moment }
      .map { PracticeChange(kind: .withdrawn, practice: $0) }
    return (present + gone).sorted { left, right in
      let (one, other) = (left.practice, right.practice)
      return one.updated == other.updated
        ? one.record.id < other.record.id : one.updated > other.updated
    }
  }
}
