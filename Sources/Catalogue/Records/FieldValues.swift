/// A field of a record, with what it holds in words.
public struct FieldValue: Sendable, Hashable {
  /// `themes`; with the language behind it where there is one, `title.fr`, and the place in a list,
  /// `partners.2`, counted from 1.
  public let field: String
  public let words: String
}

extension Record {
  /// Everything the record says, field by field in the order of the sheet; fields that say nothing
  /// are left out. Two records with the same id are equal exactly when these are.
  public var fieldValues: [FieldValue] {
    var list = FieldList()
    list.add("kind", kind.rawValue)
    list.add("state", state.rawValue)
    list.add("lastConfirmed", lastConfirmed?.description)
    list.add("title", title)
    list.add("aliases", aliases) { $0.inWords }
    list.add("withdrawal", withdrawal?.inWords)
    list.add("programme", programme?.inWords)
    list.add("action", actionName)
    list.add("status", status?.inWords)
    list.add("period", period?.inWords)
    list.add("scope", scope?.rawValue)
    list.add("countries", countries.joined(separator: ", "))
    list.add("regions", regions.joined(separator: ", "))
    list.add("area", area)
    list.add("placeNote", placeNote)
    list.add("themes", themes.joined(separator: ", "))
    list.add("siteAreas", siteAreas.map { "“\($0)”" }.joined(separator: ", "))
    list.add("objectives", objectives.map(String.init).joined(separator: ", "))
    list.add("targetGroups", targetGroups.joined(separator: ", "))
    list.add("activities", activities.joined(separator: ", "))
    list.add("summary", summary)
    for (language, sections) in texts.sorted(by: { $0.key < $1.key }) {
      list.add("text.\(language)", sections) { $0.inWords }
    }
    list.add("partners", partners) { $0.inWords }
    list.add("expertise", expertise) { $0.inWords }
    list.add("outputs", outputs) { $0.inWords }
    list.add("results", results) { $0.inWords }
    list.add("milestones", milestones) { $0.inWords }
    list.add("figures", figures) { $0.inWords }
    list.add("related", related) { "\($0.kind.rawValue) \($0.record)" }
    list.add("resources", resources) { $0.inWords }
    list.add("sources", sources) { $0.inWords }
    list.add("conflicts", conflicts) { $0.inWords }
    list.add("notes", notes) { $0.inWords }
    return list.values
  }
}

/// Gathers the values of fields that say something.
private struct FieldList {
  var values: [FieldValue] = []

  mutating func add(_ field: String, _ words: String?) {
    if let words, !words.isEmpty { values.append(FieldValue(field: field, words: words)) }
  }

  mutating func add(_ field: String, _ text: LocalizedText) {
    for language in text.languages { add("\(field).\(language)", text[language]) }
  }

  mutating func add<Item>(_ field: String, _ items: [Item], words: (Item) -> String) {
    for (rank, item) in items.enumerated() { add("\(field).\(rank + 1)", words(item)) }
  }
}
