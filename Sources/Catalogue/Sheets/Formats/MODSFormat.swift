import Markup

/// Records of libraries in MODS 3, alone or in a collection.
struct MODSFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool {
    root.name == "mods" || root.name == "modsCollection"
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    let records = root.name == "mods" ? [root] : root.elements(named: "mods")
    if records.isEmpty { throw refusal("<modsCollection> holds no record", at: root) }
    return records.map(entry)
  }

  private func entry(_ record: MarkupElement) -> ForeignEntry {
    var entry = ForeignEntry(part: "record", at: record)
    entry.language =
      entry.language
      ?? record.element(named: "language")?.element(named: "languageTerm")
      .flatMap { LanguageCode.language($0.text.collapsingSpace) }
    for element in record.elements {
      switch element.name {
      case "titleInfo": addTitle(element, to: &entry)
      case "abstract": entry.add(wordsOf: element) { .summary($0) }
      case "tableOfContents":
        entry.add(wordsOf: element) {
          .section(Section(role: .other, blocks: [.paragraph($0)]))
        }
      case "subject":
        for topic in element.elements {
          switch topic.name {
          case "topic": entry.add(wordsOf: topic) { .subject($0) }
          case "geographic": entry.add(wordsOf: topic) { .country($0) }
          case "hierarchicalGeographic":
            entry.add(wordsOf: topic.element(named: "country")) { .country($0) }
          default: break
          }
        }
      case "name" where element.attribute("type") == "corporate": addPartner(element, to: &entry)
      case "identifier": addIdentifier(element, to: &entry)
      case "location": addLocation(element, to: &entry)
      default: break
      }
    }
    return entry
  }

  private func addTitle(_ element: MarkupElement, to entry: inout ForeignEntry) {
    let parts = ["nonSort", "title", "subTitle"].compactMap { element.element(named: $0) }
    var title = ""
    for part in parts {
      let words = part.text.collapsingSpace
      if words.isEmpty { continue }
      title += part.name == "subTitle" && !title.isEmpty ? ": " : title.isEmpty ? "" : " "
      title += words
    }
    guard !title.isEmpty else { return }
    entry.add(element.attribute("type") == nil ? .title(title) : .alias(title), at: element)
  }

  private func addPartner(_ element: MarkupElement, to entry: inout ForeignEntry) {
    let name = element.elements(named: "namePart").map(\.text.collapsingSpace)
      .filter { !$0.isEmpty }.joined(separator: ", ")
    guard !name.isEmpty else { return }
    let roles = element.descendants(named: "roleTerm").map { $0.text.collapsingSpace.lowercased() }
    let isFunder = roles.contains { ["donor", "fnd", "funder", "dnr"].contains($0) }
    entry.add(
      .partner(name: name, role: isFunder ? "funding" : nil, type: nil, country: nil),
      at: element)
  }

  private func addIdentifier(_ element: MarkupElement, to entry: inout ForeignEntry) {
    let words = element.text.collapsingSpace
    guard !words.isEmpty else { return }
    if words.isWebAddress {
      addAddress(words, at: element, to: &entry)
    } else if entry.identifier == nil {
      let scheme = element.attribute("displayLabel") ?? element.attribute("type")
      entry.identifier = (scheme.map { $0 + ":" } ?? "") + words
    }
  }

  private func addLocation(_ element: MarkupElement, to entry: inout ForeignEntry) {
    for url in element.elements(named: "url") {
      let words = url.text.collapsingSpace
      if words.isWebAddress { addAddress(words, at: url, to: &entry) }
    }
  }

  private func addAddress(
    _ address: String, at element: MarkupElement, to entry: inout ForeignEntry
  ) {
    if entry.address == nil { entry.address = address }
    entry.add(.source(address: address, date: nil), at: element)
  }
}
