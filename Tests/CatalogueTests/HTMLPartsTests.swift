import Catalogue
import Testing

/// Parts of pages, each alone.
@Suite struct HTMLPartsTests {
  private func page(_ body: String, head: String = "", address: String? = nil) throws -> HTMLPage {
    let text = "<html><head>\(head)</head><body>\(body)</body></html>"
    return try HTMLPageReader().page(from: Array(text.utf8), file: "a.html", address: address)
  }

  private let words =
    "A paragraph that is long enough to be taken for the running text of a page, comma, and more."

  @Test(arguments: [
    ("Published on 12 March 2013", "2013-03-12"), ("March 12th, 2013", "2013-03-12"),
    ("Publié le mardi 12 mars 2013", "2013-03-12"), ("1er août 2015", "2015-08-01"),
    ("12 de marzo de 2013", "2013-03-12"), ("12 марта 2013 г.", "2013-03-12"),
    ("12. März 2013", "2013-03-12"), ("03/04/2020", "2020-04-03"), ("13.09.2000", "2000-09-13"),
    ("04/23/2020", "2020-04-23"), ("2021-06-07T10:00:00Z", "2021-06-07"),
    ("20 de novembro de 2018", "2018-11-20"), ("31/02/2020", nil), ("12 apples in 2013", nil),
    ("May 2020", nil),
  ])
  func findsTheDateThatAReaderSees(line: String, date: String?) throws {
    let page = try page("<h1>Title of it</h1><p>\(line)</p><p>\(words)</p>")

    #expect(page.published?.value.description == date)
  }

  @Test(arguments: [
    ("Best Office Chairs for Back Pain", "Best Office Chairs to Prevent Back Pain", true),
    ("Ten Conferences of 2026", "TEN CONFERENCES OF 2026, AND MORE", false),
    ("How to Open an Office in New York", "Offices in New York", false),
    ("Harbour offices", "Welcome to all of you", false),
  ])
  func takesTheHeadlineForWhatIsSharedOfIt(shared: String, headline: String, isTaken: Bool) throws {
    let page = try page(
      "<h1>\(headline)</h1><p>\(words)</p>", head: "<meta property='og:title' content='\(shared)'>")

    #expect(page.title?.value == (isTaken ? headline : shared))
  }

  @Test func keepsThePrecisionOfADeclaredDate() throws {
    let page = try page("<p>\(words)</p>", head: "<meta name='dcterms.issued' content='2019-05'>")

    #expect(page.published?.value.precision == .month)
    #expect(page.published?.place == "dcterms.issued")
  }

  @Test(arguments: [
    ("Handbook (in Russian)", "Handbook", "ru", nil, nil),
    ("Guide (en russe)", "Guide", "ru", nil, nil),
    ("Guía [ES]", "Guía", "es", nil, nil),
    ("Manual (en inglés, PDF, 1,2 MB)", "Manual", "en", "PDF", "1,2 MB"),
    ("Памятка (на русском) [DOC]", "Памятка", "ru", "DOC", nil),
    ("Report – EN", "Report", "en", nil, nil),
    ("Report (2019) (in Spanish)", "Report (2019)", "es", nil, nil),
    ("Plan for Smith & Co", "Plan for Smith & Co", nil, nil, nil),
    ("Rapport annuel, PDF - 340 Ko", "Rapport annuel", nil, "PDF", "340 Ko"),
  ])
  func readsTheLabelOfALink(
    label: String, title: String, language: String?, format: String?, size: String?
  ) throws {
    let page = try page("<p>\(words) <a href='/files/x.pdf'>\(label)</a> and other files.</p>")

    let document = try #require(page.documents.first)
    #expect(document.resource.title == title)
    #expect(document.resource.language?.tag == language)
    #expect(document.resource.format == "PDF" || document.resource.format == format)
    #expect(document.size == size)
  }

