import Testing

@testable import Web

@Suite struct TemplateRenderingTests {
  struct Item: Sendable {
    var name: String
    var note: String?
    var parts: [String] = []
  }

  struct Shown: Sendable {
    var title = "A & B"
    var html: Markup = "<b>bold</b>"
    var count = 3
    var isNew = true
    var missing: String?
    var items = [Item(name: "one", note: "n"), Item(name: "two", parts: ["x", "y"])]
    var none: [Item] = []
    var inner = Item(name: "inside")
    var note = "outside"
  }

  static func render(_ text: String, others: [String: String] = [:]) throws -> String {
    var parsed = try others.mapValues { try TemplateParser.parts(of: $0) }
    parsed["page"] = try TemplateParser.parts(of: text)
    let all = try parsed.mapValues { parts in
      try Template(parts, among: parsed) { $0 == "a.greeting" ? "Hello & welcome" : nil }
    }
    var renderer = TemplateRenderer(TemplateValue(Shown()), templates: all)
    renderer.write(all["page"]?.parts ?? [])
    return renderer.html
  }

  @Test(arguments: [
    ("{{title}}|{{count}}|{{missing}}|{{absent}}", "A &amp; B|3||"),
    ("{{{html}}}", "<b>bold</b>"),
    ("{{inner.name}} {{inner.absent}}", "inside "),
    ("{{#isNew}}new{{/isNew}}{{^isNew}}old{{/isNew}}", "new"),
    ("{{#missing}}x{{/missing}}{{^missing}}none{{/missing}}", "none"),
    ("{{#title}}[{{.}}]{{/title}}", "[A &amp; B]"),
    ("{{#items}}{{name}}{{#note}}({{.}}){{/note}};{{/items}}", "one(n);two;"),
    ("{{#items}}{{#parts}}{{.}}{{name}} {{/parts}}{{/items}}", "xtwo ytwo "),
    (
      "{{#hasItems}}some{{/hasItems}}{{#hasNone}}any{{/hasNone}}{{^none}}empty{{/none}}",
      "someempty"
    ),
    ("{{words.a.greeting}}!", "Hello &amp; welcome!"),
  ])
  func showsWhatAPageHas(template: String, html: String) throws {
    #expect(try Self.render(template) == html)
  }

  @Test func takesALineThatHoldsATagAlone() throws {
    let html = try Self.render(
      "a\n{{#items}}\n  {{name}}\n{{/items}}\nb {{#isNew}}\nc\n{{/isNew}}\n")

    #expect(html == "a\n  one\n  two\nb \nc\n")
  }

  @Test func findsPartialsAndPutsBlocksIntoTheirParent() throws {
    let html = try Self.render(
      "{{<frame}}{{$content}}{{#items}}{{>item}}{{/items}}{{/content}}{{/frame}}",
      others: [
        "frame": "<{{title}}>{{$content}}nothing{{/content}}{{$end}}.{{/end}}",
        "item": "({{name}})",
      ])

    #expect(html == "<A &amp; B>(one)(two).")
  }

  @Test(arguments: [
    ("a\n{{#items}}b", "line 2: “items” is not closed"),
    ("a\n\n{{/items}}", "line 3: the tag “items” has no place here"),
    ("{{title", "line 1: a tag is not closed"),
    ("{{>nobody}}", "no template “nobody”"),
    ("{{<nobody}}{{/nobody}}", "no template “nobody”"),
    ("{{words.a.missing}}", "no words “a.missing”"),
  ])
  func saysWhatIsWrong(template: String, message: String) {
    let error = #expect(throws: TemplateError.self) { try Self.render(template) }

    #expect(error?.description == message)
  }
}
