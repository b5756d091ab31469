/// What a person decides about an item of a plan.
///
/// In a plan kept as JSON it is a word: `publish`, `draft`, `skip`, or `merge:kazakhstan-ii`.
public enum ImportDecision: Sendable, Hashable, CodedAsText {
  /// Take the candidate, and show it to readers.
  case publish
  /// Take the candidate, for editors only.
  case draft
  /// Join what the candidate says to a record that is there.
  case merge(into: RecordID)
  /// Leave it; it is asked about again the next time.
  case skip

  /// Nothing for other words than those above.
  public init?(_ text: String) {
    switch text {
    case "publish": self = .publish
    case "draft": self = .draft
    case "skip": self = .skip
    default:
      guard let id = text.dropPrefix("merge:").flatMap({ RecordID($0) }) else { return nil }
      self = .merge(into: id)
    }
  }

  public var description: String {
    switch self {
    case .publish: "publish"
    case .draft: "draft"
    case .skip: "skip"
    case .merge(let id): "merge:\(id)"
    }
  }

  public static let refusal =
    "is no decision: write publish, draft, skip, or merge: and the id of a record"
}
