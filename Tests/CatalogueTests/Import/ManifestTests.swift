import Catalogue
import Foundation
import TestSupport
import Testing

/// Manifests, which say which record a page is about.
@Suite struct ManifestTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test func asksAPersonAboutARecordThatTwoManifestsName() async throws {
    for folder in ["p", "q"] {
      try files.write(
        files.page(facts: "<dt>Themes</dt><dd>Integration</dd>"), to: "\(folder)/a.html")
      try files.write(
        files.manifest("<page file='a.html' record='a' language='en'/>"),
        to: "\(folder)/manifest.xml")
    }

    let plan = try await files.run()

    #expect(plan.items.map(\.outcome) == [.needsPerson, .needsPerson])
    #expect(plan.items.flatMap(\.paths) == ["p", "q"].map { "\(files.path)/\($0)/a.html" })
    #expect(plan.items.first?.reason?.contains("q/a.html") == true)
  }

  @Test func countsAWrongManifestOnce() async throws {
    try files.write(files.page(facts: ""), to: "a.html")
    try files.write(files.manifest("<page file='a.html'/>"), to: "manifest.xml")

    let plan = try await files.plan()

    #expect(plan.counts == [.rejected: 1, .needsPerson: 1])
  }

  @Test(arguments: ["<manifest package='com.example'/>", "<manifest", "no markup", "<html></html>"])
  func passesOverManifestsOfOthersAboveTheFiles(text: String) async throws {
    try files.write(text, to: "manifest.xml")
    try files.write(files.page(facts: ""), to: "p/a.html")

    let plan = try await files.importer.plan(paths: [files.path + "/p"])

    #expect(plan.items.map(\.outcome) == [.needsPerson])
    #expect(!plan.hasFailed())
  }

  @Test func reportsAWrongManifestOfOursAboveTheFiles() async throws {
    try files.write("<manifest xmlns='urn:passerelle:sheet:1'><page", to: "manifest.xml")
    try files.write(files.page(facts: ""), to: "p/a.html")

    let plan = try await files.importer.plan(paths: [files.path + "/p"])

    #expect(plan.counts == [.rejected: 1, .needsPerson: 1])
  }

  @Test func readsPagesAnewWhenTheirManifestChanges() async throws {
    try files.write(files.page(facts: "<dt>Themes</dt><dd>Integration</dd>"), to: "a.html")
    try files.write(
      files.manifest("<page file='a.html' record='a' language='en'/>"), to: "manifest.xml")
    try await files.run()
    try files.write(
      files.manifest("<page file='a.html' record='a' language='en' kind='tool'/>"),
      to: "manifest.xml")

    let plan = try await files.run()

    #expect(
      plan.items.first?.changes == [
        FieldChange(field: "kind", before: "mieux-action", after: "tool")
      ])
  }

  @Test func reportsWhatIsWrongWithAManifest() async throws {
    try files.write(files.page(facts: ""), to: "a.html")
    try files.write(
      files.manifest(
        "<page file='a.html'/>", "<page file='../b.html' record='b'/>",
        "<page fil='c.html' file='c.html' record='C'/>"), to: "manifest.xml")

    let plan = try await files.plan()

    let item = try #require(plan.items.first { $0.outcome == .rejected })
    #expect(item.paths == [files.path + "/manifest.xml"])
    #expect(
      item.findings.map { "\($0.problem.line ?? 0) \($0.problem.message)" } == [
        "2 <page> lacks the attribute “record”",
        "4 <page> has no attribute “fil”; did you mean “file”?",
        "4 “C” is not an id: use lower-case letters and digits in groups joined by hyphens",
        "3 “../b.html” leads out of the manifest's folder: name pages in it or below it",
      ])
  }

  @Test func saysWhichPageOfTheManifestIsMissing() async throws {
    try files.write(files.page(facts: "<dt>Themes</dt><dd>Integration</dd>"), to: "a.html")
    try files.write(
      files.manifest(
        "<page file='a.html' record='a' language='en'/>",
        "<page file='b.html' record='a' language='fr'/>"), to: "manifest.xml")

    let plan = try await files.plan()

    #expect(plan.items.first?.outcome == .new)
    #expect(plan.items.first?.findings.first?.line.hasSuffix("“b.html” is not there") == true)
  }
}
