import Markup

/// Takes the values out of a sheet that ``SheetCheck`` found right.
struct SheetExtraction {
  let sheet: MarkupElement

  /// Nothing only for a sheet that the check would have refused.
  var record: Record? {
    guard let id = sheet.recordID("id"), let kind = sheet.choice("kind", Record.Kind.self) else {
      return nil
    }
    let about = sheet.element(named: "about")
    var record = Record(
      id: id, kind: kind, title: sheet.localized("title"),
      themes: about?.values("theme", "id") ?? [], summary: sheet.localized("summary"))
    record.state = sheet.choice("state", Record.State.self) ?? .published
    record.lastConfirmed = sheet.date("lastConfirmed")
    record.aliases = sheet.elements(named: "alias").map { alias in
      LocalizedText([alias.ownLanguage: alias.text.collapsingSpace])
    }
    record.withdrawal = withdrawal
    record.programme = sheet.element(named: "programme").map {
      Record.Programme(
        name: $0.text.collapsingSpace, phase: $0.words("phase"),
        isPhaseDerived: $0.attribute("phaseFrom") == "start-date")
    }
    record.actionName = sheet.element(named: "action")?.text.collapsingSpace
    record.status = sheet.element(named: "status").flatMap { status in
      status.choice("value", Record.Status.Value.self).map {
        Record.Status(value: $0, asOf: status.date("asOf"))
      }
    }
    record.period = sheet.element(named: "period").map {
      Record.Period(start: $0.date("start"), end: $0.date("end"), note: $0.localized("note"))
    }
    if let place = sheet.element(named: "where") {
      record.scope = place.choice("scope", Record.Scope.self)
      record.countries = place.values("country", "code")
      record.regions = place.values("region", "id")
      record.area = place.localized("area")
      record.placeNote = place.localized("note")
    }
    if let about {
      record.siteAreas = about.elements(named: "siteArea").map(\.text.collapsingSpace)
      record.objectives = about.values("objective", "number").compactMap { Int($0) }
      record.targetGroups = about.values("targetGroup", "id")
      record.activities = about.values("activity", "type")
    }
    for text in sheet.elements(named: "text") {
      record.texts[text.ownLanguage] = text.elements(named: "section").compactMap(Self.section)
    }
    readLists(into: &record)
    return record
  }

  private var withdrawal: Record.Withdrawal? {
    sheet.element(named: "withdrawal").flatMap { withdrawal in
      withdrawal.date("date").map {
        Record.Withdrawal(
          date: $0, reason: withdrawal.localized("reason"),
          replacedBy: withdrawal.recordID("replacedBy"))
      }
    }
  }

  private static func section(_ element: MarkupElement) -> Section? {
    guard let role = element.choice("role", Section.Role.self) else { return nil }
    let blocks: [Block] = element.elements.compactMap { child in
      switch child.name {
      case "p": .paragraph(child.text.collapsingSpace)
      case "quote": .quotation(child.text.collapsingSpace)
      case "list":
        .list(
          child.elements.map(\.text.collapsingSpace),
          isOrdered: SheetValues.boolean(child.attribute("ordered") ?? "") ?? false)
      case "table":
        .table(
          child.elements.map { $0.elements.map(\.text.collapsingSpace) },
          hasHead: child.elements.first?.element(named: "head") != nil)
      default: nil
      }
    }
    return Section(
      role: role, heading: element.element(named: "heading")?.text.collapsingSpace,
      blocks: blocks)
  }
}
