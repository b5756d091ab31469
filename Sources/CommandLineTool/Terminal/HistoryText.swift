import Catalogue
import Foundation

/// The versions of a record as lines for an editor, the last one first.
struct HistoryText {
  let terminal: Terminal

  func lines(for history: [RecordVersion]) -> [String] {
    var lines: [String] = []
    for (rank, version) in history.enumerated().reversed() {
      let head = "version \(version.version)  \(version.date.formatted(.iso8601))"
      lines.append(
        terminal.styled(head, .heading) + terminal.styled("  import \(version.importID)", .faint))
      let before = rank > 0 ? history[rank - 1].record : nil
      guard let record = version.record else {
        lines.append("    removed: the import that had brought it was undone")
        continue
      }
      guard let before else {
        lines.append("    new: \(record.title.best(for: .english)?.text ?? record.id.rawValue)")
        continue
      }
      for change in before.changes(to: record) {
        lines.append("    \(change.field):")
        lines += ChangeText.sides(of: change, terminal: terminal)
      }
    }
    return lines
  }
}
