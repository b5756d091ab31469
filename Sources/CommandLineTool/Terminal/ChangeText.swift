import Catalogue

/// A changed field, before and after, as lines that no colour is needed to read.
enum ChangeText {
  /// Words shown on either side of those that differ, where a text is long.
  private static let context = 8

  static func sides(of change: FieldChange, terminal: Terminal) -> [String] {
    let parts = TextDifference(before: change.before ?? "", after: change.after ?? "").parts
    let before = excerpt(parts) { if case .removed(let words) = $0 { words } else { nil } }
    let after = excerpt(parts) { if case .added(let words) = $0 { words } else { nil } }
    return side("-", before, .bad, terminal) + side("+", after, .good, terminal)
  }

  /// What one side says, the same words far from any difference left out; nothing where it says
  /// nothing.
  private static func excerpt(
    _ parts: [TextDifference.Part], own: (TextDifference.Part) -> String?
  ) -> String {
    var text = ""
    for (rank, part) in parts.enumerated() {
      if case .same(let words) = part {
        text += shortened(words, isFirst: rank == 0, isLast: rank == parts.count - 1)
      } else {
        text += own(part) ?? ""
      }
    }
    return text
  }

  /// The words of `text` that stand beside what differs.
  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let count = (isFirst ? 0 : context) + (isLast ? 0 : context)
    // A mark in place of a word or two would save nothing.
    guard words.count > count + 3 else { return text }
    let head = isFirst ? "" : words.prefix(context).joined(separator: " ")
    let tail = isLast ? "" : words.suffix(context).joined(separator: " ")
    return [head, "…", tail].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func side(
    _ sign: String, _ words: String, _ style: Terminal.Style, _ terminal: Terminal
  ) -> [String] {
    guard !words.isEmpty else { return [] }
    return Layout.wrapped(words, width: terminal.width - 8).map {
      terminal.styled("      \(sign) \($0)", style)
    }
  }
}
