import Catalogue
import Testing

extension ImportFolder {
  /// The candidates that a file gives.
  func candidates(_ text: String) async throws -> [ImportPlan.Item] {
    try write(text, to: "file.xml")
    return try await plan().items
  }

  func candidate(_ text: String) async throws -> Record {
    let item = try #require(try await candidates(text).first)
    #expect(item.outcome == .needsPerson)
    return try #require(item.candidate, "\(item.reason ?? "")")
  }
}
