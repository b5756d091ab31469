import Markup

/// Activities in the form of the International Aid Transparency Initiative, versions 1.01 to 2.03.
///
/// Version 2 keeps words in `narrative`, one a language; version 1 in the elements themselves.
/// People to contact are not read.
struct IATIFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool {
    ["iati-activities", "iati-activity", "iati-organisations"].contains(root.name)
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    if root.name == "iati-organisations" {
      throw refusal(
        "this is an IATI organisation file, which tells of budgets and of no activity", at: root)
    }
    let activities = root.name == "iati-activity" ? [root] : root.elements(named: "iati-activity")
    if activities.isEmpty { throw refusal("<\(root.name)> holds no activity", at: root) }
    return activities.map(entry)
  }

  private func entry(_ activity: MarkupElement) -> ForeignEntry {
    var entry = ForeignEntry(part: "activity", at: activity)
    entry.identifier = identifier(of: activity)
    entry.address =
      activity.elements(named: "activity-website").lazy
      .compactMap { website($0.text.collapsingSpace) }.first
    let dates = dates(of: activity)
    for element in activity.elements {
      switch element.name {
      case "title": addWords(of: element, to: &entry) { .title($0) }
      case "description": addDescription(element, to: &entry)
      case "recipient-country": addPlace(element, to: &entry) { .country($0) }
      case "recipient-region": addPlace(element, to: &entry) { .region($0) }
      case "activity-status": addStatus(element, of: activity, to: &entry)
      case "activity-date":
        if dates.start?.element == element { addDate(element, to: &entry) { .start($0) } }
        if dates.end?.element == element { addDate(element, to: &entry) { .end($0) } }
      case "participating-org", "reporting-org": addPartner(element, to: &entry)
      case "sector", "policy-marker", "tag": addSubject(element, to: &entry)
      case "location":
        if let name = element.element(named: "name") {
          addWords(of: name, to: &entry) { .area($0) }
        }
      case "result":
        if let title = element.element(named: "title") {
          addWords(of: title, to: &entry) { .result($0) }
        }
        for indicator in element.elements(named: "indicator") { addFigure(indicator, to: &entry) }
      case "document-link": addDocument(element, to: &entry)
      default: break
      }
    }
    if let address = entry.address {
      entry.add(.source(address: address, date: nil), at: activity)
    }
    return entry
  }

  /// The address of a site, which old files often give without its scheme.
  private func website(_ words: String) -> String? {
    if words.isWebAddress { return words }
    let address = "http://" + words
    return words.lowercased().hasPrefix("www.") && address.isWebAddress ? address : nil
  }

  /// What was counted for an indicator last.
  private func addFigure(_ indicator: MarkupElement, to entry: inout ForeignEntry) {
    let values = indicator.elements(named: "period").compactMap { period in
      period.element(named: "actual")?.attribute("value")?.collapsingSpace
    }
    guard let value = values.last(where: { !$0.isEmpty }),
      let title = indicator.element(named: "title")
    else { return }
    let isShare = indicator.attribute("measure") == "2"
    for words in words(of: title).prefix(1) {
      entry.add(wordsOf: words) { .figure(what: $0, stated: value + (isShare ? " %" : "")) }
    }
  }

  /// Its own identifier, or else, in old files, the publisher's.
  private func identifier(of activity: MarkupElement) -> String? {
    let own = activity.element(named: "iati-identifier")?.text.collapsingSpace ?? ""
    if !own.isEmpty { return own }
    let other = activity.element(named: "other-identifier")
    let words = other?.attribute("ref") ?? other?.text.collapsingSpace ?? ""
    return words.isEmpty ? nil : words
  }

  /// Words by language: the narratives, or the element's own.
  private func words(of element: MarkupElement) -> [MarkupElement] {
    let narratives = element.elements(named: "narrative")
    return narratives.isEmpty ? [element] : narratives
  }

  private func addWords(
    of element: MarkupElement, to entry: inout ForeignEntry,
    as value: (String) -> ForeignEntry.Statement.Value
  ) {
    for words in words(of: element) { entry.add(wordsOf: words, as: value) }
  }

  /// General descriptions are the summary; objectives (2) and groups targeted (3) are sections.
  private func addDescription(_ element: MarkupElement, to entry: inout ForeignEntry) {
    let role: Section.Role? =
      switch element.attribute("type")?.lowercased() {
      case "2", "objectives": .request
      case "3", "target groups": .context
      case "4", "other": .other
      default: nil
      }
    addWords(of: element, to: &entry) { words in
      guard let role else { return .summary(words) }
      return .section(Section(role: role, blocks: [.paragraph(words)]))
    }
  }

  private func addPlace(
    _ element: MarkupElement, to entry: inout ForeignEntry,
    as value: (String) -> ForeignEntry.Statement.Value
  ) {
    if let code = element.attribute("code"), !code.isEmpty, element.name == "recipient-country" {
      entry.add(value(code), at: element)
    } else {
      addWords(of: element, to: &entry, as: value)
    }
  }

  private func addStatus(
    _ element: MarkupElement, of activity: MarkupElement, to entry: inout ForeignEntry
  ) {
    let values: [String: Record.Status.Value] = [
      "1": .inPreparation, "2": .underWay, "3": .completed, "4": .completed, "5": .closedEarly,
      "6": .onHold,
    ]
    let words = element.text.collapsingSpace
    guard let status = element.attribute("code").flatMap({ values[$0] }) ?? FactWords.status(words)
    else { return }
    let asOf = activity.attribute("last-updated-datetime").flatMap(ForeignDate.read)
    entry.add(.status(status, asOf: asOf), at: element)
  }

  private typealias Dated = (element: MarkupElement, isActual: Bool)

  /// The dates to take: actual ones rather than planned.
  private func dates(of activity: MarkupElement) -> (start: Dated?, end: Dated?) {
    var start: Dated?
    var end: Dated?
    for element in activity.elements(named: "activity-date") {
      switch element.attribute("type")?.lowercased() {
      case "1", "start-planned", "start": if start == nil { start = (element, false) }
      case "2", "start-actual": start = (element, true)
      case "3", "end-planned", "completion": if end == nil { end = (element, false) }
      case "4", "end-actual": end = (element, true)
      default: break
      }
    }
    return (start, end)
  }

  private func addDate(
    _ element: MarkupElement, to entry: inout ForeignEntry,
    as value: (PartialDate) -> ForeignEntry.Statement.Value
  ) {
    // Old files have the day in words only, or beside an attribute left empty.
    let date =
      element.attribute("iso-date").flatMap(ForeignDate.read)
      ?? ForeignDate.read(element.text)
    if let date { entry.add(value(date), at: element) }
  }

  private func addPartner(_ element: MarkupElement, to entry: inout ForeignEntry) {
    let roles = [
      "1": "funding", "funding": "funding", "donor": "funding", "2": "supporting",
      "accountable": "supporting", "3": "supporting", "extending": "supporting",
      "4": "implementing", "implementing": "implementing", "beneficiary": "requesting",
    ]
    let types = [
      "10": "government", "11": "local-authority", "15": "government", "21": "ngo", "22": "ngo",
      "23": "ngo", "24": "ngo", "40": "international-organisation", "80": "academia",
    ]
    let role = element.attribute("role").flatMap { roles[$0.lowercased()] }
    let type = element.attribute("type").flatMap { types[$0.lowercased()] }
    if element.name == "reporting-org", role == nil, !entry.partnersAreUnknown { return }
    addWords(of: element, to: &entry) {
      .partner(name: $0, role: role, type: type, country: nil)
    }
  }

  private func addSubject(_ element: MarkupElement, to entry: inout ForeignEntry) {
    if let code = element.attribute("code"), element.attribute("vocabulary") == "99" {
      entry.add(.subject(code), at: element)
    }
    addWords(of: element, to: &entry) { .subject($0) }
  }

  private func addDocument(_ element: MarkupElement, to entry: inout ForeignEntry) {
    guard let address = element.attribute("url").flatMap({ element.address($0) }) else { return }
    let title = element.element(named: "title").map { words(of: $0)[0].text.collapsingSpace }
    let languages = element.elements(named: "language").map { $0.attribute("code") ?? $0.text }
    // A document in several languages is in none alone.
    let language = languages.count > 1 ? nil : languages.first ?? element.attribute("language")
    entry.add(
      .resource(
        Record.Resource(
          title: title.flatMap { $0.isEmpty ? nil : $0 } ?? address, address: address,
          language: language.flatMap(LanguageCode.language),
          format: element.attribute("format").flatMap(MediaType.format))),
      at: element)
  }
}

extension ForeignEntry {
  /// Whether nothing has named an organisation yet: who reports is a partner then.
  fileprivate var partnersAreUnknown: Bool {
    !statements.contains { if case .partner = $0.value { true } else { false } }
  }
}
