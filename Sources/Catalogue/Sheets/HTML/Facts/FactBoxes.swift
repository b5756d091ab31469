/// The boxes of facts that a page has beside or below its text, under a heading that says so.
///
/// What they say is told by the facts; as lines of the text it would stand in the section before
/// the box. Lists of labels and values without such a heading are part of the text.
struct FactBoxes {
  /// Ranks of nodes that begin and end a fact of a box, and its heading.
  private let ranges: [Range<Int>]

  /// - Parameter lines: the lines of the main text.
  init(
    _ facts: [PageFacts.Located], among lines: some BidirectionalCollection<PageLine>,
    in page: PageTree
  ) {
    var ranges: [Range<Int>] = []
    // A heading with a list below it may as well be a section.
    for place in ["dl", "table", "field", "text"] {
      for box in Self.boxes(of: facts.filter { $0.fact.place == place }, in: page) {
        let start = box[0].node
        let before = lines.last { $0.node < start }
        let caption = page.subtree(start).first { page.tags[$0] == .caption }
        let isHeaded = before.map { Self.isHeading($0.text) } ?? false
        let isCaptioned = caption.map { Self.isHeading(page.line(of: $0)) } ?? false
        guard place == "field" || isHeaded || isCaptioned else { continue }
        ranges += box.map { page.subtree($0.node) }
        if isHeaded, let before { ranges.append(before.node..<before.node + 1) }
      }
    }
    self.ranges = ranges
  }

  var isEmpty: Bool { ranges.isEmpty }

  func contains(_ node: Int) -> Bool { ranges.contains { $0.contains(node) } }

  private static let headings: Set<String> = [
    "keyfacts", "facts", "thefacts", "factsandfigures", "inbrief", "ataglance", "factbox",
    "overview", "summaryoffacts", "enbref", "enunclindœil", "fiche", "fichetechnique",
    "fichedidentité", "lessentiel", "repères", "informationsclés", "faitsmarquants",
    "datosclave", "datosbásicos", "deunvistazo", "enbreve", "enresumen", "fichatécnica",
    "enpocaspalabras",
    "кратко", "вкратце", "ключевыефакты", "основныесведения", "основныеданные", "коротко", "факты",
    "aufeinenblick", "eckdaten", "faktenundzahlen", "inbreve", "schedatecnica", "emresumo",
  ]

  private static func isHeading(_ line: String) -> Bool {
    line.utf8.count <= 80 && headings.contains(line.lettersAndDigits)
  }

  /// Facts of one list or table, or of elements side by side.
  private static func boxes(
    of facts: [PageFacts.Located], in page: PageTree
  ) -> [[PageFacts.Located]] {
    var boxes: [[PageFacts.Located]] = []
    for fact in facts {
      if let last = boxes.last?.last,
        last.node == fact.node || page.parent(last.node) == page.parent(fact.node)
      {
        boxes[boxes.count - 1].append(fact)
      } else {
        boxes.append([fact])
      }
    }
    return boxes
  }
}
