import Markup

/// Articles of journals in JATS. Who wrote them is not read.
struct JATSFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool {
    root.name == "article" && root.namespace == nil && root.element(named: "front") != nil
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    guard let meta = root.element(named: "front")?.element(named: "article-meta") else {
      throw refusal("the article has no <article-meta>", at: root)
    }
    var entry = ForeignEntry(part: "article", at: root)
    let doi = meta.elements(named: "article-id")
      .first { $0.attribute("pub-id-type") == "doi" }?.text.collapsingSpace
    if let doi, !doi.isEmpty {
      entry.identifier = "doi:" + doi
      entry.address = "https://doi.org/" + doi
    }
    for element in meta.elements {
      switch element.name {
      case "title-group":
        addTitle("article-title", "subtitle", of: element, to: &entry)
        for other in element.elements(named: "trans-title-group") {
          addTitle("trans-title", "trans-subtitle", of: other, to: &entry)
        }
      case "abstract" where element.attribute("abstract-type") == nil, "trans-abstract":
        let words = ProseReader.sections(of: element).map(\.plainText).joined(separator: " ")
        if !words.isEmpty { entry.add(.summary(words.collapsingSpace), at: element) }
      case "kwd-group":
        for word in element.elements(named: "kwd") { entry.add(wordsOf: word) { .subject($0) } }
      case "article-categories":
        for subject in element.descendants(named: "subject") {
          entry.add(wordsOf: subject) { .subject($0) }
        }
      default: break
      }
    }
    if let body = root.element(named: "body") {
      for section in ProseReader.sections(of: body) { entry.add(.section(section), at: body) }
    }
    if let address = entry.address {
      entry.add(.source(address: address, date: published(meta)), at: meta)
    }
    return [entry]
  }

  /// The title with what stands below it, without the marks of notes.
  private func addTitle(
    _ main: String, _ below: String, of group: MarkupElement, to entry: inout ForeignEntry
  ) {
    guard let title = group.element(named: main) else { return }
    let parts = [title, group.element(named: below)].compactMap { $0 }
      .map { ProseReader.words(of: $0) }
    let words = parts.filter { !$0.isEmpty }.joined(separator: ": ")
    if !words.isEmpty { entry.add(.title(words), at: title) }
  }

  private func published(_ meta: MarkupElement) -> PartialDate? {
    let dates = meta.elements(named: "pub-date")
    guard let date = dates.first(where: { $0.element(named: "year") != nil }) else { return nil }
    var parts = ["year", "month", "day"].compactMap {
      date.element(named: $0)?.text.collapsingSpace
    }
    // The month may be a word, or missing where a season stands.
    if parts.count > 1, let month = MonthNames.number(of: parts[1].lowercased()) {
      parts[1] = "\(month)"
    }
    let padded = parts.map { $0.utf8.count == 1 ? "0" + $0 : $0 }
    return PartialDate(padded.joined(separator: "-")) ?? parts.first.flatMap { PartialDate($0) }
  }
}
