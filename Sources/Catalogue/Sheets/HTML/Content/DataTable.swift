/// A table whose cells belong together, unlike one that only puts a page in columns.
struct DataTable {
  let lines: [PageLine]

  /// Reads the table at `node`; nothing if it is there for the layout.
  init?(_ node: Int, in page: PageTree, leavingOut isLeftOut: [Bool]) {
    var rows: [(node: Int, cells: [Int])] = []
    var hasHeadCell = false
    for inner in page.subtree(node).dropFirst() {
      switch page.tags[inner] {
      case .table: return nil
      case .tr: rows.append((inner, []))
      case .td, .th:
        guard let last = rows.indices.last, !isLeftOut[inner] else { continue }
        rows[last].cells.append(inner)
        hasHeadCell = hasHeadCell || page.tags[inner] == .th
      default: break
      }
    }
    var texts = rows.map { row in
      row.cells.map { MailCloak.removed(from: page.line(of: $0) { isLeftOut[$0] }) }
    }
    for index in rows.indices.reversed() where texts[index].allSatisfy(\.isEmpty) {
      rows.remove(at: index)
      texts.remove(at: index)
    }
    guard rows.count >= 2, rows.count(where: { $0.cells.count >= 2 }) * 2 > rows.count else {
      return nil
    }
    let longest = texts.joined().map(\.utf8.count).max() ?? 0
    guard longest < (hasHeadCell ? 2_400 : 480) else { return nil }
    lines = zip(rows, texts).enumerated().map { index, row in
      let (row, cells) = row
      return PageLine(
        kind: .row(
          table: node, isHead: index == 0 && row.cells.allSatisfy { page.tags[$0] == .th }),
        text: cells.joined(separator: " "), cells: cells,
        linkLength: page.subtree(row.node).filter { page.tags[$0] == .a && !isLeftOut[$0] }
          .reduce(0) { $0 + page.line(of: $1).utf8.count },
        isStrong: false, node: row.node)
    }
  }
}
