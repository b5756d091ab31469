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

  @Test func aSectionIsHeadedByItsOwnWordsOrByThoseForItsRole() throws {
    var publication = try ExamplePractices.publication(.french)
    publication.sectionNames = [
      .english: [.context: "Context", .outputs: "Outputs"], .french: [.context: "Contexte"],
    ]
    func heading(_ role: Section.Role, _ language: Language, own: String? = nil) -> String {
      publication.heading(of: Section(role: role, heading: own, blocks: []), in: language)
    }

    #expect(heading(.context, .english, own: "Why") == "Why")
    #expect(heading(.context, .english) == "Context")
    #expect(heading(.context, Language("sq")) == "Contexte")
    #expect(heading(.lessons, .english) == "lessons")
  }

  @Test func aSourceWithoutATitleIsItsAddressAlone() throws {
    var record = try ExamplePractices.full()
    record.sources.append(.init(address: "https://example.org/2", title: "The report"))
    let text = try ExamplePractices.file(.markdown, of: [record])

    #expect(text.contains("\n- <https://example.org/kazakhstan>\n"))
    #expect(text.contains("\n- The report <https://example.org/2>\n"))
  }

  @Test func theTitleOfASinglePracticeStandsOnce() throws {
    let record = try ExamplePractices.full()
    var list = ExamplePractices.list
    list.title = "Information campaigns for migrant families"
    list.total = 1
    let text = try ExamplePractices.file(.markdown, of: [record], list: list)

    #expect(text.split(separator: "\n").filter { $0.hasSuffix("# " + list.title) }.count == 1)
    #expect(text.contains("\n## outputs\n"))
    #expect(!text.contains("· 1 ·"))
    #expect(!text.contains("###"))
  }
}
