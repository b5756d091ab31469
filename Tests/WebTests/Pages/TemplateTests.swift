import Foundation
import Testing

@testable import Web

@Suite struct TemplateTests {
  @Test func showsNothingUnescapedButMarkup() throws {
    let code = try Interface.texts(ofFilesWithEnding: ".swift").joined(separator: "\n")
    let markup = Set(
      code.matches(of: /(?:var |let |, )([a-zA-Z]+): (?:Markup|\[Markup\])/).map { String($0.1) })
    let text = Set(code.matches(of: /(?:var|let) ([a-zA-Z]+): String/).map { String($0.1) })

    for template in try Interface.texts(ofFilesWithEnding: ".mustache") {
      for match in template.matches(of: /\{\{\{([^}]*)\}\}\}/) {
        let name = String(match.1)
        // Within a section of cells, each is a dot.
        let isMarkup = markup.contains(name) || (name == "." && template.contains("{{#cells}}"))
        #expect(isMarkup, "{{{\(name)}}} is no markup")
        #expect(!text.contains(name) || name == "html", "{{{\(name)}}} may be words")
      }
      #expect(!template.contains("{{&"))
    }
  }

  @Test func escapesWhatIsPutIntoMarkup() {
    let attack = "\"><script>alert('x')</script>&"

    let markup: Markup = "<a href=\"\(attack)\">\(attack)</a>"

    #expect(!markup.html.contains("<script"))
    #expect(markup.html.hasPrefix("<a href=\"&quot;&gt;&lt;script&gt;"))
    #expect(markup.html.hasSuffix("&amp;</a>"))
  }

  @Test(arguments: [
    (0.0, "0"), (1.04, "1"), (1.05, "1.1"), (-0.04, "0"), (-12.5, "-12.5"), (100.0, "100"),
  ])
  func writesLengthsToATenth(length: Double, text: String) {
    let markup: Markup = "\(at: length)"

    #expect(markup.html == text)
  }
}
