import Markup

/// What a schema cannot say: values that contradict each other.
extension SheetCheck {
  /// Adds what contradicts itself in the sheet `root`.
  mutating func checkSense(of root: MarkupElement, taxonomy: Taxonomy) {
    checkState(of: root)
    checkLanguages(in: root)
    checkRepetitions(in: root)
    checkPeriod(of: root)
    checkTables(in: root)
    checkExpertise(in: root, taxonomy: taxonomy)
  }

  private mutating func checkState(of root: MarkupElement) {
    let isWithdrawn = root.attribute("state") == Record.State.withdrawn.rawValue
    let withdrawal = root.element(named: "withdrawal")
    if isWithdrawn, withdrawal == nil {
      add(
        "a withdrawn sheet needs <withdrawal> with its date and reason", at: root,
        attribute: "state")
    }
    if let withdrawal, !isWithdrawn {
      add("<withdrawal> goes with state=\"withdrawn\" of <sheet>", at: withdrawal.position)
    }
  }

  /// Words of one element stand once in a language, and `<text>` does.
  private mutating func checkLanguages(in element: MarkupElement) {
    var first: [String: MarkupElement] = [:]
    for child in element.elements {
      checkLanguages(in: child)
      // Aliases and notes are lists: a language that comes again begins the next of them.
      let isList = child.name == "alias" || (child.name == "note" && element.name == "sheet")
      guard !isList, let rule = SheetGrammar.elements[child.name],
        rule.attributes.contains(where: { $0.name == SheetGrammar.language })
      else { continue }
      let language = child.attribute("lang", namespace: MarkupElement.xmlNamespace)
      let key = "\(child.name) \(language ?? "")"
      if let earlier = first[key] {
        add(
          "<\(child.name)> stands twice in \(language.map { "“\($0)”" } ?? "no language");"
            + " the first is in line \(earlier.position.line)", at: child.position)
      } else {
        first[key] = child
      }
    }
  }

  private static let singles = [
    "country": "code", "region": "id", "theme": "id", "objective": "number", "targetGroup": "id",
    "activity": "type",
  ]

  private mutating func checkRepetitions(in root: MarkupElement) {
    for list in root.elements where list.name == "where" || list.name == "about" {
      var seen: Set<String> = []
      for child in list.elements {
        guard let name = Self.singles[child.name], let value = child.attribute(name) else {
          continue
        }
        if !seen.insert("\(child.name) \(value)").inserted {
          add("“\(value)” stands twice", at: child, attribute: name)
        }
      }
    }
  }

  private mutating func checkPeriod(of root: MarkupElement) {
    guard let period = root.element(named: "period"),
      let start = period.attribute("start").flatMap(PartialDate.init),
      let end = period.attribute("end").flatMap(PartialDate.init),
      end.lastDay < start.firstDay
    else { return }
    add("the period ends (\(end)) before it starts (\(start))", at: period, attribute: "end")
  }

  /// A record knows of a table only whether its first row is the head.
  private mutating func checkTables(in root: MarkupElement) {
    for table in root.descendants(named: "table") {
      for (rank, row) in table.elements.enumerated() {
        let heads = row.elements(named: "head")
        guard let head = heads.first, rank > 0 || heads.count != row.elements.count else {
          continue
        }
        add(
          "<head> may stand only in the first row of a table, and then all along it",
          at: head.position)
      }
    }
  }

  private mutating func checkExpertise(in root: MarkupElement, taxonomy: Taxonomy) {
    for expertise in root.elements(named: "expertise") {
      guard SheetValues.boolean(expertise.attribute("member") ?? "") == true,
        let country = expertise.attribute("country").flatMap(taxonomy.country),
        country.membership == nil
      else { continue }
      add(
        "\(country.label[.english] ?? country.id) has never been a Member State of the EU",
        at: expertise, attribute: "member")
    }
  }
}
