import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Archives

/// Archives are read as the folders that they are, and never trusted.
@Suite struct ArchiveImportTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  private func sheet(_ id: String) throws -> [UInt8] {
    try NativeSheetWriter().sheet(of: .example(id))
  }

  private func gzip(_ name: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = [files.path + "/" + name]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func readsTheSheetsOfATarArchive() async throws {
    try files.write(
      TarFile().adding("a.xml", try sheet("a")).adding("sub/b.xml", try sheet("b")).bytes,
      to: "sheets.tar")

    let plan = try await files.run()
    let again = try await files.run()

    #expect(plan.items.map(\.outcome) == [.new, .new])
    #expect(plan.items.first?.paths == [files.path + "/sheets.tar/a.xml"])
    #expect(
      try files.store.sources().map(\.path) == [
        "sheets/sheets.tar/a.xml", "sheets/sheets.tar/sub/b.xml",
      ])
    #expect(again.counts == [.unchanged: 2])
  }

  @Test func readsAPackedTarAndASinglePackedFile() async throws {
    try files.write(TarFile().adding("a.xml", try sheet("a")).bytes, to: "sheets.tar")
    try gzip("sheets.tar")
    try files.write(try sheet("b"), to: "b.xml")
    try gzip("b.xml")

    let plan = try await files.run()

    #expect(plan.items.map(\.outcome) == [.new, .new])
    #expect(plan.items.map(\.record?.rawValue) == ["b", "a"])
    #expect(plan.items.first?.paths == [files.path + "/b.xml.gz/b.xml"])
  }

  @Test func readsAZIPArchiveWithPagesAndTheirManifest() async throws {
    let page =
      "<!DOCTYPE html><html lang=en><title>T</title><h1>Integration</h1><p>Summary of it all, long enough.</p>"
    let manifest =
      "<manifest xmlns='urn:passerelle:sheet:1'><page file='p.html' record='p' language='en'/></manifest>"
    try files.write(
      ZIPFile().adding("manifest.xml", Array(manifest.utf8)).adding("p.html", Array(page.utf8))
        .bytes,
      to: "pages.zip")

    let plan = try await files.plan()

    #expect(plan.items.first?.record?.rawValue == "p")
  }

  @Test func readsNamesInEveryAlphabet() async throws {
    let names = ["é.xml", "Практика.xml", "χώρα/実践.xml"]
    var archive = ZIPFile(isUTF8: true)
    var tar = TarFile()
    for (rank, name) in names.enumerated() {
      archive = archive.adding(name, try sheet("z\(rank)"))
      tar = tar.adding(name, try sheet("t\(rank)"))
    }
    try files.write(archive.bytes, to: "names.zip")
    try files.write(tar.bytes, to: "names.tar")

    let plan = try await files.plan()

    #expect(plan.counts == [.new: 6])
    for name in names {
      #expect(plan.items.contains { $0.paths == [files.path + "/names.zip/" + name] })
    }
  }

  @Test func tellsNamesApartThatAreWrittenInTheOldCodePage() throws {
    #expect(ArchiveName.text(of: [0x82, 0x78]) == "éx")
    #expect(ArchiveName.text(of: [0x8A, 0x78]) == "èx")
    #expect(ArchiveName.text(of: [0xFF, 0x80]) == "\u{A0}Ç")
    #expect(ArchiveName.text(of: Array("é".utf8)) == "é")
  }

  @Test func refusesAnArchiveWithTwoFilesAtOnePlace() async throws {
    try files.write(
      TarFile().adding("a.xml", try sheet("a")).adding("a.xml", try sheet("b")).bytes, to: "two.tar"
    )

    let item = try #require(try await files.plan().items.first)

    #expect(item.reason == "the archive holds “a.xml” twice: pack it anew")
  }

  @Test func countsWhatItPassesOver() async throws {
    try files.write(
      TarFile().adding(".zeros", [UInt8](repeating: 0, count: 8 << 20)).bytes, to: "hidden.tar")
    try gzip("hidden.tar")

    let item = try #require(try await files.plan().items.first)

    #expect(item.reason?.contains("times as large as the archive") == true)
  }

  @Test(arguments: ["../out.xml", "/tmp/out.xml", "a/../../out.xml"])
  func refusesPlacesThatLeadOut(name: String) async throws {
    try files.write(TarFile().adding(name, try sheet("a")).bytes, to: "evil.tar")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .rejected)
    #expect(item.reason?.contains("leads out of the archive") == true)
  }

  @Test func passesOverLinksAndHiddenFiles() async throws {
    try files.write(
      TarFile().adding("a.xml", try sheet("a")).addingLink("passwd.xml", to: "/etc/passwd")
        .adding(".git/b.xml", try sheet("b")).bytes, to: "links.tar")

    let plan = try await files.plan()

    #expect(plan.items.map(\.record?.rawValue) == ["a"])
  }

  @Test func refusesAFileThatUnpacksToFarMore() async throws {
    try files.write([UInt8](repeating: 0x20, count: 8 << 20), to: "bomb.html")
    try gzip("bomb.html")

    let item = try #require(try await files.plan().items.first)

    #expect(item.outcome == .rejected)
    #expect(item.reason?.contains("times as large as the archive") == true)
  }

  @Test func keepsToTheLimitsItIsGiven() async throws {
    try files.write(
      TarFile().adding("a.xml", try sheet("a")).adding("b.xml", try sheet("b")).bytes,
      to: "two.tar")
    var limits = ImportLimits()

    limits.archive.count = 1
    var importer = files.importer
    importer.limits = limits
    let many = try await importer.plan(paths: [files.path])
    importer.limits = ImportLimits().withFileSize(64)
    let large = try await importer.plan(paths: [files.path])

    #expect(many.items.first?.reason == "the archive holds more than 1 file")
    #expect(
      large.items.map(\.reason) == Array(repeating: "the file is larger than 64 bytes", count: 2))
  }

  @Test func readsTheSheetsBesideAFileThatIsTooLarge() async throws {
    var film: [UInt8] = []
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<100_000 { film.append(.random(in: 0...255, using: &generator)) }
    try files.write(
      ZIPFile().adding("a.xml", try sheet("a")).adding("film.mp4", film)
        .adding("z.xml", try sheet("z")).bytes, to: "site.zip")
    var importer = files.importer
    importer.limits = ImportLimits().withFileSize(64 << 10)

    let plan = try await importer.plan(paths: [files.path])

    #expect(plan.items.map(\.outcome) == [.new, .rejected, .new])
    #expect(plan.items[1].paths == [files.path + "/site.zip/film.mp4"])
    #expect(plan.items[1].reason == "the file is larger than 64 KB")
  }

  @Test func takesNothingFromABrokenArchiveIntoTheNext() async throws {
    let manifest =
      "<manifest xmlns='urn:passerelle:sheet:1'><page file='p.html' record='p' language='en'/></manifest>"
    let page = "<html lang=en><title>T</title><h1>Integration</h1><p>Summary of it all.</p></html>"
    // The manifest is unpacked before the archive turns out to lead out of its folder.
    try files.write(
      TarFile().adding("manifest.xml", Array(manifest.utf8)).adding("../x.xml", [0x3C]).bytes,
      to: "a.tar")
    try files.write(TarFile().adding("p.html", Array(page.utf8)).bytes, to: "b.tar")

    let plan = try await files.plan()

    #expect(plan.items.map(\.outcome) == [.rejected, .needsPerson])
    #expect(plan.items.last?.reason == "no manifest says which record this page is about")
  }

  @Test func saysOfAnArchiveInAnArchiveToUnpackIt() async throws {
    let inside = ZIPFile().adding("a.xml", try sheet("a")).bytes
    try files.write(ZIPFile().adding("inside.zip", inside).bytes, to: "outside.zip")

    let item = try #require(try await files.plan().items.first)

    #expect(
      item.reason
        == "this is an archive inside an archive, which Passerelle does not read: unpack it first")
  }

  @Test func refusesADocumentOfAnOfficeProgram() async throws {
    try files.write(ZIPFile().adding("[Content_Types].xml", [0x3C]).bytes, to: "a.docx")

    let item = try #require(try await files.plan().items.first)

    #expect(item.reason?.contains("document of an office program") == true)
  }

  @Test func answersEveryCutOfAnArchive() async throws {
    let whole = ZIPFile().adding("a.xml", try sheet("a")).bytes
    let folder = try TemporaryFolder()
    for length in stride(from: 0, to: whole.count, by: 7) {
      let path = folder.path(of: "cut.zip")
      try Data(whole.prefix(length)).write(to: URL(filePath: path))

      // Whatever the answer is, it is one.
      let files = try? Archive(path: path).unpack(into: folder.path(of: "out"))
      #expect((files?.count ?? 0) <= 1)
    }
  }
}
