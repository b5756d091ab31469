/// Reads a page that was kept as plain text: a title, paragraphs on lines of their own, headings
/// that are short lines without a full stop, and lists of lines with a dash.
struct TextPageReader: Sendable {
  private let detector = LanguageDetector()

  /// Words that running text has at least, for a text file to be a page.
  private static let fewestWords = 40
  /// Of a heading, in characters.
  private static let longestHeading = 120

  /// Whether a text is prose in a language known here, and no table, source code or the like.
  func isPage(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    guard words.count >= Self.fewestWords, let guess = detector.guess(text) else { return false }
    let letters = text.count { $0.isLetter || $0.isWhitespace }
    return guess.evidence >= 0.9 && letters * 10 >= text.count * 8
  }

  func page(from text: String) -> HTMLPage {
    var page = HTMLPage()
    var lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmingWhitespace }
      .filter { !$0.isEmpty }
    if let first = lines.first, first.count <= 200, Self.isTitle(first) {
      page.title = .init(first, place: "text", line: 1)
      lines.removeFirst()
    }
    page.sections = Self.sections(of: lines)
    page.detectedLanguage = detector.guess(text)
    return page
  }

  private static func sections(of lines: [String]) -> [Section] {
    var sections: [Section] = []
    var section = Section(role: .other, blocks: [])
    var items: [String] = []
    func end() {
      if !section.blocks.isEmpty { sections.append(section) }
    }
    for line in lines {
      if let item = item(line) {
        items.append(item)
        continue
      }
      if !items.isEmpty {
        section.blocks.append(.list(items, isOrdered: false))
        items = []
      }
      if isHeading(line) {
        end()
        section = Section(
          role: SectionHeadings.role(of: line) ?? .other, heading: line, blocks: [])
      } else {
        section.blocks.append(.paragraph(line))
      }
    }
    if !items.isEmpty { section.blocks.append(.list(items, isOrdered: false)) }
    end()
    return sections
  }

  private static func isTitle(_ line: String) -> Bool {
    line.last.map { !".;:,".contains($0) } ?? false
  }

  private static func isHeading(_ line: String) -> Bool {
    if SectionHeadings.role(of: line) != nil { return true }
    // A line that ends with a colon leads to the list below it.
    return line.count <= longestHeading && line.first?.isUppercase == true
      && line.last.map { !".;:,»\"”!)".contains($0) } == true
  }

  /// What stands behind the dash or dot of an item.
  private static func item(_ line: String) -> String? {
    guard let first = line.first, "-–—•*".contains(first) else { return nil }
    let words = String(line.dropFirst()).trimmingWhitespace
    return words.isEmpty ? nil : words
  }
}

extension String {
  /// Without white space of any kind at its ends.
  var trimmingWhitespace: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }
}
