import Catalogue

/// A changed field, before and after, as lines that no colour is needed to read.
enum ChangeText {
  static func sides(of change: FieldChange, terminal: Terminal) -> [String] {
    side("-", change.before, .bad, terminal) + side("+", change.after, .good, terminal)
  }

  private static func side(
    _ sign: String, _ words: String?, _ style: Terminal.Style, _ terminal: Terminal
  ) -> [String] {
    guard let words, !words.isEmpty else { return [] }
    return Layout.wrapped(words, width: terminal.width - 8).map {
      terminal.styled("      \(sign) \($0)", style)
    }
  }
}
