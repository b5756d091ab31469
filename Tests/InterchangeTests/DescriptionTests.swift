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
          mediaType: "text/csv"),
        .init(
          title: "IATI", address: "https://practices.example.org/dataset.iati.xml",
          mediaType: "application/xml", isWhole: false),
      ],
      services: [
        .init(
          id: "api", title: "interface", address: "https://practices.example.org/api/v1",
          description: "https://practices.example.org/api.json"),
        .init(
          id: "harvesting", title: "OAI-PMH", address: "https://practices.example.org/oai",
          description: "https://practices.example.org/oai?verb=Identify"),
      ])
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

  @Test func countsOnlyWhatIsInAForm() throws {
    let turtle = try description().turtle

    #expect(turtle.contains("All 84 practices as CSV."))
    #expect(turtle.contains("The practices that can be told as IATI."))
    #expect(!turtle.contains("84 practices as IATI"))
  }

  @Test func theCatalogueNamesEachOfItsServices() throws {
    let things = try #require(JSONValue(reading: description().jsonLD)?["@graph"]?.array)
    let services = things.filter { $0["@type"] == "dcat:DataService" }
    let catalogue = try #require(things.first { $0["@type"] == "dcat:Catalog" })

    #expect(catalogue["dcat:service"]?.array?.map { $0["@id"] } == services.map { $0["@id"] })
    #expect(
      services.map { $0["dcat:endpointURL"]?["@id"]?.string } == [
        "https://practices.example.org/api/v1", "https://practices.example.org/oai",
      ])
  }

  @Test func turtleEscapesWordsAndAddresses() {
    var thing = Graph.Thing("https://example.org/a b<c>", "foaf:Agent")
    thing.add("foaf:name", .text("say \"yes\"\n\\", language: "en"))
    let turtle = Graph(things: [thing]).turtle

    #expect(turtle.contains("<https://example.org/a%20b%3Cc%3E> a foaf:Agent"))
    #expect(turtle.contains("foaf:name \"say \\\"yes\\\"\\n\\\\\"@en"))
  }
}
