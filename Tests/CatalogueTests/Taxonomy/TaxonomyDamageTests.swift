import Catalogue
import Foundation
import TestSupport
import Testing

/// A taxonomy that contradicts itself is refused with every contradiction named.
@Suite struct TaxonomyDamageTests {
  private func taxonomyFolder(
    changing file: String, _ change: (String) -> String
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: ShippedCatalogue.taxonomyFolder)
    {
      let text = try String(
        contentsOfFile: ShippedCatalogue.taxonomyFolder + "/" + name, encoding: .utf8)
      let written = name == file ? change(text) : text
      try Data(written.utf8).write(to: URL(filePath: folder.path(of: name)))
    }
    return folder
  }

  @Test func refusesAMissingFile() throws {
    let folder = try taxonomyFolder(changing: "") { $0 }
    try FileManager.default.removeItem(atPath: folder.path(of: "glossary.json"))

    let error = #expect(throws: TaxonomyError.self) { try Taxonomy(folder: folder.path) }

    #expect(error?.file.hasSuffix("/glossary.json") == true)
    #expect(error?.description.contains("cannot be read") == true)
  }

  @Test func namesTheKeyThatIsMissing() throws {
    let folder = try taxonomyFolder(changing: "target-groups.json") {
      $0.replacing("\"prefLabel\"", with: "\"preferred\"", maxReplacements: 1)
    }

    let error = #expect(throws: TaxonomyError.self) { try Taxonomy(folder: folder.path) }

    #expect(error?.description.contains("groups.[0]: “prefLabel” is missing") == true)
  }

  @Test func namesAThemeThatIsNotThere() throws {
    let folder = try taxonomyFolder(changing: "gcm-objectives.json") {
      $0.replacing("\"migration-data\"", with: "\"no-such-theme\"", maxReplacements: 1)
    }

    let error = #expect(throws: TaxonomyError.self) { try Taxonomy(folder: folder.path) }

    #expect(error?.description.contains("names “no-such-theme”, which is not there") == true)
  }

  @Test func namesACircleAndABrokenMirror() throws {
    let folder = try taxonomyFolder(changing: "themes.json") {
      $0.replacing(
        "\"broader\": \"migration-governance\"", with: "\"broader\": \"national-strategies\"",
        maxReplacements: 1)
    }

    let error = #expect(throws: TaxonomyError.self) { try Taxonomy(folder: folder.path) }

    #expect(error?.description.contains("stands in a circle of themes") == true)
    #expect(error?.description.contains("does not name it as broader") == true)
  }

  @Test func readsWithAnotherFingerprintAfterAChange() throws {
    let folder = try taxonomyFolder(changing: "themes.json") { $0 + "\n" }

    let changed = try Taxonomy(folder: folder.path)
    let shipped = try ShippedCatalogue.taxonomy.get()

    #expect(changed.fingerprint != shipped.fingerprint)
  }

  @Test(arguments: ["[95, 10]", "[10]", "[10, 190]"])
  func namesAPointThatIsNoPlace(point: String) throws {
    let folder = try taxonomyFolder(changing: "countries.json") {
      $0.replacing("\"point\": [42.5, 1.5]", with: "\"point\": \(point)", maxReplacements: 1)
    }

    let error = #expect(throws: TaxonomyError.self) { try Taxonomy(folder: folder.path) }

    #expect(error?.description.contains("AD has a point that is no place") == true)
  }
}
