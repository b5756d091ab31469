import Foundation
import TestSupport
import Testing

/// The commands that the README and the help texts show, run as they stand on the shipped catalogue.
@Suite struct ExampleCommandsTests {
  /// Those that change nothing and end by themselves, with the words that must stand behind them.
  private static let kinds = [
    "search", "show", "alert", "themes", "countries", "stats", "check", "index info", "index dump",
    "export --format",
  ]

  /// The arguments of a command line, quotation marks taken off, up to a comment or a redirection.
  private static func arguments(of line: String) -> [String] {
    var arguments: [String] = []
    var word: String?
    var quotation: Character?
    for character in line {
      if let open = quotation {
        if character == open { quotation = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quotation = character
        word = word ?? ""
      } else if character == " " {
        if let word { arguments.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { arguments.append(word) }
    let end = arguments.firstIndex { $0 == "#" || $0 == ">" } ?? arguments.endIndex
    return Array(arguments[..<end])
  }

  /// The examples in `text`: lines that begin with the program's name. In a help text the meaning
  /// stands behind two spaces.
  private static func examples(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      guard line.hasPrefix("passerelle ") else { return nil }
      let command = line.components(separatedBy: "  ")[0].dropFirst("passerelle ".count)
      return kinds.contains { command.hasPrefix($0) } ? String(command) : nil
    }
  }

  @Test func findWhatTheyPromise() throws {
    let editor = try EditorFolder()
    try editor.done("import", EditorFolder.shippedSheets)
    let (folder, root) = (editor.folder, Program.packageRoot)
    var texts = [
      try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    ]
    for command in [[], ["search"], ["alert"], ["export", "practices"], ["index", "dump"]] {
      texts.append(try Program.run(["help"] + command, in: folder.url).output)
    }

    let examples = texts.flatMap(Self.examples)

    #expect(examples.count >= 15)
    for example in examples {
      let arguments = Self.arguments(of: example)
      let outcome = try Program.run(arguments, in: folder.url)
      #expect(outcome.status == 0, "\(example): \(outcome.errors)")
      let shown = try #require(outcome.output.isEmpty ? outcome.errors : outcome.output)
      #expect(!shown.split(separator: "\n").contains { $0.hasPrefix("Nothing ") }, "\(example)")
      #expect(!shown.contains("\"total\" : 0"), "\(example)")
      #expect(!shown.hasPrefix("0 practices"), "\(example)")
      #expect(shown.split(separator: "\n").count > 0, "\(example)")
    }
  }

  @Test(arguments: [[], ["search"], ["import"], ["export", "practices"], ["index", "dump"]])
  func showsExamplesOnLinesThatATerminalHolds(command: [String]) throws {
    let folder = try TemporaryFolder()
    let help = try Program.run(
      ["help"] + command, in: folder.url, environment: ["COLUMNS": "80"]
    ).output

    let examples = help.split(separator: "\n").filter { $0.contains("  passerelle ") }

    for example in examples { #expect(example.count <= 80, "\(example)") }
  }
}
