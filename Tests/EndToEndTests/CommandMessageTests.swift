import Foundation
import TestSupport
import Testing

/// What commands say where they cannot do what they were asked.
@Suite struct CommandMessageTests {
  private let folder: TemporaryFolder

  /// A catalogue of two practices with the shipped taxonomy.
  init() throws {
    let editor = try EditorFolder()
    folder = editor.folder
    for (id, title) in [("first", "Mentoring"), ("second", "Mentoring again")] {
      let sheet = ImportServeTests.sheet(title: title)
        .replacingOccurrences(of: "test-practice", with: id)
      try editor.write(sheet, to: "sheets/\(id).xml")
    }
    try editor.done("import", editor.path(of: "sheets"))
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments, in: folder.url)
  }

  @Test(arguments: [
    (
      ["show", "nothing"],
      "there is no practice “nothing”; “passerelle search” finds ids"
    ),
    (
      ["show", "nothing", "--history"],
      "there has been no practice “nothing”; “passerelle search” finds ids"
    ),
    (
      ["history", "nothing"],
      "there has been no practice “nothing”; “passerelle search” finds ids"
    ),
    (["search", "mentoring", "--explain", "x"], "“x” does not match, or is no practice"),
    (["index", "dump", "--document", "x"], "Index has no document “x”"),
    (
      ["index", "info", "--index", "sheets"],
      "sheets/manifest: there is no index here; “passerelle rebuild” makes it"
    ),
    (
      ["search", "--theme", "return"],
      "--theme: “return” is not a theme; did you mean “return-readmission” (Return and "
        + "readmission)? “passerelle themes” lists them"
    ),
    (
      ["alert", "--since", "2026-01-01", "--country", "KZZ"],
      "--country: “KZZ” is not a country; did you mean “KZ” (Kazakhstan)? “passerelle countries” "
        + "lists them"
    ),
    (
      ["export", "practices", "--format", "csv", "--experts", "Atlantis-on-Sea"],
      "--experts: “Atlantis-on-Sea” is not a country; “passerelle countries --experts” lists them"
    ),
    (
      ["export", "practices", "--format", "csv", "-o", "nowhere/x.csv"],
      "nowhere/x.csv: cannot create: there is no such file or folder"
    ),
    (
      ["import", "--plan", "nothing.json"],
      "nothing.json: cannot open: there is no such file or folder"
    ),
    (["import", "--plan", "sheets"], "sheets: cannot read: Is a directory"),
  ])
  func refusesInOneLine(arguments: [String], message: String) throws {
    let outcome = try run(arguments)

    #expect(outcome.status == 1)
    #expect(outcome.errors == "Error: \(message)\n")
  }

  @Test func importsNothingWhereTheReportCannotBeWritten() throws {
    let before = try run(["imports"]).output

    let outcome = try run(["import", "--report", "nowhere/x.html", "sheets"])

    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasSuffix(
        "Error: nowhere/x.html: cannot create: there is no such file or folder, which the report "
          + "was to be; nothing was imported\n"))
    #expect(try run(["imports"]).output == before)
  }

  @Test(arguments: [
    ("{}", "“items” is missing"), ("{", "it is not JSON"),
    (#"{"items": 1}"#, "“items” is of another kind"),
    (
      #"""
      {"items": [{"paths": [], "outcome": "new", "changes": [], "findings": [], "suggestions": [],
       "likenesses": [], "decision": "perhaps"}]}
      """#,
      "“perhaps” is no decision: write publish, draft, skip, or merge: and the id of a record"
    ),
  ])
  func saysWhatIsWrongWithAPlan(text: String, reason: String) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent("plan.json"))

    let outcome = try run(["import", "--plan", "plan.json"])

    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(
        "Error: plan.json: this is no plan that --dry-run --json wrote ("))
    #expect(outcome.errors.hasSuffix("\(reason))\n"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ["search", "--limit", "0"], ["alert"], ["alert", "--since", "yesterday"],
    ["export", "practices", "--format", "doc"],
  ])
  func showsHowToAskWhereTheCommandWasAskedWrongly(arguments: [String]) throws {
    let outcome = try run(arguments)

    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Usage: "))
  }

  @Test func takesThemesAndCountriesByNameInAnyLanguage() throws {
    let byID = try run(["search", "--theme", "integration", "--json"])
    let byName = try run(["search", "--theme", "Intégration", "--json"])

    #expect(byID.output.contains("\"total\" : 2"))
    #expect(byName.output == byID.output)
  }

  @Test func saysWhatFillsAnEmptyCatalogue() throws {
    let empty = try EditorFolder().folder
    try FileManager.default.createDirectory(
      at: empty.url.appending(path: "nothing"), withIntermediateDirectories: true)
    let missing = try Program.run(["search", "mentoring"], in: empty.url)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("there is no catalogue here yet; “passerelle import"))
    _ = try Program.run(["import", "nothing"], in: empty.url)

    for command in [["search", "mentoring"], ["stats"]] {
      let outcome = try Program.run(command, in: empty.url)

      #expect(outcome.status == 0)
      #expect(
        outcome.output
          == "The catalogue is empty; “passerelle import Catalogue/sheets” fills it.\n")
    }
  }

  @Test func saysWhyAServerCannotListen() async throws {
    let server = try await Server(
      arguments: [
        "--catalogue", folder.path(of: "Catalogue"), "--index", folder.path(of: "Index"),
      ],
      in: folder.url)
    let port = try #require(server.address.port)

    let taken = try run(["serve", "--port", "\(port)"])
    let elsewhere = try run(["serve", "--host", "203.0.113.7", "--port", "0"])

    #expect(taken.status == 1)
    #expect(
      taken.errors.hasSuffix(
        "Error: 127.0.0.1:\(port): the port is taken; stop the other program or choose one with "
          + "--port (0 takes a free one)\n"))
    #expect(elsewhere.status == 1)
    #expect(
      elsewhere.errors.hasSuffix(
        "Error: 203.0.113.7:0: this machine has no such address; see --host\n"))
  }

  @Test func leavesAnEarlierFileWholeWhereAnExportFailsMidway() throws {
    let file = folder.url.appendingPathComponent("list.csv")
    #expect(try run(["export", "practices", "--format", "csv", "-o", file.path]).status == 0)
    let before = try Data(contentsOf: file)
    let store = folder.url.appendingPathComponent("Catalogue/catalogue.sqlite")
    var bytes = try Data(contentsOf: store)
    let name = Data("\"summary\"".utf8)
    try #require(bytes.range(of: name) != nil)
    while let range = bytes.range(of: name) {
      bytes.replaceSubrange(range, with: Data("\"summary{".utf8))
    }
    try bytes.write(to: store)

    let failed = try run(["export", "practices", "--format", "csv", "-o", file.path])

    #expect(failed.status == 1)
    #expect(try Data(contentsOf: file) == before)
    #expect(!FileManager.default.fileExists(atPath: file.path + ".new"))
  }

  @Test func saysARejectionOnceAndCountsWhatWasDecided() throws {
    try Data("id,title\n1,A".utf8).write(to: folder.url.appendingPathComponent("list.txt"))
    let page = "<!doctype html><title>Census</title><p>A census."
    try Data(page.utf8).write(to: folder.url.appendingPathComponent("page.html"))

    let rejected = try run(["import", "--dry-run", "list.txt"])
    let skipped = try Program.run(
      ["import", "--confirm", "page.html"], in: folder.url, input: "s\n")

    #expect(rejected.status == 1)
    #expect(rejected.output.components(separatedBy: "which Passerelle does not read").count == 2)
    #expect(
      skipped.output.hasSuffix(
        "1 checked: 0 new, 0 changed, 0 unchanged, 0 need a person, 0 rejected, 1 skipped\n"),
      "\(skipped.output)")
  }
}
