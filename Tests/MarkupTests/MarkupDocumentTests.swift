import Markup
import Testing

@Suite struct MarkupDocumentTests {
  private func problems(_ text: String, limits: MarkupLimits = .default) -> [MarkupProblem] {
    do {
      return try MarkupDocument(xml: Array(text.utf8), file: "a.xml", limits: limits).problems
    } catch {
      return error.problems
    }
  }

  @Test(arguments: [
    ("<a>\n  <b></c>\n</a>", "2:10: error: Opening and ending tag mismatch: b line 2 and c"),
    ("<a>\n<b x=1/></a>", "2:6: error: AttValue: \" or ' expected"),
    ("", "1:1: error: the document has no element"),
    ("no markup", "1:1: error: Start tag expected, '<' not found"),
    ("<a><b:c/></a>", "1:8: warning: Namespace prefix b on c is not defined"),
    ("<a>\n&eacute;</a>", "2:9: error: Entity 'eacute' not defined"),
  ])
  func saysWhatIsWrongAtItsPlace(text: String, problem: String) {
    #expect(
      problems(text).map(\.description).contains { $0.hasPrefix(problem) }, "\(problems(text))")
  }

  @Test func refusesAnEntityDeclarationAtItsLine() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE a [
        <!ENTITY b "bbbbbbbbbb">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
      ]>
      <a>&c;</a>
      """

    let problems = problems(bomb)

    #expect(problems.map(\.line) == [3])
    #expect(problems.map(\.message) == ["entities may not be declared: “b”"])
  }

  @Test(arguments: [
    #"<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>"#,
    #"<!DOCTYPE a [<!ENTITY % b SYSTEM "file:///etc/hostname"> %b;]><a/>"#,
  ])
  func refusesAnEntityThatWouldReadAFile(text: String) {
    #expect(problems(text).map(\.message) == ["entities may not be declared: “b”"])
  }

  @Test func leavesTheDocumentTypeUnread() throws {
    let text = #"<!DOCTYPE a SYSTEM "file:///nowhere/at/all.dtd"><a>&one; two</a>"#

    let document = try MarkupDocument(xml: Array(text.utf8), file: "a.xml")

    #expect(document.root?.text == "&one; two")
    #expect(document.problems.map(\.message) == ["Entity 'one' not defined"])
  }

  @Test func refusesDepthBeyondTheLimit() {
    let depth = 10_000
    let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)

    #expect(problems(text).first?.message == "more than 256 elements inside each other")
    #expect(problems(text).first?.column == 256 * 3 + 3)
  }

  @Test func refusesSizeBeyondTheLimit() {
    let text = "<a>" + String(repeating: " ", count: 100) + "</a>"

    #expect(
      problems(text, limits: MarkupLimits(size: 50)).map(\.message) == [
        "the file is larger than 50 bytes"
      ])
    #expect(problems(text, limits: MarkupLimits(size: 200)).isEmpty)
  }

  @Test func refusesATagWithVeryManyAttributesWithoutComparingThem() {
    let attributes = (0..<50_000).map { "a\($0)=''" }.joined(separator: " ")

    let problems = problems("<a>\n<b \(attributes)/></a>")

    #expect(
      problems.map(\.description) == ["2:1: error: an element with more than 1000 attributes"])
  }

  @Test func countsNoAttributesInCommentsAndCharacterData() {
    let words = "<b " + String(repeating: "word ", count: 5_000)

    #expect(problems("<a><!--\(words)--><![CDATA[\(words)]]></a>").isEmpty)
  }

  @Test func refusesATreeMuchLargerThanItsFile() {
    let value = String(repeating: "x", count: 10_000)
    let text = """
      <!DOCTYPE a [<!ATTLIST b c CDATA "\(value)">]><a>\(String(repeating: "<b/>", count: 9_000))</a>
      """

    #expect(problems(text).map(\.message) == ["says more than it is long"])
  }

  @Test(arguments: Array(stride(from: 0, to: 400, by: 7)))
  func answersAFileCutShortWithAProblem(length: Int) {
    let text =
      "<?xml version=\"1.0\"?>\n<a>"
      + String(repeating: "<b c='é'>&amp;<![CDATA[x]]><!-- y --></b>\n", count: 12) + "</a>"

    let problems = problems(String(decoding: text.utf8.prefix(length), as: UTF8.self))

    #expect(problems.last?.isFatal == true)
  }
}
