import Foundation
import Testing

/// What an editor's day brings: files that are none, names that nobody would give, a wrong key.
@Suite struct EditorSlipTests {
  private let editor: EditorFolder

  init() throws { editor = try EditorFolder() }

  @Test func goesThroughAFolderOfBrokenThings() throws {
    try editor.write(
      "<sheet xmlns=\"urn:passerelle:sheet:1\" id=\"x\"><title>A</titel></sheet>", to: "in/a.xml")
    try editor.write("", to: "in/b.xml")
    try editor.write(ImportServeTests.sheet(title: "A good one"), to: "in/c.xml")
    try editor.write("<html><title>Saved</title><p>A page.</p></html>", to: "in/d.html")
    try editor.write("body {}", to: "in/d_files/style.css")

    let outcome = try editor.run("import", editor.path(of: "in"))

    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("in/a.xml:1:61: error: ")
        || outcome.output.contains("in/a.xml:1:62: error: "))
    #expect(outcome.output.contains("in/b.xml: error: this is an empty file"))
    #expect(!outcome.output.contains("d_files"))
    #expect(
      outcome.output.hasSuffix(
        "4 checked: 1 new, 0 changed, 0 unchanged, 1 need a person, 2 rejected\n"))
  }

  /// The name of a file may hold what moves the cursor or colours a terminal.
  @Test func showsEachNameOfAFileOnOneLineWithoutWhatSteersATerminal() throws {
    try editor.write("<a/>", to: "in/new\nline\u{1B}[31m.xml")

    let outcome = try editor.run("import", "--dry-run", editor.path(of: "in"))

    #expect(outcome.output.split(separator: "\n").count == 3, "\(outcome.output)")
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.contains("in/new line [31m.xml: error: "))
  }

  @Test func decidesNowAndImportsLater() throws {
    let sheet = try editor.write(ImportServeTests.sheet(title: "One"), to: "one.xml")

    let decided = try editor.run("import", "--dry-run", "--confirm", "--json", sheet, input: "s\n")
    let plan = try editor.write(decided.output, to: "plan.json")
    let applied = try editor.run("import", "--plan", plan)

    #expect(decided.errors.contains("[y]es · [s]kip · yes to [a]ll · [v]iew · [q]uit: "))
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(applied.output.hasSuffix("0 rejected, 1 skipped\n"))
  }

  @Test func saysHowAnUndoIsTakenBack() throws {
    let sheet = try editor.write(ImportServeTests.sheet(title: "One"), to: "one.xml")
    try editor.done("import", sheet)

    let undone = try editor.done("undo")
    try editor.done("undo", "2")

    #expect(undone.hasSuffix("1 record is as it was before; “passerelle undo 2” takes that back\n"))
    #expect(try editor.done("show", "test-practice").contains("One"))
  }

  @Test func showsWhyOthersAreRelated() throws {
    for name in ["one", "two"] {
      try editor.write(
        ImportServeTests.sheet(title: name).replacing("test-practice", with: name),
        to: "in/\(name).xml")
    }
    try editor.done("import", editor.path(of: "in"))

    let shown = try editor.done("show", "one", "--lang", "en")

    #expect(shown.contains("– two (two): "))
    #expect(shown.contains("(two): Same theme: "), "\(shown)")
  }
}
