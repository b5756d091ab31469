import Catalogue
import HTTPTypes
import Hummingbird
import Interchange
import Passerelle
import Testing

@testable import Web

@Suite struct OpenAPITests {
  let site: TestSite

  init() throws { site = try TestSite.shared.get() }

  func document() async throws -> JSONDocument {
    try #require(JSONDocument(reading: try await site.get("/api/v1/openapi.json").body))
  }

  @Test func namesEveryRouteOfTheInterfaceAndNoOther() async throws {
    let document = try await document()
    let paths = Set(document["paths"]?.members?.map(\.name) ?? [])

    #expect(paths == Set(try interfaceRoutes()))
  }

  /// The routes under `/api/` that the router has.
  private func interfaceRoutes() throws -> [String] {
    let site = try Site(
      catalogue: site.catalogue, configuration: WebConfiguration())
    let router = Router(context: BasicRequestContext.self)
    ProgramRoutes(site: site).add(to: router)
    OpenAPIRoutes(site: site).add(to: router)
    return router.routes.map { "\($0.path)" }
  }

  /// Addresses that have something of everything.
  @Test(arguments: [
    ("/api/v1/search", "/api/v1/search?q=plan&country=CR&limit=100"),
    ("/api/v1/search", "/api/v1/search?limit=100"),
    ("/api/v1/search", "/api/v1/search?q=%22unclosed+traficking"),
    ("/api/v1/search", "/api/v1/search?q=THB&lang=fr"),
    ("/api/v1/practices/{id}", "/api/v1/practices/kazakhstan-ii"),
    ("/api/v1/practices/{id}", "/api/v1/practices/hostile"),
    ("/api/v1/practices/{id}", "/api/v1/practices/other-1"),
    ("/api/v1/facets", "/api/v1/facets?lang=ru"),
    ("/api/v1/suggest", "/api/v1/suggest?q=co"),
    ("/api/v1/suggest", "/api/v1/suggest?q=co&format=opensearch"),
    ("/api/v1/openapi.json", "/api/v1/openapi.json"),
  ])
  func answersAreAsTheDocumentSays(path: String, address: String) async throws {
    let document = try await document()
    let answer = try await site.get(address)
    let content = document["paths"]?[path]?["get"]?["responses"]?["200"]?["content"]
    let schema = try #require(content?[answer["Content-Type"] ?? ""]?["schema"])
    let value = try #require(JSONDocument(reading: answer.body))

    #expect(answer.status == 200)
    #expect(SchemaCheck(document: document).problems(of: value, schema) == [])
  }

  @Test(arguments: [
    ("/api/v1/search", "/api/v1/search?page=0"), ("/api/v1/search", "/api/v1/search?colour=red"),
    ("/api/v1/practices/{id}", "/api/v1/practices/atlantis"),
    ("/api/v1/practices/{id}", "/api/v1/practices/togo-i"),
    ("/api/v1/facets", "/api/v1/facets?facet=colour"),
    ("/api/v1/suggest", "/api/v1/suggest?page=x"),
  ])
  func problemsAreAsTheDocumentSays(path: String, address: String) async throws {
    let document = try await document()
    let answer = try await site.get(address)
    let response = document["paths"]?[path]?["get"]?["responses"]?["\(answer.status)"]
    let schema = try #require(response?["content"]?["application/problem+json"]?["schema"])
    let value = try #require(JSONDocument(reading: answer.body))

    #expect(SchemaCheck(document: document).problems(of: value, schema) == [])
  }

  @Test func everyParameterNamedIsTakenAndNoOther() async throws {
    let document = try await document()
    for path in ["/api/v1/search", "/api/v1/facets", "/api/v1/suggest"] {
      let names =
        document["paths"]?[path]?["get"]?["parameters"]?.array?
        .compactMap { $0["name"]?.string } ?? []
      #expect(!names.isEmpty)
      for name in names {
        let value = [
          "page": "1", "limit": "1", "lang": "fr", "sort": "title", "concepts": "off",
          "format": "json",
        ]
        let given = value[name] ?? (name == "facet" ? "theme" : "x")
        #expect(try await site.get("\(path)?\(name)=\(given)").status == 200, "\(path) \(name)")
      }
      #expect(try await site.get("\(path)?nothing=x").status == 400)
    }
    let taken = Set(Facet.allCases.flatMap { [$0.rawValue, "-" + $0.rawValue] })
    let named =
      document["paths"]?["/api/v1/search"]?["get"]?["parameters"]?.array?
      .compactMap { $0["name"]?.string } ?? []
    #expect(taken.isSubset(of: named))
  }
}