  @Test(arguments: [
    "<dl><dt>Country:</dt><dd>Brazil</dd></dl>",
    "<table><tr><th>Country</th><td>Brazil</td></tr></table>",
    "<table><tr><td><b>Country</b></td><td>Brazil</td></tr></table>",
    "<div class='field'><div class='field__label'>Country</div><div class='field__item'>Brazil</div></div>",
    "<p><strong>Country:</strong> Brazil</p>", "<p><strong>Country</strong>: Brazil</p>",
    "<ul><li><b>Country:</b> Brazil</li></ul>",
  ])
  func findsAFactInEachForm(html: String) throws {
    let page = try page("<p>\(words)</p>\(html)")

    #expect(page.facts.map(\.label) == ["Country"])
    #expect(page.facts.first?.values == ["Brazil"])
  }

  @Test func takesItemsAndBrokenLinesForValuesOfTheirOwn() throws {
    let page = try page(
      """
      <p>\(words)</p><table><tr><th>Themes</th><td>Labour<br>Return</td></tr>
      <tr><th>Sources</th><td><ul><li><a href="https://a.example/">A</a> (English)</li><li>B</li></ul>
      </td></tr></table>
      """)

    #expect(page.facts.map(\.values) == [["Labour", "Return"], ["A (English)", "B"]])
    #expect(page.facts.map(\.addresses) == [[], ["https://a.example/"]])
  }

  @Test(arguments: [
    "<h3>Key facts</h3><dl><dt>Country</dt><dd>Brazil</dd><dt>Year</dt><dd>2019</dd></dl>",
    "<p><b>En bref</b></p><p><b>Pays :</b> Brésil</p><p><b>Année :</b> 2019</p>",
    "<table><caption>Datos clave</caption><tr><th>País</th><td>Brasil</td></tr></table>",
  ])
  func keepsABoxOfFactsOutOfTheText(box: String) throws {
    let page = try page("<h1>Title</h1><p>\(words)</p>\(box)")

    #expect(!page.facts.isEmpty)
    #expect(page.plainText == words)
  }

  @Test func leavesFactsWithoutAHeadingInTheText() throws {
    let page = try page("<p>\(words)</p><p><b>Anna:</b> Yes.</p><p><b>Boris:</b> No.</p>")

    #expect(page.plainText == words + "\nAnna: Yes.\nBoris: No.")
  }

  @Test func saysTheSameOfAPageWhoseLinksAreNotRead() throws {
    let text = """
      <html><head><link rel="alternate" hreflang="fr" href="/fr"></head><body><h1>Title</h1>
      <p>Published on 12 March 2013</p><p>\(words) <a href="/files/x.pdf">Handbook</a></p>
      <h3>See also</h3><ul><li><a href="/a">One page of the site</a></li></ul></body></html>
      """
    var reader = HTMLPageReader()
    var whole = try reader.page(from: Array(text.utf8), file: "a.html")
    reader.readsLinks = false

    let page = try reader.page(from: Array(text.utf8), file: "a.html")

    #expect(whole.documents.count == 1 && whole.alternates.count == 1 && !whole.related.isEmpty)
    (whole.documents, whole.alternates, whole.related) = ([], page.alternates, [])
    #expect(page.alternates.isEmpty)
    #expect(page == whole)
  }

  @Test func keepsPagesToReadOnApart() throws {
    let page = try page(
      """
      <h1>Title</h1><p>\(words)</p><h3>See also</h3><article><h2><a href="/a">One page</a></h2><p>Its teaser.</p>
      </article><ul><li><a href="/b">Other page</a>: and its teaser</li></ul>
      <p>Read also: <a href="/c">Third page</a></p>
      """)

    #expect(page.plainText == words)
    #expect(page.related.map(\.title) == ["One page", "Other page", "Third page"])
  }

  @Test(arguments: [
    "<p>You are here: Home</p>", "<p><a href='/'>Home</a> &gt; <a href='/n'>News</a> &gt; This</p>",
    "<p><b>English</b> | <a href='fr'>Français</a> | Español</p>", "<p>Back to top</p>",
    "<p>This site uses cookies.</p>", "<div role='navigation'>Pages of the site</div>",
    "<div class='social-share'>Tell your friends</div>", "<p hidden>Not seen by anyone</p>",
    "<p style='display: none'>Not seen by anyone</p>",
  ])
  func dropsWhatSurroundsTheText(noise: String) throws {
    let page = try page("\(noise)<p>\(words)</p>\(noise)")

    #expect(page.plainText == words)
  }

