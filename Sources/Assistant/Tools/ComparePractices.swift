import Catalogue
import Interchange

/// Two to four practices field by field.
enum ComparePractices: Tool {
  static let name = "compare_practices"
  static let title = "Compare practices"
  static let purpose = """
    Puts two to four practices side by side, field by field, and says in which fields they differ. A \
    practice that says nothing on a field has null there.
    """

  static let input = ToolSchema(members: [
    .init("ids", .texts(count: 2...4), "The practices.", isRequired: true),
    ToolSchema.language,
  ])

  static let output = ToolSchema(members: [
    .init(
      "practices", .other(["type": "array", "items": ["type": "object"]]),
      "Ids, titles, permalinks and sources, in the order asked.", isRequired: true),
    .init(
      "fields",
      .other([
        "type": "array",
        "items": ["type": "object", "required": ["field", "values", "differs"]],
      ]), "The values of each field, in the order of the practices.", isRequired: true),
  ])

  static func answer(
    _ arguments: ToolArguments, on catalogue: AssistantCatalogue
  ) throws(ToolFailure) -> ToolAnswer {
    var records: [Record] = []
    for name in arguments.texts("ids") { records.append(try catalogue.practice(name)) }
    let publication = catalogue.publication(Language(arguments.text("language") ?? "en"))
    let practices = records.map { record -> JSONValue in
      [
        "id": .string(record.id.rawValue), "title": .string(publication.headline(of: record)),
        "permalink": .string(publication.permalink(record.id)),
        "sources": .array(record.sources.map { .string($0.address) }),
      ]
    }
    let columns = records.map { ComparedFields.values(of: $0, publication) }
    let rows = ComparedFields.names.enumerated().compactMap { rank, name -> JSONValue? in
      let values = columns.map { $0[rank] }
      guard values.contains(where: { $0 != nil }) else { return nil }
      return [
        "field": .string(name), "values": .array(values.map { $0.map(JSONValue.string) ?? .null }),
        "differs": .bool(Set(values).count > 1),
      ]
    }
    let value: JSONValue = ["practices": .array(practices), "fields": .array(rows)]
    return ToolAnswer(value: value, words: value.text)
  }
}

/// The fields that practices are compared by, in words.
private enum ComparedFields {
  static let names = [
    "kind", "programme phase", "status", "start", "end", "countries", "regions", "experts from",
    "themes", "objectives", "target groups", "activities", "outputs", "partners", "summary",
  ]

  /// A value a name; nothing where the practice does not say.
  static func values(of record: Record, _ publication: Publication) -> [String?] {
    func labels(_ ids: [String], _ kind: ConceptKind) -> String? {
      list(ids.map { publication.taxonomy.label(of: $0, kind: kind, in: publication.language) })
    }
    return [
      record.kind.rawValue, record.programme?.phase, record.status?.value.rawValue,
      record.period?.start?.description, record.period?.end?.description,
      labels(record.countries, .country), labels(record.regions, .region),
      labels(record.expertise.map(\.country), .country), labels(record.themes, .theme),
      list(record.objectives.map(String.init)), labels(record.targetGroups, .targetGroup),
      labels(record.activities, .activityType), labels(record.outputs.map(\.type), .outputType),
      list(record.partners.compactMap { $0.name.best(for: publication.language)?.text }),
      record.summary.best(for: publication.language)?.text,
    ]
  }

  private static func list(_ values: [String]) -> String? {
    values.isEmpty ? nil : values.joined(separator: "; ")
  }
}
