import Foundation
import Testing

/// Somebody asks to be forgotten.
@Suite struct EraseTests {
  private let editor: EditorFolder

  init() throws { editor = try EditorFolder() }

  /// The files of the catalogue's store and of its index that hold `word`.
  private func files(with word: String) throws -> [String] {
    try ["Catalogue", "Index"].flatMap { folder in
      let path = editor.path(of: folder)
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
        let bytes = try? Data(contentsOf: URL(filePath: path + "/" + name))
        return bytes?.range(of: Data(word.utf8)) != nil
      }
    }
  }

  @Test func takesANameOutOfTheCatalogueItsHistoryAndItsIndex() throws {
    let sheet = try editor.write(
      ImportServeTests.sheet(title: "Lecture of Anna Xylander"), to: "sheet.xml")
    try editor.done("import", sheet)
    try editor.write(ImportServeTests.sheet(title: "Anna Xylander on housing"), to: "sheet.xml")
    try editor.done("import", sheet)
    #expect(try !files(with: "xylander").isEmpty)

    let rehearsal = try editor.done("erase", "--dry-run", "Anna Xylander")
    let before = try editor.done("search", "xylander", "--json")
    let erased = try editor.done("erase", "anna", "XYLANDER")
    let after = try editor.done("search", "xylander", "--json")
    let history = try editor.done("history", "test-practice")
    let again = try editor.done("erase", "Anna Xylander")

    #expect(rehearsal.contains("2 versions hold “Anna Xylander” (dry run: nothing was written)"))
    #expect(before.contains("\"total\" : 1"))
    #expect(erased.contains("erased    test-practice\n2 versions rewritten"))
    #expect(erased.contains("sheet.xml"))
    #expect(after.contains("\"total\" : 0"))
    #expect(history.contains("[…] on housing"))
    #expect(again == "“Anna Xylander” stands nowhere in the catalogue.\n")
    for word in ["xylander", "Xylander"] { #expect(try files(with: word) == []) }
    #expect(try editor.run("check").status == 0)
  }

  @Test func erasesNoWordThatIsTooShort() throws {
    try editor.done("import", try editor.write(ImportServeTests.sheet(title: "A"), to: "a.xml"))

    let outcome = try editor.run("erase", "Li")

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("at least 3 letters"))
  }
}
