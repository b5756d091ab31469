/// Puts lines together as the sections of a record.
enum SectionAssembly {
  static func sections(of lines: [PageLine]) -> [Section] {
    var sections: [Section] = []
    var current: [PageLine] = []
    var heading: String?
    func endSection() {
      let blocks = blocks(of: current)
      current = []
      guard !blocks.isEmpty else { return }
      sections.append(
        Section(
          role: heading.flatMap(SectionHeadings.role) ?? .other, heading: heading, blocks: blocks))
    }
    for (index, line) in lines.enumerated() {
      if case .heading = line.kind {
        endSection()
        heading = line.text
      } else if isHeading(line, before: lines.dropFirst(index + 1).first) {
        endSection()
        heading = line.text
      } else {
        current.append(line)
      }
    }
    endSection()
    // Headings with nothing below them are all that such a page says.
    if sections.isEmpty, !lines.isEmpty {
      sections.append(
        Section(role: .other, heading: nil, blocks: lines.map { .paragraph($0.text) }))
    }
    return sections
  }

  /// Whether a line is a heading in all but its element: a short bold paragraph before a longer one,
  /// or one of the names that sections have.
  private static func isHeading(_ line: PageLine, before next: PageLine?) -> Bool {
    guard line.kind == .paragraph, line.isStrong, let next, next.kind == .paragraph || next.isItem
    else { return false }
    guard let last = line.text.last, !".,;!?…»”\"".contains(last) else { return false }
    return SectionHeadings.role(of: line.text) != nil
      || (line.text.count <= 80 && !next.isStrong && next.text.count > line.text.count)
  }

  private static func blocks(of lines: [PageLine]) -> [Block] {
    var blocks: [Block] = []
    var rest = lines[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isTogether(with: first) }
      rest = rest.dropFirst(run.count)
      switch first.kind {
      case .paragraph, .heading: blocks.append(.paragraph(first.text))
      case .quotation: blocks.append(.quotation(run.map(\.text).joined(separator: "\n")))
      case .item(_, let isOrdered): blocks.append(.list(run.map(\.text), isOrdered: isOrdered))
      case .row(_, let isHead): blocks.append(.table(run.map(\.cells), hasHead: isHead))
      }
      if case .paragraph = first.kind {
        // Paragraphs stand alone: those the run took beyond the first are blocks of their own.
        blocks += run.dropFirst().map { .paragraph($0.text) }
      }
    }
    return blocks
  }
}

extension PageLine {
  fileprivate var isItem: Bool {
    if case .item = kind { true } else { false }
  }

  /// Whether both are parts of one block.
  fileprivate func isTogether(with other: PageLine) -> Bool {
    switch (kind, other.kind) {
    case (.item(let list, _), .item(let otherList, _)): list == otherList
    case (.row(let table, _), .row(let otherTable, _)): table == otherTable
    case (.quotation, .quotation), (.paragraph, .paragraph): true
    default: false
    }
  }
}
