import Testing

@testable import Catalogue

/// Pages that are like those of the programme.
enum TrapPage {
  /// A paragraph to begin with.
  static let opening =
    "<p>Les autorités ont demandé un appui pour former leurs équipes à l’accueil des familles.</p>"
}

extension ImportFolder {
  /// The candidates of a page in French.
  func trapItems(_ body: String, title: String? = "Formation au Kazakhstan") async throws
    -> [ImportPlan.Item]
  {
    let heading = title.map { "<title>\($0)</title></head><body><h1>\($0)</h1>" } ?? "</head><body>"
    try write(
      "<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'>\(heading)<main>\(body)</main></body></html>",
      to: "page.html")
    return try await plan().items
  }

  func trapCandidate(_ body: String) async throws -> Record {
    let item = try #require(try await trapItems(body).first)
    return try #require(item.candidate)
  }
}
