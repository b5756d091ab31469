/// What a native sheet may contain, and a manifest of pages: `sheet.rng` and `manifest.rng` of
/// `Catalogue/schema` as a table, for messages that name the place and the nearest right value.
enum SheetGrammar {
  static let namespace = "urn:passerelle:sheet:1"
  /// What the namespaces of all versions begin with.
  static let family = "urn:passerelle:sheet:"
  static let root = "sheet"

  /// What may stand in an attribute.
  enum Value: Sendable {
    case recordID
    case date
    case language
    /// Languages separated by spaces.
    case languages
    case concept(ConceptKind)
    case objective
    case choice([String])
    case boolean
    case decimal
    case address
    case words
  }

  struct Attribute: Sendable {
    let name: String
    let value: Value
    var isRequired = false
  }

  /// Children called one of `names`, at least and at most so many.
  struct Child: Sendable {
    let names: [String]
    let least: Int
    let most: Int

    static func one(_ name: String) -> Child { Child(names: [name], least: 1, most: 1) }
    static func maybe(_ name: String) -> Child { Child(names: [name], least: 0, most: 1) }
    static func any(_ name: String) -> Child { Child(names: [name], least: 0, most: .max) }
    static func some(_ names: String...) -> Child { Child(names: names, least: 1, most: .max) }
  }

  enum Content: Sendable {
    case nothing
    /// Words, and no elements.
    case words
    /// Words or nothing.
    case maybeWords
    /// Elements in this order, and no words between them.
    case children([Child])
  }

  struct Element: Sendable {
    var attributes: [Attribute] = []
    let content: Content
  }

  private static func required(_ name: String, _ value: Value) -> Attribute {
    Attribute(name: name, value: value, isRequired: true)
  }

  private static func optional(_ name: String, _ value: Value) -> Attribute {
    Attribute(name: name, value: value)
  }

  private static func choice<Case: RawRepresentable & CaseIterable>(_ type: Case.Type) -> Value
  where Case.RawValue == String {
    .choice(type.allCases.map(\.rawValue))
  }

  private static let words = Element(content: .words)
  private static let localWords = Element(
    attributes: [required(language, .language)], content: .words)
  private static let maybeLocalWords = Element(
    attributes: [optional(language, .language)], content: .words)

  static let language = "xml:lang"

  /// Roles and types of partners, and states of outputs, as the schema lists them.
  static let partnerRoles = [
    "requesting", "involved", "implementing", "cooperating", "supporting", "co-organising",
    "hosting", "funding",
  ]
  static let partnerTypes = [
    "government", "ombuds", "ngo", "network", "academia", "judiciary", "local-authority",
    "regional-organisation", "international-organisation", "eu-agency", "school", "other",
  ]
  static let outputStates = ["planned", "in-work", "done"]

