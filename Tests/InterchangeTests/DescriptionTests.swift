import Catalogue
import Testing

@testable import Interchange

@Suite struct DescriptionTests {
  func description() throws -> DatasetDescription {
    DatasetDescription(
      publication: try ExamplePractices.publication(), count: 84, modified: ExamplePractices.now,
      countries: ["KZ", "XK"],
      distributions: [
        .init(
          title: "CSV", address: "https://practices.example.org/dataset.csv",
          mediaType: "text/csv")
      ],
      service: ("https://practices.example.org/api/v1", "https://practices.example.org/api.json"))
  }

  /// What the shapes of DCAT-AP 3.0 demand of each class.
  @Test(arguments: [
    ("dcat:Catalog", ["dct:title", "dct:description", "dct:publisher"]),
    ("dcat:Dataset", ["dct:title", "dct:description", "dcat:distribution"]),
    ("dcat:Distribution", ["dcat:accessURL"]),
    ("dcat:DataService", ["dct:title", "dcat:endpointURL"]), ("foaf:Agent", ["foaf:name"]),
  ])
  func saysWhatIsCompulsory(type: String, properties: [String]) throws {
    let things = try #require(JSONValue(reading: description().jsonLD)?["@graph"]?.array)
    let thing = try #require(things.first { $0["@type"]?.string == type })

    for property in properties { #expect(thing[property] != nil, "\(type) lacks \(property)") }
  }

  @Test func namesCountriesThatHaveAnAlphaThreeCode() throws {
    let turtle = try description().turtle

    #expect(turtle.contains("authority/country/KAZ>"))
    #expect(!turtle.contains("authority/country/XKX>"))
  }

  @Test func turtleEscapesWordsAndAddresses() {
    var thing = Graph.Thing("https://example.org/a b<c>", "foaf:Agent")
    thing.add("foaf:name", .text("say \"yes\"\n\\", language: "en"))
    let turtle = Graph(things: [thing]).turtle

    #expect(turtle.contains("<https://example.org/a%20b%3Cc%3E> a foaf:Agent"))
    #expect(turtle.contains("foaf:name \"say \\\"yes\\\"\\n\\\\\"@en"))
  }
}
