import Markup
import TestSupport
import Testing

/// Where elements end that people leave open or close in the wrong place.
@Suite struct PageParserTests {
  /// The page as nested names and texts: `p(one b(two))`.
  private func outline(_ page: String) throws -> String {
    let document = try MarkupDocument(html: Array(page.utf8), file: "a.html")
    let body = try #require(document.root?.descendants(named: "body").first)
    return outline(body)
  }

  private func outline(_ element: MarkupElement) -> String {
    let inside = element.children.map { child in
      switch child {
      case .element(let element): outline(element)
      case .text(let text): text
      }
    }
    return element.name + "(" + inside.joined(separator: " ") + ")"
  }

  @Test(arguments: [
    ("<p>a<p>b", "body(p(a) p(b))"),
    ("<p>a<div>b</div>c", "body(p(a) div(b) c)"),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", "body(ul(li(a ul(li(b))) li(c)))"),
    ("<dl><dt>a<dd>b<dt>c</dl>d", "body(dl(dt(a) dd(b) dt(c)) d)"),
    (
      "<table><tr><td>a<td>b<tr><td>c</table>d",
      "body(table(tr(td(a) td(b)) tr(td(c))) d)"
    ),
    (
      "<table><tr><td><table><tr><td>a</table>b<td>c</table>",
      "body(table(tr(td(table(tr(td(a))) b) td(c))))"
    ),
    ("<td>a</td><tr>b", "body(a b)"),
    ("<h2>a<h3>b</h2>c", "body(h2(a) h3(b) c)"),
    ("<b>a<p>b</b>c</p>d", "body(b(a p(b c)) d)"),
    ("<div><a href=x>a<div>b</a>c</div>d</div>e", "body(div(a(a div(b c)) d) e)"),
    ("<a href=x>a<a href=y>b</a>c", "body(a(a) a(b) c)"),
    ("<select><option>a<option>b</select>c", "body(select(option(a) option(b)) c)"),
    ("a</p></div></b>b", "body(a b)"),
    ("a<br/>b<hr>c<img src=x>", "body(a br() b hr() c img())"),
    ("<svg><g/><path/>a</svg>b", "body(svg(g() path() a) b)"),
    ("<p>a</body></html>b", "body(p(a b))"),
    ("<form>a<form>b</form>c", "body(form(a b) c)"),
  ])
  func endsElementsWhereBrowsersDo(page: String, expected: String) throws {
    #expect(try outline(page) == expected)
  }

  @Test(arguments: [
    ("<p>a &lt b &copy; &#x41;&#66 &nosuch; &", "a < b © AB &nosuch; &"),
    ("<p>&#128; &#0; &#xD800;", "€ \u{FFFD} \u{FFFD}"),
    ("<p>1 < 2 <3> 4", "1 < 2 <3> 4"),
    ("<p>a<!-- b > c -->d<!-->e--><?x y?>f", "ade-->f"),
    ("<textarea><b>&amp;</b></textarea>", "<b>&</b>"),
    ("<p><style>a &amp; <b></style>c", "a &amp; <b>c"),
  ])
  func readsTextsAndReferences(page: String, text: String) throws {
    let document = try MarkupDocument(html: Array(page.utf8), file: "a.html")

    #expect(document.root?.descendants(named: "body").first?.text == text)
  }

  @Test func readsAttributesInEveryForm() throws {
    let page = "<p a b=1 C='2 3' d=\"4&amp;5\" b=6 e=?x=1&copy=2 / f>"

    let element = try #require(
      try MarkupDocument(html: Array(page.utf8), file: "a.html").root?
        .descendants(named: "p").first)

    #expect(element.attributes.map(\.name) == ["a", "b", "c", "d", "e", "f"])
    #expect(element.attributes.map(\.value) == ["", "1", "2 3", "4&5", "?x=1&copy=2", ""])
  }

  @Test func givesHTMLAndBodyTheAttributesOfTheirTags() throws {
    let page = "<!-- a -->text<html lang=fr><body class=b>"

    let root = try #require(try MarkupDocument(html: Array(page.utf8), file: "a.html").root)

    #expect(root.attribute("lang") == "fr")
    #expect(root.descendants(named: "body").first?.attribute("class") == "b")
  }

  /// What would take the square of its length if ends were looked for again and again.
  @Test(arguments: ["<title>", "<textarea>", "<script>", "</x", "<a b='", "<!--", "&", "<li>"])
  func readsHostileRepetitions(piece: String) throws {
    let page = Array(String(repeating: piece, count: 100_000).utf8)

    let document = try? MarkupDocument(html: page, file: "a.html")

    #expect(document.map { $0.nodes.count <= 400_000 } ?? true)
  }
}
