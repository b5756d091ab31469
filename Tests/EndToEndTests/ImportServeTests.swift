import Foundation
import TestSupport
import Testing

/// The built program, used as its users use it: import, serve, ask, import again, see the change.
@Suite struct ImportServeTests {
  private let editor: EditorFolder

  init() throws { editor = try EditorFolder() }

  static func sheet(title: String, theme: String = "integration") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <sheet xmlns="urn:passerelle:sheet:1" id="test-practice" kind="tool">
      <title xml:lang="en">\(title)</title>
      <about>
        <theme id="\(theme)"/>
      </about>
      <summary xml:lang="en">A practice made up for a test.</summary>
    </sheet>

    """
  }

  @Test func importsTheShippedCatalogueOnceAndFindsNothingToDoTheSecondTime() throws {
    let first = try editor.run(["import", EditorFolder.shippedSheets])
    let second = try editor.run(["import", EditorFolder.shippedSheets])

    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("84 new, 0 changed, 0 unchanged, 0 need a person, 0 rejected"))
    #expect(!first.output.contains(": perhaps "))
    #expect(first.output.contains(" suggestions (--verbose lists them)\n"))
    #expect(second.status == 0)
    #expect(second.output.contains("0 new, 0 changed, 84 unchanged"))
  }

  @Test func showsWhatWouldChangeAndChangesNothing() throws {
    let sheet = try editor.write(Self.sheet(title: "A dry run"), to: "sheet.xml")

    let dry = try editor.run(["import", "--dry-run", sheet])
    let search = try editor.run(["search", "dry", "--json"])

    #expect(dry.status == 0)
    #expect(dry.output.contains("1 new"))
    #expect(search.errors.contains("there is no catalogue here yet"))
  }

  @Test func goesOnAfterABadFileAndSaysSoInItsStatus() throws {
    let sheets = editor.folder.url.appendingPathComponent("sheets")
    try FileManager.default.createDirectory(at: sheets, withIntermediateDirectories: true)
    _ = try editor.write(Self.sheet(title: "A good one"), to: "sheets/b-good.xml")
    _ = try editor.write(
      Self.sheet(title: "A bad one", theme: "integraton"), to: "sheets/a-bad.xml")

    let outcome = try editor.run(["import", sheets.path])
    let search = try editor.run(["search", "good", "--json"])

    #expect(outcome.status == 1)
    #expect(outcome.output.contains("a-bad.xml:5:"))
    #expect(outcome.output.contains("integration"))
    #expect(search.output.contains("\"total\" : 1"))
  }

  @Test func aRunningServerShowsWhatAnImportHasJustCommitted() async throws {
    let sheet = try editor.write(Self.sheet(title: "Before the change"), to: "sheet.xml")
    #expect(try editor.run(["import", sheet]).status == 0)
    let server = try await Server(arguments: editor.places, in: editor.folder.url)

    let before = try await server.get("/api/v1/search?q=change")
    _ = try editor.write(Self.sheet(title: "After the change"), to: "sheet.xml")
    #expect(try editor.run(["import", sheet]).status == 0)
    var after = before
    for _ in 0..<100 where !after.body.contains("After the change") {
      try await Task.sleep(for: .milliseconds(100))
      after = try await server.get("/api/v1/search?q=change")
    }

    #expect(before.status == 200)
    #expect(before.body.contains("Before the change"))
    #expect(after.body.contains("After the change"))
    #expect(!after.body.contains("Before the change"))
  }

  @Test func servesPagesInTheLanguageAsked() async throws {
    let sheet = try editor.write(Self.sheet(title: "A page"), to: "sheet.xml")
    #expect(try editor.run(["import", sheet]).status == 0)
    let server = try await Server(arguments: editor.places, in: editor.folder.url)

    for language in ["en", "fr", "es", "ru"] {
      let page = try await server.get("/\(language)/practices/test-practice")
      #expect(page.status == 200)
      #expect(page.body.contains("<html lang=\"\(language)\""))
    }
    #expect(try await server.get("/en/practices/nothing").status == 404)
    #expect(try await server.get("/healthz").status == 200)
    #expect(try await server.get("/readyz").status == 200)
  }

  @Test func writesNoColoursIntoAPipe() throws {
    let sheet = try editor.write(Self.sheet(title: "Plain words"), to: "sheet.xml")
    #expect(try editor.run(["import", sheet]).status == 0)

    let search = try editor.run(["search", "plain"])

    #expect(search.output.contains("Plain words"))
    #expect(!search.output.contains("\u{1B}["))
  }

  @Test func exportsTheSameBytesEachTimeAndImportsThemAsUnchanged() throws {
    #expect(try editor.run(["import", EditorFolder.shippedSheets]).status == 0)

    #expect(try editor.run(["export", "sheets", editor.path(of: "first")]).status == 0)
    #expect(try editor.run(["export", "sheets", editor.path(of: "second")]).status == 0)

    let names = try FileManager.default.contentsOfDirectory(atPath: editor.path(of: "first"))
    #expect(names.count == 84)
    for name in names {
      let first = FileManager.default.contents(atPath: editor.path(of: "first/\(name)"))
      #expect(first != nil)
      #expect(first == FileManager.default.contents(atPath: editor.path(of: "second/\(name)")))
    }
  }

  @Test func checksThatEverythingIsWhole() throws {
    let sheet = try editor.write(Self.sheet(title: "Whole"), to: "sheet.xml")
    #expect(try editor.run(["import", sheet]).status == 0)

    let whole = try editor.run(["check"])

    #expect(whole.status == 0, "\(whole.output)")
  }

  @Test(arguments: [
    ["serve", "--port", "70000"], ["search", "--limit", "-1"], ["show", "nothing"],
  ])
  func saysInOneLineWhatIsWrongWithACommand(arguments: [String]) throws {
    let outcome = try editor.run(arguments)

    #expect(outcome.status != 0)
    #expect(outcome.errors.hasPrefix("Error: "))
  }
}
