import Catalogue
import Testing

@testable import Interchange

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("plain", "plain"), ("*stars* and _lines_", "\\*stars\\* and \\_lines\\_"),
    ("# no heading", "\\# no heading"), ("1. no list", "1\\. no list"),
    ("2022) no list", "2022\\) no list"), ("- no list", "\\- no list"),
    ("<b>", "\\<b\\>"), ("two\n\n# lines", "two \\# lines"), ("a | b", "a \\| b"),
    ("[link](x)", "\\[link\\](x)"), ("3 apples", "3 apples"),
  ])
  func wordsAreNeverMarkup(words: String, expected: String) {
    #expect(MarkdownText.escaped(words) == expected)
  }

  @Test func writesTheWholeTextWithListsAndTables() throws {
    let text = try ExamplePractices.file(.markdown, of: [ExamplePractices.full()])

    #expect(text.hasPrefix("# Practices on reintegration \\& return\n"))
    #expect(text.contains("\n## Information campaigns for migrant families\n"))
    #expect(text.contains("\n1. a handbook\n2. a plan\n"))
    #expect(text.contains("| Year | Sessions |\n| --- | --- |\n| 2022 | 3 \\| 4 |\n"))
    #expect(text.contains("Many workers enter \\*without\\* a visa."))
  }
}
