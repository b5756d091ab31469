import Catalogue
import Interchange
import Passerelle

/// The values that searches can be narrowed by.
enum ListFacets: Tool {
  static let name = "list_facets"
  static let title = "List facets"
  static let purpose = """
    Tells by which values search_practices can be narrowed (themes, countries, regions…), with how \
    many practices have each.
    """

  static let input = ToolSchema(members: [
    .init(
      "facet", .text(choices: Facet.allCases.map(\.rawValue)), "One facet; all if not given."),
    ToolSchema.language,
  ])

  static let output = ToolSchema(members: [
    .init(
      "facets",
      .other([
        "type": "array", "items": ["type": "object", "required": ["facet", "values"]],
      ]), "Values with the most practices first.", isRequired: true)
  ])

  static func answer(
    _ arguments: ToolArguments, on catalogue: AssistantCatalogue
  ) throws(ToolFailure) -> ToolAnswer {
    let language = Language(arguments.text("language") ?? "en")
    let wanted = arguments.text("facet").flatMap(Facet.init).map { [$0] } ?? Facet.allCases
    let facets = wanted.map { facet -> JSONValue in
      let counts = catalogue.snapshot.counts(of: facet).filter { $0.value > 0 }
        .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      let values = counts.map { id, count -> JSONValue in
        let label = facet.label(of: id, in: language, taxonomy: catalogue.snapshot.taxonomy)
        return ["id": .string(id), "label": .string(label), "count": .integer(count)]
      }
      return ["facet": .string(facet.rawValue), "values": .array(values)]
    }
    let value: JSONValue = ["facets": .array(facets)]
    return ToolAnswer(value: value, words: value.text)
  }
}
