import Catalogue
import Interchange
import Passerelle

/// Practices and themes as documents with addresses of their own.
enum AssistantResources {
  private static let practice = "passerelle://practice/"
  private static let theme = "passerelle://theme/"

  static let templates: JSONValue = [
    "resourceTemplates": [
      [
        "uriTemplate": "passerelle://practice/{id}", "name": "practice", "title": "A practice",
        "description": "All that is known of a practice, in Markdown with its sources.",
        "mimeType": "text/markdown",
      ],
      [
        "uriTemplate": "passerelle://theme/{id}", "name": "theme", "title": "A theme",
        "description": "What a theme covers, the themes below it and its practices.",
        "mimeType": "application/json",
      ],
    ]
  ]

  /// The themes that practices have; practices are found by searching.
  static func list(_ catalogue: AssistantCatalogue) -> JSONValue {
    let counts = catalogue.snapshot.counts(of: .theme)
    let themes = catalogue.snapshot.taxonomy.themes.filter { counts[$0.id] ?? 0 > 0 }
    return [
      "resources": .array(
        themes.map {
          [
            "uri": .string(theme + $0.id), "name": .string($0.id),
            "title": .string($0.label.best(for: .english)?.text ?? $0.id),
            "mimeType": "application/json",
          ]
        })
    ]
  }

  static func read(
    _ parameters: JSONValue, on catalogue: AssistantCatalogue
  ) throws(RPCError) -> JSONValue {
    let uri = parameters["uri"]?.string ?? ""
    if uri.hasPrefix(practice) {
      return try readPractice(String(uri.dropFirst(practice.count)), uri, catalogue)
    }
    if uri.hasPrefix(theme),
      let theme = catalogue.snapshot.taxonomy.theme(
        String(uri.dropFirst(theme.count)))
    {
      return contents(uri, "application/json", describe(theme, catalogue).text)
    }
    throw .wrongParameters("There is no resource “\(uri.prefix(200))”.")
  }

  private static func readPractice(
    _ name: String, _ uri: String, _ catalogue: AssistantCatalogue
  ) throws(RPCError) -> JSONValue {
    let publication = catalogue.publication(.english)
    do {
      let record = try catalogue.practice(name)
      let list = ListDescription(
        title: publication.name, address: uri, page: publication.permalink(record.id), total: 1)
      let records = try catalogue.snapshot.datedRecords([record.id])
      let text = try ExchangeFormat.markdown.file(of: records, list, publication)
      return contents(uri, "text/markdown", String(decoding: text, as: UTF8.self))
    } catch let failure as ToolFailure {
      throw .wrongParameters(failure.message)
    } catch {
      throw .failed
    }
  }

  private static func describe(_ theme: Theme, _ catalogue: AssistantCatalogue) -> JSONValue {
    let query = CatalogueQuery(chosen: [.theme: [theme.id]])
    let publication = catalogue.publication(.english)
    return .members([
      "id": .string(theme.id), "label": .object(texts(theme.label)),
      "definition": .object(texts(theme.definition)),
      "broader": theme.broader.map(JSONValue.string), "narrower": .list(theme.narrower),
      "practices": .array(
        catalogue.snapshot.identifiers(matching: query).map {
          ["id": .string($0.rawValue), "permalink": .string(publication.permalink($0))]
        }),
    ])
  }

  private static func texts(_ text: LocalizedText) -> [JSONValue.Member] {
    text.languages.map { .init($0.tag, .string(text[$0] ?? "")) }
  }

  private static func contents(_ uri: String, _ type: String, _ text: String) -> JSONValue {
    [
      "contents": [
        ["uri": .string(uri), "mimeType": .string(type), "text": .string(text)]
      ]
    ]
  }
}
