import Catalogue

extension ExchangeFormat {
  /// Linked data in the words of schema.org (JSON-LD 1.1).
  public static let jsonLD = ExchangeFormat(
    "jsonld", "application/ld+json", isDownload: false
  ) { list, publication throws(ExchangeError) in
    LinkedDataWriter(list: list, publication: publication)
  }
}

/// The list and its practices in one graph.
private struct LinkedDataWriter: ListWriter {
  let list: ListDescription
  let practices: LinkedPractice

  /// The name of the list, which the page of a single practice is not.
  private var id: JSONValue { .string(list.page + "#list") }

  init(list: ListDescription, publication: Publication) {
    self.list = list
    practices = LinkedPractice(publication, languages: .all)
  }

  mutating func start(_ output: inout [UInt8]) {
    output += "{\"@context\":\(LinkedData.context.text),\"@graph\":[\n"
    let page: JSONValue = [
      "@type": "CollectionPage", "@id": id, "url": .string(list.page),
      "name": .string(list.title), "inLanguage": .string(practices.publication.language.tag),
      "mainEntity": [
        "@type": "ItemList", "@id": .string(list.address), "numberOfItems": .integer(list.total),
      ],
    ]
    page.write(to: &output)
  }

  mutating func add(_ practice: DatedRecord, to output: inout [UInt8]) {
    output += ",\n"
    practices.node(practice).with("isPartOf", ["@id": id]).write(to: &output)
  }

  mutating func finish(_ output: inout [UInt8]) { output += "\n]}\n" }
}

/// What linked data of the catalogue has in common.
public enum LinkedData {
  /// Spelt out rather than fetched from schema.org, so that a file can be read without a network;
  /// what is an address says so.
  public static let context: JSONValue = {
    let address: JSONValue = ["@type": "@id"]
    return [
      "@vocab": "https://schema.org/", "url": address, "license": address, "isBasedOn": address,
      "inDefinedTermSet": address, "isPartOf": address, "sameAs": address,
      "contentUrl": address,
    ]
  }()

  /// A node as a document of its own, for an element `script` of a page. Search engines know the
  /// short form of the context.
  public static func script(_ node: JSONValue) -> String {
    guard case .object(let members) = node else { return node.text }
    return JSONValue.object([.init("@context", "https://schema.org")] + members).text
  }
}
