/// Which lines of a page are text, after a look at what each stands among: the trees are asked of one
/// line at a time.
struct ChosenLines {
  /// For each line.
  private(set) var isText: [Bool]

  /// Share of the rows of a table that are text where all of it is.
  private static let tableShare = 1.0 / 3
  /// What lines of text in a row have at least together, in bytes.
  private static let shortestRun = 60

  /// - Parameter lines: all of a page, in its order.
  init(_ lines: [LineSelection.Choice], profile: TextProfile) {
    isText = lines.map(\.isText)
    takeTablesWhole(lines)
    if profile == .body { dropIslands(lines) }
  }

  /// A table that lacks some of its rows says something else.
  private mutating func takeTablesWhole(_ lines: [LineSelection.Choice]) {
    var start = 0
    while start < lines.count {
      guard case .row(let table, _) = lines[start].line.kind else {
        start += 1
        continue
      }
      let end =
        lines[start...].firstIndex { choice in
          if case .row(table, _) = choice.line.kind { false } else { true }
        } ?? lines.count
      let chosen = isText[start..<end].count { $0 }
      if Double(chosen) >= Self.tableShare * Double(end - start) {
        for index in start..<end { isText[index] = true }
      }
      start = end
    }
  }

  /// A few words that stand alone among what is no text are none: labels of players and tools are taken
  /// for text more often than texts are that short.
  private mutating func dropIslands(_ lines: [LineSelection.Choice]) {
    let chosen = isText
    var start = 0
    while start < lines.count {
      guard chosen[start] else {
        start += 1
        continue
      }
      let end = chosen[start...].firstIndex(of: false) ?? lines.count
      let length = lines[start..<end].reduce(0) { $0 + $1.line.text.utf8.count }
      if length < Self.shortestRun { for index in start..<end { isText[index] = false } }
      start = end
    }
    if !isText.contains(true) { isText = chosen }
  }
}
