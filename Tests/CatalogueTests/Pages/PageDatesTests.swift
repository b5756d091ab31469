import Catalogue
import Testing

/// The day a page was published, wherever it stands.
@Suite struct PageDatesTests {
  private func published(_ body: String, head: String = "", address: String? = nil) throws
    -> String?
  {
    let text = """
      <html lang="en"><head><title>Harbour offices</title>\(head)</head><body>
      <h1>Harbour offices</h1>\(body)</body></html>
      """
    return try HTMLPageReader().page(from: Array(text.utf8), file: "a.html", address: address)
      .published?.value.description
  }

  @Test(arguments: [
    ("<p>02.12.19</p><p>Text of the page.</p>", "2019-12-02"),
    ("<p>Version 2.12.19 came in parts of 1.2.03.</p>", nil),
    ("<p>12.10.19.4 is an address of a machine.</p>", nil),
    ("<p>5 de marzo de 2021</p>", "2021-03-05"),
  ])
  func readsTheDayBesideTheHeadline(body: String, day: String?) throws {
    #expect(try published(body) == day)
  }

  @Test(arguments: [
    ("<meta name='published' content='July 17, 2025'>", "2025-07-17"),
    ("<meta name='w-published-date' content='2025-05-27T06:03:43Z'>", "2025-05-27"),
    ("<meta name='publication-modified' content='2025-05-27'>", nil),
    (#"<script>var page = {"published_at": "2019-03-02T06:22:28+01:00"}</script>"#, "2019-03-02"),
    (#"<script>showDate("2020/04/17 01:43:09")</script>"#, "2020-04-17"),
    (
      #"<script>p({"created": "2018-01-01", "publishDate": "2019-09-12"})</script>"#, "2019-09-12"
    ),
    (#"<script>p({"dateModified": "2018-01-01"})</script>"#, nil),
    (#"<script>load("/24-04-2020 21:36:16")</script>"#, "2020-04-24"),
    ("<!-- brought from cache 2020-04-24 21:36:31 -->", "2020-04-24"),
    ("<script>ratio = '16:9', size = '20:30'</script>", nil),
  ])
  func readsWhatThePageStatesUnderANameOfItsOwn(head: String, day: String?) throws {
    #expect(try published("<p>Text.</p>", head: head) == day)
  }

  @Test func prefersTheTimeNearestToTheHeadline() throws {
    let body = """
      <p><time datetime="2020-03-18T12:22:42Z">1 minute ago</time></p><p>By a member.</p>
      <dl><dt>Joined</dt><dd>May 11, 2017</dd></dl>
      """

    #expect(try published(body) == "2020-03-18")
  }

  @Test(arguments: [
    ("<time datetime='2019-07-03T10:18:46Z'>Publié le 29 juin 2019</time>", "2019-06-29"),
    ("<time datetime='2019-07-03T10:18:46Z'>Revised 29 June 2019</time>", "2019-07-03"),
    ("<time datetime='2019-07-03T10:18:46Z'>Published last week</time>", "2019-07-03"),
    ("<p class='itemPostDate'>am 25.08.2015</p>", "2015-08-25"),
    ("<chat-time ts='2026-03-03T09:47:05.754000+0000'></chat-time>", "2026-03-03"),
    ("<chat-time ts='9:47'></chat-time>", nil),
  ])
  func readsTheDayOfAnElement(element: String, day: String?) throws {
    #expect(try published("<p>Text.</p><div>\(element)</div>") == day)
  }

  @Test func prefersADayThatIsCalledOneToDaysInTheText() throws {
    let body = """
      <p>The office closed on 1.9.2015.</p><p>It was never large.</p>
      <p><span class="itemPostDate">am 25.08.2015 22:30</span></p>
      """

    #expect(try published(body) == "2015-08-25")
  }

  @Test func countsDaysAcrossTheEndOfAYear() throws {
    let head = "<meta property='article:published_time' content='2018-12-31T23:30:00Z'>"

    #expect(
      try published("<p>Text.</p>", head: head, address: "https://a.example/2019/01/01/new/")
        == "2019-01-01")
  }

  @Test func believesTheAddressWhereItAgrees() throws {
    let head = "<meta property='article:published_time' content='2025-12-18T09:30:00Z'>"

    #expect(
      try published(
        "<time datetime='2025-12-19'>19 December</time><p>Text.</p>", head: head,
        address: "https://a.example/2025/12/18/new/") == "2025-12-18")
  }
}
