import Catalogue
import Foundation
import TestSupport
import Testing

@Suite struct SourceFinderTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: files.path + "/" + name, withDestinationPath: target)
  }

  @Test(.timeLimit(.minutes(10))) func rejectsAPipeWithoutOpeningIt() async throws {
    #expect(unsafe mkfifo(files.path + "/pipe.xml", 0o600) == 0)
    try link("link.xml", to: "pipe.xml")
    try files.write(.example("a"))

    let plan = try await files.plan()
    let named = try await files.importer.plan(paths: [files.path + "/pipe.xml"])

    #expect(plan.items.map(\.outcome) == [.new, .rejected])
    #expect(named.items.map(\.outcome) == [.rejected])
    #expect(named.items.first?.reason?.contains("a pipe") == true)
  }

  @Test func rejectsALargeFileByItsSize() async throws {
    try files.write("<sheet/>", to: "a.xml")
    let file = try FileHandle(forWritingTo: URL(filePath: files.path + "/a.xml"))
    // Sparse: reading it would take a terabyte.
    try file.truncate(atOffset: 1 << 40)
    try file.close()

    let plan = try await files.plan()

    #expect(plan.items.map(\.reason) == ["the file is larger than 32 MB"])
  }

  @Test func followsLinksToFoldersAndReadsEachFileOnce() async throws {
    try files.write(.example("a"), to: "x/a.xml")
    try files.write(.example("b"), to: "../elsewhere/b.xml")
    try link("again", to: "x")
    try link("other", to: "../elsewhere")
    try link("x/up", to: "..")
    try link("x/a-2.xml", to: "a.xml")
    try link("gone.xml", to: "nothing")

    let plan = try await files.plan()

    #expect(plan.counts == [.new: 2, .rejected: 1])
    let linked = plan.items.first { $0.record?.rawValue == "b" }
    #expect(linked?.paths == [files.path + "/other/b.xml"])
  }

  @Test func readsAFolderThatIsNamedByALink() async throws {
    try files.write(.example("a"), to: "x/a.xml")
    try link("again", to: "x")

    let plan = try await files.importer.plan(paths: [files.path + "/again"])

    #expect(plan.items.map(\.paths) == [[files.path + "/again/a.xml"]])
  }
}
