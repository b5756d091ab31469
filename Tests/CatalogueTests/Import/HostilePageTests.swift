import Catalogue
import Testing

/// Pages that are made to take long: each ends in an outcome, in time that grows with its size and
/// not with the square of it.
@Suite struct HostilePageTests {
  /// Something that is repeated until it fills a page.
  enum Filling: String, CaseIterable {
    case nestedElements = "<div>"
    case unclosedParagraphs = "<p>word "
    case links = "<a href='/x'>word</a> "
    case oneWord = "a"
    case references = "&amp;"
    case brokenReferences = "&#99999999999;"
    case commentsThatDoNotEnd = "<!-- "
    case cells = "<td>1</td>"
    case numbers = "12 of 14 countries "
    case acronyms = "ABCD EFGH IJKL "
    case brackets = "(AB) "
    case sentences = "It is. "
    case labels = "<dt>a</dt><dd>b</dd>"
    case marks = "e\u{301}\u{301}\u{301}"
    case actions = "Kazakhstan II "
    case quotationMarks = "\u{201C}"
    case nothing = "\0"
  }

  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test(arguments: Filling.allCases)
  func endsWhateverFillsAPage(_ filling: Filling) async throws {
    let count = 20_000 / filling.rawValue.utf8.count
    let text = String(repeating: filling.rawValue, count: count)
    try files.write(
      "<!DOCTYPE html><html lang=en><title>A page</title><body><main><h1>A page</h1>\(text)",
      to: "page.html")

    let plan = try await files.plan()

    #expect(plan.items.count == 1)
    #expect([.rejected, .needsPerson].contains(plan.items.first?.outcome))
  }

  @Test func saysWhereAPageNestsTooDeep() async throws {
    try files.write(
      "<!DOCTYPE html><title>A</title>\n" + String(repeating: "<div>", count: 5_000),
      to: "page.html")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .rejected)
    #expect(item.reason == "more than 1000 elements inside each other")
    #expect(item.findings.first?.problem.line == 2)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func readsAPageCutShortAnywhere(seed: UInt64) async throws {
    let whole = Array(
      files.page(facts: "<dt>Themes</dt><dd>Integration</dd><dt>Countries</dt><dd>Kenya</dd>").utf8)
    try files.write(Array(whole.prefix(whole.count * Int(seed) / 20)), to: "page.html")

    let plan = try await files.plan()

    #expect(plan.items.count == 1)
    #expect(plan.items.first?.outcome != .rejected || plan.items.first?.reason != nil)
  }
}
