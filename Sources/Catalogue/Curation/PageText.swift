/// The running text of a page without what only repeats its facts, parted into summary and
/// sections.
struct PageText {
  private(set) var summary: String?
  private(set) var sections: [Section] = []
  /// The facts of the page, with those that stand in its text: a label in bold or a heading, with a
  /// list below it.
  private(set) var facts: [HTMLPage.Fact] = []

  init(_ page: HTMLPage) {
    // “Outputs” over a list may be a part of the text.
    facts = page.facts.filter { fact in
      fact.place != "heading" || SectionHeadings.role(of: fact.label) == nil
    }
    let factWords = FactWording(facts.flatMap { [$0.label] + $0.values })
    for section in page.sections {
      let kind = section.heading.flatMap { PageFactKind(label: $0) }
      // The list of facts was read where it stands; what is left of it is whom to write to.
      if kind == .ignored { continue }
      var kept = section
      kept.blocks = []
      var label: String?
      for block in section.blocks {
        if let list = block.items, let open = label {
          add(.init(label: open, values: list, place: "text", line: 0))
          label = nil
        } else if let open = Self.label(of: block) {
          label = open
        } else if !Self.repeatsFacts(block, factWords), let block = Self.withoutCalls(block) {
          label = nil
          kept.blocks.append(block)
        }
      }
      if kind != nil, Self.isOfFacts(kept) {
        takeFacts(of: kept, label: kept.heading ?? "")
      } else if !kept.blocks.isEmpty {
        sections.append(kept)
      }
    }
    takeSummary(description: page.description)
  }

  /// The block without calls on readers; nothing if it has nothing else.
  private static func withoutCalls(_ block: Block) -> Block? {
    guard case .paragraph(let text) = block else { return block }
    return ReaderCalls.removed(from: text).map { .paragraph($0) }
  }

  /// Whether a section under a label is that fact and no part of the text: headings such as
  /// “Activities” may be either.
  private static func isOfFacts(_ section: Section) -> Bool {
    section.role == .other && section.blocks.allSatisfy { $0.items != nil }
  }

  private mutating func takeFacts(of section: Section, label: String) {
    let values = section.blocks.flatMap { $0.items ?? [] }
    add(.init(label: label, values: values, place: "heading", line: 0))
  }

  /// Adds a fact that the page's own list does not have already.
  private mutating func add(_ fact: HTMLPage.Fact) {
    let key = LabelKey(fact.label)
    if !facts.contains(where: { LabelKey($0.label) == key }) { facts.append(fact) }
  }

  /// The label that a block consists of: `Sources:`.
  private static func label(of block: Block) -> String? {
    guard case .paragraph(let text) = block, text.utf8.count <= 240, text.count <= 60 else {
      return nil
    }
    var label = text[...]
    while let last = label.last, last == ":" || last.isWhitespace { label.removeLast() }
    return PageFactKind(label: String(label)) == nil ? nil : String(label)
  }

  private static func repeatsFacts(_ block: Block, _ words: FactWording) -> Bool {
    switch block {
    case .table(let rows, _):
      return rows.allSatisfy { row in
        row.first.map { PageFactKind(label: $0) != nil || words.contains($0) } ?? true
      }
    case .list(let items, _):
      return items.allSatisfy { item in
        guard let (label, _) = item.splitAtColon else { return words.contains(item) }
        return PageFactKind(label: label) != nil
      }
    case .paragraph(let text):
      if text.hasColonNearStart, let (label, _) = text.splitAtColon,
        PageFactKind(label: label) != nil
      {
        return true
      }
      return words.contains(text) || isContact(text)
    case .quotation: return false
    }
  }

  /// Whether a paragraph only tells whom to write to.
  private static func isContact(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "@")) && text.count <= 160
      && text.split(whereSeparator: \.isWhitespace).contains { word in
        word.contains("@") && word.contains(".")
      }
  }

  /// Takes the lead for the summary: what the description repeats, or else the first paragraph. It
  /// stands before the parts of the text that have a role; what else stands there is the way to the
  /// page, unless it is as long as a paragraph.
  private mutating func takeSummary(description: String?) {
    let firstRole = sections.firstIndex { $0.role != .other }
    let opening = firstRole ?? sections.prefix { $0.heading == nil }.count
    let prose = sections[..<opening].flatMap(\.blocks).filter(\.isProse)
    let key = description.map { LabelKey($0).text }
    let lead = key.flatMap { key in prose.first { Self.begins($0.plainText, with: key) } }
    let first = prose.first { $0.plainText.count >= Self.shortestParagraph } ?? prose.last
    summary = lead?.plainText ?? description ?? first?.plainText
    guard firstRole != nil || lead != nil else { return }
    let summary = summary
    for rank in sections[..<opening].indices {
      sections[rank].blocks.removeAll { block in
        block.plainText == summary || Self.repeats(block, summary)
          || firstRole != nil && block.plainText.count < Self.shortestParagraph
      }
    }
    sections.removeAll { $0.blocks.isEmpty }
  }

  /// Whether a paragraph says what the summary does, almost word for word.
  private static func repeats(_ block: Block, _ summary: String?) -> Bool {
    guard let summary, block.isProse else { return false }
    let words = block.plainText
    guard words.count * 4 >= summary.count * 3, words.count * 3 <= summary.count * 4 else {
      return false
    }
    return Shingles(words).share(with: Shingles(summary)) >= 0.75
  }

  /// In characters.
  private static let shortestParagraph = 80

  /// Whether a block says what the description does, which search engines may have cut short.
  ///
  /// - Parameter key: of the description.
  private static func begins(_ text: String, with key: String) -> Bool {
    // No key is shorter than a third of its text, but for signs between words.
    let start = String(text.prefix(4 * key.count + 100))
    let own = LabelKey(start).text
    if key.count >= 60 { return own.hasPrefix(key) }
    return start.utf8.count == text.utf8.count && own == key
  }
}

/// What facts say, to tell where running text says it once more.
private struct FactWording {
  private let keys: Set<LabelKey>
  /// Of what is said, in bytes.
  private let longest: Int

  init(_ words: [String]) {
    keys = Set(words.map { LabelKey($0) })
    longest = words.map(\.utf8.count).max() ?? 0
  }

  /// Whether `text` is one of them. Most paragraphs are longer than any fact, and are not looked at.
  func contains(_ text: String) -> Bool {
    text.utf8.count <= 2 * longest + 100 && keys.contains(LabelKey(text))
  }
}

extension Block {
  fileprivate var items: [String]? {
    if case .list(let items, _) = self { items } else { nil }
  }

  fileprivate var isProse: Bool {
    switch self {
    case .paragraph, .quotation: true
    case .list, .table: false
    }
  }
}

extension String {
  /// Whether a colon stands where it may end a label: none is as long as 200 bytes.
  fileprivate var hasColonNearStart: Bool { utf8.prefix(200).contains(UInt8(ascii: ":")) }
}
