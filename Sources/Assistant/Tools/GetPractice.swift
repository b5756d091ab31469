import Catalogue
import Interchange

/// All that is known of one practice.
enum GetPractice: Tool {
  static let name = "get_practice"
  static let title = "Read a practice"
  static let purpose = """
    Gives all that the catalogue knows of one practice: texts, partners, countries of expertise, \
    outputs, figures, where sources differ, its permalink and its sources.
    """

  static let input = ToolSchema(members: [
    .init("id", .text(), "As search_practices gives it: kazakhstan-ii.", isRequired: true),
    ToolSchema.language,
  ])

  static let output = ToolSchema(members: [
    .init("permalink", .text(), "Where readers find it.", isRequired: true),
    .init("citation", .text(), "How to name it.", isRequired: true),
    .init(
      "practice", .other(["type": "object", "required": ["id", "title", "sources"]]),
      "The practice; words stand by language, dates in EDTF.", isRequired: true),
  ])

  static func answer(
    _ arguments: ToolArguments, on catalogue: AssistantCatalogue
  ) throws(ToolFailure) -> ToolAnswer {
    let record = try catalogue.practice(arguments.text("id") ?? "")
    let publication = catalogue.publication(Language(arguments.text("language") ?? "en"))
    let document = JSONText.of(PracticeDocument(record, publication))
    guard let practice = JSONValue(reading: document) else {
      throw ToolFailure("The practice cannot be told as JSON.")
    }
    let value: JSONValue = [
      "permalink": .string(publication.permalink(record.id)),
      "citation": .string(publication.citation(of: record)), "practice": practice,
    ]
    return ToolAnswer(value: value, words: value.text)
  }
}
