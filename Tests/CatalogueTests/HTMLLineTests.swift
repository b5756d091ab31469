import Catalogue
import Markup
import Testing

/// Which lines of a page are its text.
@Suite struct HTMLLineTests {
  private let paragraphs = (1...4).map { number in
    "The harbour office number \(number) opened on a Monday, and by the evening of that day, thirty "
      + "families had been seen, heard, and sent on to the right desk with a paper in their hands."
  }

  private func page(_ body: String, head: String = "", profile: TextProfile = .body) throws
    -> HTMLPage
  {
    let text = """
      <html lang="en"><head><title>Harbour offices | Town</title>\(head)</head><body>
      <div class="navbar"><a href="/">Home</a><a href="/news">News</a><a href="/help">Help</a></div>
      \(body)<div class="footer"><a href="/legal">Legal notice</a> © 2024 Town</div></body></html>
      """
    return try HTMLPageReader(profile: profile).page(from: Array(text.utf8), file: "a.html")
  }

  private var article: String {
    "<h1>Harbour offices</h1>" + paragraphs.map { "<p>\($0)</p>" }.joined()
  }

  @Test func keepsTheParagraphsAndNothingAround() throws {
    let page = try page("<div class='x1'>\(article)</div>")

    #expect(page.plainText == paragraphs.joined(separator: "\n"))
  }

  @Test func hasTheHeadlineWhereTheProfileAsksForIt() throws {
    let body = try page("<article>\(article)</article>")
    let whole = try page("<article>\(article)</article>", profile: .page)

    #expect(!body.text.contains("Harbour offices\n"))
    #expect(whole.title?.value == body.title?.value)
    #expect(whole.text.hasSuffix(body.text))
  }

  @Test func joinsWordsThatInlineElementsCut() throws {
    let cut = paragraphs[0].replacing("harbour", with: "har</b></i><i><b>bour")

    let page = try page("<p><i><b>\(cut)</b></i></p>" + article)

    #expect(page.plainText.contains("The harbour office number 1"))
  }

  @Test func leavesOutTheCopyOfACaption() throws {
    let caption =
      "The hall of the harbour office in the morning of its first day, seen from the sea."
    let slides = "<div class='big'><div><p>\(caption)</p></div></div>"

    let page = try page("<div><p>\(caption)</p>\(article)</div>\(slides)")

    #expect(page.text.split(separator: "\n").count { $0 == caption } <= 1)
  }

  @Test func keepsAParagraphThatComesAgainBesideOneThatDoesNot() throws {
    let verse = "And the people of the harbour sang, as they do each year, all of its verses."
    let parts = paragraphs.map { "<div><p>\($0)</p><p>\(verse)</p></div>" }.joined()

    let page = try page("<article>\(parts)</article>")

    #expect(page.text.split(separator: "\n").count { $0 == verse } == paragraphs.count)
  }

  @Test func goesOnWithTheTextBelowALinkToReadAlso() throws {
    let second =
      "Boats, nets and papers were all there, which, as the mayor said, is rarer than one thinks."
    let also = "<h3>See also</h3><h3><a href='/b'>A boat for the school</a></h3>"

    let page = try page(
      "<div>\(article)\(also)<p>\(second)</p><p>\(paragraphs[1].uppercased())</p></div>")

    #expect(page.text.contains(second))
    #expect(!page.text.contains("A boat for the school"))
  }

  @Test func leavesOutAFewWordsThatStandAlone() throws {
    let tools = "<div class='tools'><a href='/p'>Print</a><a href='/s'>Send</a></div>"

    let page = try page("<div>\(article)</div>\(tools)<p>Kandor.</p>\(tools)")

    #expect(page.plainText == paragraphs.joined(separator: "\n"))
  }

  @Test func saysTheHeadingsOfAPageThatHasNothingElse() throws {
    let text = "<html><body><article><h2>Test one</h2><h2>Test two</h2></article></body></html>"

    let page = try HTMLPageReader().page(from: Array(text.utf8), file: "a.html")

    #expect(page.text == "Test one\nTest two")
  }

  @Test func leavesOutTheTeasersOfPagesToReadOnWhereverTheyStand() throws {
    let teasers = """
      <div class="posts-module"><h3>See also</h3><article><h2><a href="/b">A boat for the school</a></h2>
      <div class="post-content"><p>Pupils of three islands now arrive together, and on time, in the
      morning, since the council bought a boat with two crews.</p></div></article></div>
      """

    let page = try page("<div class='entry-content'>\(article)</div>\(teasers)")

    #expect(page.plainText == paragraphs.joined(separator: "\n"))
  }

  @Test func saysSomethingOfAPageThatHasWords() throws {
    let text = "<html><body><article><p>Test one</p><p>Test two</p></article></body></html>"

    let page = try HTMLPageReader().page(from: Array(text.utf8), file: "a.html")

    #expect(page.text == "Test one\nTest two")
  }

  @Test func takesTheDayOfTheAddressWhereClocksDiffer() throws {
    let head = "<meta property='article:published_time' content='2024-03-13T01:30:00Z'>"
    let text = Array("<html><head>\(head)</head><body>\(article)</body></html>".utf8)

    let page = try HTMLPageReader().page(
      from: text, file: "a.html", address: "https://town.example/2024/03/12/harbour")

    #expect(page.published?.value.description == "2024-03-12")
    #expect(page.published?.place == "address")
  }

  @Test func saysWhatAPageOfOneLineSays() throws {
    let page = try HTMLPageReader().page(from: Array("<p>Closed</p>".utf8), file: "a.html")

    #expect(page.text.isEmpty || page.text == "Closed")
  }

  @Test(arguments: [
    "", "\u{0}", "<", "<html>", "<p>", "<body><!--", "<script>", "<table><tr><td>", "<a href=",
    "%PDF-1.7\n%âãÏÓ", "PK\u{3}\u{4}", "{\"a\": 1}",
  ])
  func readsWhatIsNoPage(text: String) throws {
    let page = try HTMLPageReader().page(from: Array(text.utf8), file: "a.html")

    #expect(page.text.utf8.count <= text.utf8.count)
  }

  @Test func refusesWhatGoesBeyondLimitsOfTheCaller() {
    let reader = HTMLPageReader(limits: .init(size: 1_000, depth: 20, attributes: 5))

    #expect(throws: (any Error).self) {
      try reader.page(from: Array(repeating: UInt8(ascii: "a"), count: 1_001), file: "a.html")
    }
    #expect(throws: (any Error).self) {
      try reader.page(from: Array(String(repeating: "<div>", count: 30).utf8), file: "a.html")
    }
    #expect(throws: (any Error).self) {
      try reader.page(from: Array("<p a b c d e f>".utf8), file: "a.html")
    }
  }
}