  @Test(arguments: [
    ("Context", Section.Role.context), ("Le contexte", .context), ("Antecedentes", .context),
    ("КОНТЕКСТ", .context), ("1. The request", .request), ("Demande :", .request),
    ("Solicitud", .request), ("Запрос", .request), ("L’échange", .exchange),
    ("Intercambio", .exchange), ("Обмен опытом", .exchange), ("Outputs", .outputs),
    ("Produits", .outputs), ("Productos", .outputs), ("Результаты работы", .outputs),
    ("Results", .results), ("Résultats", .results), ("Результаты", .results),
    ("Lessons learned", .lessons), ("Enseignements", .lessons), ("Lecciones aprendidas", .lessons),
    ("Извлечённые уроки", .lessons), ("Opening hours", .other),
  ])
  func readsTheRoleOfASectionFromItsHeading(heading: String, role: Section.Role) throws {
    let page = try page("<h1>Title</h1><p>\(words)</p><h2>\(heading)</h2><p>\(words)</p>")

    #expect(page.sections.map(\.role) == [.other, role])
    #expect(page.sections.last?.heading == heading)
  }

  @Test(arguments: [
    ("<title>How cities welcome – Network of Cities</title>", "<h1>How cities welcome</h1>"),
    ("<title>Network of Cities | How cities welcome</title>", "<h2>How cities welcome</h2>"),
    (
      "<title>How cities welcome | Network of Cities</title>"
        + "<meta property='og:site_name' content='Network of Cities'>", "<h1>Network of Cities</h1>"
    ),
    ("<meta property='og:title' content='How cities welcome'>", ""),
    (
      "<title>Network - News - How cities welcome</title>"
        + "<meta name='doctitle' content='How cities welcome'>", ""
    ),
    ("", "<h1>How cities welcome</h1>"),
  ])
  func findsTheHeadlineWithoutTheNameOfTheSite(head: String, heading: String) throws {
    #expect(try page("\(heading)<p>\(words)</p>", head: head).title?.value == "How cities welcome")
  }

  @Test(arguments: [
    "This email address is being protected from spambots. You need JavaScript enabled to view it.",
    "Адрес электронной почты защищен от спам-ботов. Для просмотра адреса в браузере должен быть "
      + "включен Javascript.",
    "<span id='cloak12ab34'>protegido</span>",
    "<joomla-hidden-mail first='aW5mbw=='>protégée</joomla-hidden-mail>",
    "<a class='__cf_email__' data-cfemail='543d3a'>[email&#160;protected]</a>",
    "<span class='spamspan'><span class='u'>info</span> [at] <span class='d'>a.example</span></span>",
    "<a href=\"javascript:linkTo_UnCryptMailto('ocknvq');\">name(at)host.example</a>",
  ])
  func dropsAHiddenAddressAndTheWordsThatLedToIt(cloak: String) throws {
    let page = try page("<p>\(words)</p><p>The form is short. Write to us: \(cloak)</p>")

    #expect(page.plainText == words + "\nThe form is short.")
  }

  @Test func joinsWordsThatInlineElementsCut() throws {
    let page = try page("<p>\(words) europ</B></I><I><B>éenne, une <i>idée</i>.</p>")

    #expect(page.plainText.hasSuffix("européenne, une idée."))
  }

  @Test func resolvesAddressesAgainstTheBaseOfThePage() throws {
    let link = "<p>\(words) <a href='../x.pdf'>File of it</a> is long.</p>"

    let alone = try page(link)
    let known = try page(link, address: "https://a.example/b/c/d.html")
    let based = try page(link, head: "<base href='https://z.example/y/'>")

    #expect(alone.documents.map(\.resource.address) == ["../x.pdf"])
    #expect(known.documents.map(\.resource.address) == ["https://a.example/b/x.pdf"])
    #expect(based.documents.map(\.resource.address) == ["https://z.example/x.pdf"])
  }

  @Test(arguments: ["javascript:void(0)", "mailto:a@b.example", "data:text/html,x", "#top"])
  func takesNoScriptForAnAddress(address: String) throws {
    let page = try page("<p>\(words) <a download href='\(address)'>File</a></p>")

    #expect(page.documents.isEmpty)
  }
}
