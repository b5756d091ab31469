/// A table whose cells belong together, unlike one that only puts a page in columns.
struct DataTable {
  let lines: [PageLine]

  /// Reads the table at `node`; nothing if it is there for the layout.
  init?(_ node: Int, in page: PageTree, _ boilerplate: Boilerplate) {
    var rows: [(node: Int, cells: [Int])] = []
    var hasHeadCell = false
    for inner in page.subtree(node).dropFirst() {
      switch page.tags[inner] {
      case .table: return nil
      case .tr: rows.append((inner, []))
      case .td, .th:
        guard let last = rows.indices.last, !boilerplate.isLeftOut[inner] else { continue }
        rows[last].cells.append(inner)
        hasHeadCell = hasHeadCell || page.tags[inner] == .th
      default: break
      }
    }
    rows.removeAll { row in row.cells.allSatisfy { boilerplate.textLength[$0] == 0 } }
    guard rows.count >= 2, rows.count(where: { $0.cells.count >= 2 }) * 2 > rows.count else {
      return nil
    }
    let longest = rows.flatMap(\.cells).map { boilerplate.textLength[$0] }.max() ?? 0
    guard longest < (hasHeadCell ? 2_000 : 400) else { return nil }
    lines = rows.enumerated().map { index, row in
      let cells = row.cells.map { boilerplate.line(of: $0, in: page) }
      return PageLine(
        kind: .row(
          table: node, isHead: index == 0 && row.cells.allSatisfy { page.tags[$0] == .th }),
        text: cells.joined(separator: " "), cells: cells,
        linkLength: row.cells.reduce(0) { $0 + Int(boilerplate.linkLength[$1]) },
        isStrong: false, node: row.node)
    }
  }
}
