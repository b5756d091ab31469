import Foundation
import TestSupport
import Testing

/// `passerelle index` on an index made of the shipped sheets.
@Suite struct IndexCommandTests {
  private func importedCatalogue() throws -> TemporaryFolder {
    let editor = try EditorFolder()
    try editor.done("import", EditorFolder.shippedSheets)
    return editor.folder
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func checksTellsAndDumps() throws {
    let folder = try importedCatalogue()

    let check = try Program.run(["index", "check"], in: folder.url)
    #expect(check.status == 0)
    #expect(check.output == "Index is whole.\n")

    let info = try Program.run(["index", "info", "--json"], in: folder.url)
    let facts = try #require(
      try JSONSerialization.jsonObject(with: Data(info.output.utf8)) as? [String: Any])
    let documents = try #require(facts["documents"] as? Int)
    #expect(documents > 80)
    let words = try Program.run(["index", "info"], in: folder.url)
    #expect(words.output.hasPrefix("commit 1: \(documents) documents, 0 deleted, "))

    let terms = try Program.run(
      ["index", "dump", "--field", "text.fr", "--prefix", "migr", "--json"], in: folder.url)
    let first = try #require(try objects(terms.output).first)
    let term = try #require(first["term"] as? String)
    #expect(term.hasPrefix("migr"))

    let postings = try objects(
      try Program.run(
        ["index", "dump", "--field", "text.fr", "--term", term, "--json"], in: folder.url
      ).output)
    #expect(postings.count == first["documents"] as? Int)
    let occurrences = postings.reduce(0) { $0 + ($1["frequency"] as? Int ?? 0) }
    #expect(occurrences == first["occurrences"] as? Int)

    let key = try #require(postings.first?["key"] as? String)
    let document = try objects(
      try Program.run(["index", "dump", "--document", key, "--json"], in: folder.url).output)
    #expect(document.first?["key"] as? String == key)
  }

  @Test func tellsWhatIsWrong() throws {
    let folder = try importedCatalogue()
    let unknown = try Program.run(["index", "dump", "--field", "nowhere"], in: folder.url)
    #expect(unknown.status != 0)
    #expect(unknown.errors.contains("Index has no field “nowhere”; it has "))

    let segment = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "Index"))
        .first { $0.hasSuffix(".psl") })
    let url = folder.url.appendingPathComponent("Index/\(segment)")
    var bytes = try Data(contentsOf: url)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: url)

    let check = try Program.run(["index", "check"], in: folder.url)
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("Index/\(segment):"))
  }
}
