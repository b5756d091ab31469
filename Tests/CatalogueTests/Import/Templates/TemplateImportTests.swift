import Catalogue
import Foundation
import Testing

/// A folder of pages of one site, imported as an editor does it.
@Suite struct TemplateImportTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  private static let about = "Our agency was founded in 1993 and works in forty countries."

  private func page(_ number: Int, more: String = "") -> String {
    """
    <!DOCTYPE html><html lang="en"><head><title>Practice \(number)</title>
    <meta name="description" content="Practices of our agency">
    <link rel="canonical" href="https://example.org/\(number)"></head><body><main><article>
    <h1>Practice \(number)</h1>
    <p>In town\(number), volunteers help families with children on their way through offices.\(more)</p>
    <h2>Context</h2>
    <p>Families with children come to town\(number), which they do not know, and need help there.</p>
    <p>The mayor of town\(number) had asked for it when the school of the town was full.</p>
    <p>\(Self.about)</p>
    <dl><dt>Themes</dt><dd>Integration</dd></dl>
    </article></main></body></html>
    """
  }

  private func write(_ count: Int) throws {
    var lines: [String] = []
    for number in 1...count {
      try files.write(page(number), to: "p/\(number).html")
      lines.append("<page file='p/\(number).html' record='r\(number)' kind='tool' language='en'/>")
    }
    try files.write(
      "<manifest xmlns='urn:passerelle:sheet:1'>\(lines.joined(separator: "\n"))</manifest>",
      to: "manifest.xml")
  }

  private func words(_ id: String) throws -> String {
    try files.record(id).texts[.english]?.map(\.plainText).joined(separator: "\n") ?? ""
  }

  @Test func whatEveryPageRepeatsIsInNoRecordAndIsTold() async throws {
    try write(6)

    let plan = try await files.run()

    #expect(plan.counts[.new] == 6)
    for number in 1...6 {
      #expect(try !words("r\(number)").contains("founded in 1993"))
      #expect(try words("r\(number)").contains("town\(number)"))
      #expect(
        try files.record("r\(number)").summary[.english]?.hasPrefix("In town\(number)") == true)
    }
    let finding = try #require(plan.items.first?.findings.first)
    #expect(finding.problem.message.hasPrefix("left out, for many of the 6 pages"))
    #expect(finding.problem.message.contains("Our agency was founded"))
  }

  @Test func aLargeFileBesideAPageIsNotLookedAt() async throws {
    try write(6)
    try files.write(page(7), to: "p/7.html")
    var importer = files.importer
    // A neighbour may be as long as a page of these, but not a letter longer.
    importer.limits.neighbourSize = page(1).utf8.count
    let alone = [files.path + "/p/7.html"]

    let learnt = try await importer.plan(paths: alone)
    importer.limits.neighbourSize -= 1
    let notLearnt = try await importer.plan(paths: alone)

    #expect(learnt.items.first?.findings.isEmpty == false)
    #expect(notLearnt.items.first?.findings.isEmpty == true)
  }

  @Test func aPageAloneGivesTheSameRecordAsWithItsFolder() async throws {
    try write(6)
    try await files.run()
    try files.write(page(3, more: " More of them come each year."), to: "p/3.html")

    let plan = try await files.importer.plan(paths: [files.path + "/p/3.html"])

    #expect(plan.items.map(\.outcome) == [.changed])
    #expect(plan.items.first?.changes.allSatisfy { !"\($0)".contains("1993") } == true)
  }

  @Test func fewPagesKeepWhatTheyShare() async throws {
    try write(3)

    try await files.run()

    #expect(try words("r1").contains("founded in 1993"))
  }
}
