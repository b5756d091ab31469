import Markup

/// Projects of EU research, as CORDIS exports them. Persons are not read.
struct CORDISFormat: SheetFormat {
  func holds(_ root: MarkupElement) -> Bool {
    root.name == "project"
      && (root.namespace?.hasPrefix("http://cordis.europa.eu") == true
        || root.element(named: "rcn") != nil)
  }

  func entries(in root: MarkupElement) throws(InvalidSheet) -> [ForeignEntry] {
    var entry = ForeignEntry(part: "project", at: root)
    let id = root.element(named: "id")?.text.collapsingSpace ?? ""
    if !id.isEmpty {
      entry.identifier = "cordis:" + id
      entry.address = "https://cordis.europa.eu/project/id/" + id
    }
    entry.language =
      root.element(named: "language").flatMap { LanguageCode.language($0.text.collapsingSpace) }
      ?? entry.language
    entry.add(wordsOf: root.element(named: "title")) { .title($0) }
    entry.add(wordsOf: root.element(named: "acronym")) { .alias($0) }
    let teaser = root.element(named: "teaser")
    let objective = root.element(named: "objective")
    entry.add(wordsOf: teaser ?? objective) { .summary($0) }
    if let objective {
      for section in ProseReader.sections(of: objective) {
        var section = section
        section.role = .context
        entry.add(.section(section), at: objective)
      }
    }
    addDate("startDate", of: root, to: &entry) { .start($0) }
    addDate("endDate", of: root, to: &entry) { .end($0) }
    switch root.element(named: "status")?.text.collapsingSpace.uppercased() {
    case "SIGNED": entry.add(.status(.underWay, asOf: nil), at: root)
    case "CLOSED": entry.add(.status(.completed, asOf: nil), at: root)
    case "TERMINATED": entry.add(.status(.closedEarly, asOf: nil), at: root)
    default: break
    }
    for organisation in root.descendants(named: "organization") {
      add(organisation, to: &entry)
    }
    for category in root.descendants(named: "category")
    where category.attribute("classification") == "euroSciVoc" {
      entry.add(wordsOf: category.element(named: "title")) { .subject($0) }
    }
    let keywords = root.element(named: "keywords")
    for word in keywords?.text.split(whereSeparator: { $0 == "," || $0 == ";" }) ?? [] {
      if let keywords { entry.add(.subject(word.trimmed), at: keywords) }
    }
    if let address = entry.address { entry.add(.source(address: address, date: nil), at: root) }
    return [entry]
  }

  private func addDate(
    _ name: String, of root: MarkupElement, to entry: inout ForeignEntry,
    as value: (PartialDate) -> ForeignEntry.Statement.Value
  ) {
    guard let element = root.element(named: name), let date = ForeignDate.read(element.text) else {
      return
    }
    entry.add(value(date), at: element)
  }

  private func add(_ organisation: MarkupElement, to entry: inout ForeignEntry) {
    guard let name = organisation.element(named: "legalName") else { return }
    let isCoordinator = organisation.attribute("type") == "coordinator"
    let kinds = organisation.descendants(named: "category").compactMap {
      $0.element(named: "code")?.text.collapsingSpace
    }
    let type =
      kinds.contains("HES") || kinds.contains("REC")
      ? "academia" : kinds.contains("PUB") ? "government" : nil
    let country = organisation.element(named: "address")?.element(named: "country")?
      .text.collapsingSpace
    // The Union's own codes for two of its neighbours in the list.
    let code = country.map { ["EL": "GR", "UK": "GB"][$0] ?? $0 }
    entry.add(wordsOf: name) {
      .partner(
        name: $0, role: isCoordinator ? "implementing" : "involved", type: type, country: code)
    }
  }
}
