import Foundation
import TestSupport
import Testing

@testable import Web

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<a href=\"x\">&'", "&lt;a href=&quot;x&quot;&gt;&amp;&#39;"), ("plain é漢🙂", "plain é漢🙂"),
    ("", ""), ("&amp;", "&amp;amp;"), ("<\u{301}", "&lt;\u{301}"),
  ])
  func escapesWhatHTMLReads(text: String, escaped: String) {
    #expect(HTMLText.escape(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func leavesNoMarkAndLosesNothing(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("<>&\"'aé\u{301}漢🙂 ;#").flatMap(\.unicodeScalars)
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      text.unicodeScalars.append(letters.randomElement(using: &generator) ?? "a")
    }

    let escaped = HTMLText.escape(text)

    #expect(!escaped.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
    let back = [("lt", "<"), ("gt", ">"), ("quot", "\""), ("#39", "'"), ("amp", "&")]
      .reduce(escaped) {
        // By scalars: an accent behind the semicolon must not hide it.
        $0.replacingOccurrences(of: "&\($1.0);", with: $1.1, options: .literal)
      }
    #expect(back.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func anAddressMayGoOnInTheNextLineBehindItsParts() {
    let address: Markup = "\(address: "https://a.org/b&c/d")"

    #expect(address.html == "https://a.org/<wbr>b&amp;c/<wbr>d")
  }
}