  /// The elements by name; no two of the same name differ.
  static let elements: [String: Element] = [
    "sheet": Element(
      attributes: [
        required("id", .recordID), required("kind", choice(Record.Kind.self)),
        optional("state", choice(Record.State.self)), optional("lastConfirmed", .date),
      ],
      content: .children([
        .some("title"), .any("alias"), .maybe("withdrawal"), .maybe("programme"), .maybe("action"),
        .maybe("status"), .maybe("period"), .maybe("where"), .one("about"), .some("summary"),
        .any("text"), .any("partner"), .any("expertise"), .any("output"), .any("result"),
        .any("milestone"), .any("figure"), .any("related"), .any("resource"), .any("source"),
        .any("conflict"), .any("note"),
      ])),
    "title": localWords, "summary": localWords, "note": localWords, "area": localWords,
    "reason": localWords, "subject": localWords, "what": localWords,
    "alias": maybeLocalWords, "name": maybeLocalWords,
    "action": words, "siteArea": words, "heading": words, "p": words, "quote": words,
    "item": words,
    "withdrawal": Element(
      attributes: [required("date", .date), optional("replacedBy", .recordID)],
      content: .children([.some("reason")])),
    "programme": Element(
      attributes: [
        optional("phase", .words), optional("phaseFrom", .choice(["source", "start-date"])),
      ],
      content: .words),
    "status": Element(
      attributes: [
        required("value", choice(Record.Status.Value.self)), optional("asOf", .date),
      ],
      content: .nothing),
    "period": Element(
      attributes: [optional("start", .date), optional("end", .date)],
      content: .children([.any("note")])),
    "where": Element(
      attributes: [optional("scope", choice(Record.Scope.self))],
      content: .children([.any("country"), .any("region"), .any("area"), .any("note")])),
    "country": Element(attributes: [required("code", .concept(.country))], content: .nothing),
    "region": Element(attributes: [required("id", .concept(.region))], content: .nothing),
    "about": Element(
      content: .children([
        .some("theme"), .any("siteArea"), .any("objective"), .any("targetGroup"),
        .any("activity"),
      ])),
    "theme": Element(attributes: [required("id", .concept(.theme))], content: .nothing),
    "objective": Element(attributes: [required("number", .objective)], content: .nothing),
    "targetGroup": Element(
      attributes: [required("id", .concept(.targetGroup))], content: .nothing),
    "activity": Element(
      attributes: [required("type", .concept(.activityType))], content: .nothing),
    "text": Element(
      attributes: [required(language, .language)], content: .children([.some("section")])),
    "section": Element(
      attributes: [required("role", choice(Section.Role.self))],
      content: .children([.maybe("heading"), .some("p", "quote", "list", "table")])),
    "list": Element(
      attributes: [optional("ordered", .boolean)], content: .children([.some("item")])),
    "table": Element(content: .children([.some("row")])),
    "row": Element(content: .children([.some("head", "cell")])),
    "head": Element(content: .maybeWords), "cell": Element(content: .maybeWords),
    "partner": Element(
      attributes: [
        optional("role", .choice(partnerRoles)), optional("type", .choice(partnerTypes)),
        optional("country", .concept(.country)),
      ],
      content: .children([.some("name")])),
    "expertise": Element(
      attributes: [required("country", .concept(.country)), required("member", .boolean)],
      content: .children([.any("note")])),
    "output": Element(
      attributes: [
        required("type", .concept(.outputType)), optional("status", .choice(outputStates)),
        optional("date", .date), optional("languages", .languages), optional("href", .address),
      ],
      content: .children([.any("subject")])),
    "result": Element(
      attributes: [optional("date", .date)], content: .children([.some("what")])),
    "milestone": Element(
      attributes: [optional("date", .date), optional("stated", .words)],
      content: .children([.some("what")])),
    "figure": Element(
      attributes: [
        optional("comparator", choice(Record.Figure.Comparator.self)),
        optional("value", .decimal), optional("unit", .words), optional("asOf", .date),
        required("stated", .words),
      ],
      content: .children([.some("what")])),
    "related": Element(
      attributes: [
        required("record", .recordID), required("as", choice(Record.Relation.Kind.self)),
      ],
      content: .nothing),
    "resource": Element(
      attributes: [
        required("href", .address), optional("language", .language), optional("format", .words),
      ],
      content: .words),
    "source": Element(
      attributes: [
        required("href", .address), optional("language", .language), optional("date", .date),
        optional("retrieved", .date),
      ],
      content: .maybeWords),
    "conflict": Element(
      attributes: [optional("field", .words)], content: .children([.some("what")])),
    "manifest": Element(content: .children([.any("page")])),
    "page": Element(
      attributes: [
        required("file", .words), required("record", .recordID),
        optional("kind", choice(Record.Kind.self)),
        optional("state", .choice(["draft", "published"])), optional("address", .address),
        optional("language", .language),
        optional("retrieved", .date),
      ],
      content: .nothing),
  ]
}
