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
    let issued = issued(record)
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
          case "geographicCode" where topic.attribute("authority")?.hasPrefix("iso3166") == true:
            // With its part behind a hyphen: “ma-01”.
            let code = topic.text.collapsingSpace.prefix { $0 != "-" }.uppercased()
            if !code.isEmpty { entry.add(.country(code), at: topic) }
          default: break
          }
        }
      case "name" where element.attribute("type") == "corporate": addPartner(element, to: &entry)
      case "identifier": addIdentifier(element, issued: issued, to: &entry)
      case "location": addLocation(element, issued: issued, to: &entry)
      default: break
      }
    }
    return entry
  }

  /// When it was published.
  private func issued(_ record: MarkupElement) -> PartialDate? {
    record.elements(named: "originInfo").flatMap { $0.elements(named: "dateIssued") }.lazy
      .compactMap { ForeignDate.read($0.text) }.first
  }

  private func addTitle(_ element: MarkupElement, to entry: inout ForeignEntry) {
    let parts = ["nonSort", "title", "subTitle"].compactMap { element.element(named: $0) }
    var title = ""
    for part in parts {
      let words = part.text.collapsingSpace
      if words.isEmpty { continue }
      let isElided = title.last == "’" || title.last == "'"
      title +=
        part.name == "subTitle" && !title.isEmpty ? ": " : title.isEmpty || isElided ? "" : " "
      title += words
    }
    guard !title.isEmpty else { return }
    // A translated title is the title of another language, where it says of which.
    let type = element.attribute("type")
    let language = element.language.flatMap(LanguageCode.language)
    let isTranslation = type == "translated" && language != nil && language != entry.language
    entry.add(type == nil || isTranslation ? .title(title) : .alias(title), at: element)
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

  private func addIdentifier(
    _ element: MarkupElement, issued: PartialDate?, to entry: inout ForeignEntry
  ) {
    let words = element.text.collapsingSpace
    guard !words.isEmpty else { return }
    if words.isWebAddress {
      addAddress(words, issued: issued, at: element, to: &entry)
    } else if entry.identifier == nil {
      let scheme = element.attribute("displayLabel") ?? element.attribute("type")
      entry.identifier = (scheme.map { $0 + ":" } ?? "") + words
    }
  }

  private func addLocation(
    _ element: MarkupElement, issued: PartialDate?, to entry: inout ForeignEntry
  ) {
    for url in element.elements(named: "url") {
      let words = url.text.collapsingSpace
      guard words.isWebAddress else { continue }
      if FileFormat.named(in: Array(words.utf8)[...]) != nil {
        let label = url.attribute("displayLabel") ?? url.attribute("note")
        entry.add(
          .resource(
            LinkedFiles.resource(titled: label, address: words, format: nil, language: nil)),
          at: url)
      } else {
        addAddress(words, issued: issued, at: url, to: &entry)
      }
    }
  }

  private func addAddress(
    _ address: String, issued: PartialDate?, at element: MarkupElement,
    to entry: inout ForeignEntry
  ) {
    if entry.address == nil { entry.address = address }
    entry.add(.source(address: address, date: issued), at: element)
  }
}
