import Markup

/// Texts after the Text Encoding Initiative (P4 and P5). Who wrote them is not read.
struct TEIFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool {
    ["TEI", "TEI.2", "teiCorpus"].contains(root.name)
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    let texts = root.name == "teiCorpus" ? root.elements.filter { holds($0) } : [root]
    if texts.isEmpty { throw refusal("<teiCorpus> holds no text", at: root) }
    return texts.map(entry)
  }

  private func entry(_ root: MarkupElement) -> ForeignEntry {
    var entry = ForeignEntry(part: "text", at: root)
    entry.identifier =
      root.attribute("id", namespace: MarkupElement.xmlNamespace).map { "tei:" + $0 }
    let header = root.element(named: "teiHeader")
    let file = header?.element(named: "fileDesc")
    for title in file?.element(named: "titleStmt")?.elements(named: "title") ?? [] {
      let isMain = title.attribute("type").map { $0 == "main" } ?? true
      entry.add(wordsOf: title) { isMain ? .title($0) : .alias($0) }
    }
    let publication = file?.element(named: "publicationStmt")
    entry.add(wordsOf: publication?.element(named: "publisher")) {
      .partner(name: $0, role: nil, type: nil, country: nil)
    }
    for number in file?.descendants(named: "idno") ?? [] {
      let words = number.text.collapsingSpace
      guard words.isWebAddress else { continue }
      if entry.address == nil { entry.address = words }
      entry.add(.source(address: words, date: nil), at: number)
    }
    let profile = header?.element(named: "profileDesc")
    for abstract in profile?.elements(named: "abstract") ?? [] {
      entry.add(wordsOf: abstract) { .summary($0) }
    }
    for keywords in profile?.element(named: "textClass")?.elements(named: "keywords") ?? [] {
      for term in keywords.descendants(named: "term") + keywords.descendants(named: "item")
      where term.elements.isEmpty {
        entry.add(wordsOf: term) { .subject($0) }
      }
    }
    if let body = root.element(named: "text")?.element(named: "body") {
      for section in ProseReader.sections(of: body) { entry.add(.section(section), at: body) }
    }
    return entry
  }
}
