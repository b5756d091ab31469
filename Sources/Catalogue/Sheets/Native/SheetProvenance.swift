import Markup

/// Tells where in a sheet each field of its record stands.
struct SheetProvenance {
  private let file: String
  private var counts: [String: Int] = [:]
  private(set) var entries: [Provenance] = []

  init(of sheet: MarkupElement, file: String) {
    self.file = file
    for element in sheet.elements {
      switch element.name {
      case "where", "about": for child in element.elements { add(child, inside: element) }
      default: add(element, inside: sheet)
      }
    }
  }

  private mutating func add(_ element: MarkupElement, inside parent: MarkupElement) {
    let isPlaceNote = element.name == "note" && parent.name == "where"
    var field = isPlaceNote ? "placeNote" : Self.fields[element.name] ?? element.name
    var value: String?
    if let attribute = Self.values[element.name] {
      value = element.attribute(attribute)
    } else if !isPlaceNote, Self.lists.contains(element.name) {
      counts[element.name, default: 0] += 1
      field += ".\(counts[element.name] ?? 0)"
    } else if let language = element.attribute("lang", namespace: MarkupElement.xmlNamespace) {
      field += ".\(language)"
    }
    entries.append(
      Provenance(
        field: field, value: value, basis: .stated, source: file,
        place: element.position.description))
  }

  /// Names of fields where they are not those of their elements.
  private static let fields = [
    "alias": "aliases", "partner": "partners", "output": "outputs", "result": "results",
    "milestone": "milestones", "figure": "figures", "resource": "resources",
    "source": "sources", "conflict": "conflicts", "note": "notes", "country": "countries",
    "region": "regions", "theme": "themes", "siteArea": "siteAreas", "objective": "objectives",
    "targetGroup": "targetGroups", "activity": "activities",
  ]
  /// The attribute that holds the value of elements that fill one field together.
  private static let values = [
    "country": "code", "region": "id", "theme": "id", "objective": "number", "targetGroup": "id",
    "activity": "type",
  ]
  private static let lists: Set<String> = [
    "alias", "partner", "expertise", "output", "result", "milestone", "figure", "related",
    "resource", "source", "conflict", "note",
  ]
}
