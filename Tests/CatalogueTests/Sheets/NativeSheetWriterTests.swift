import Foundation
import Markup
import TestSupport
import Testing

@testable import Catalogue

@Suite struct NativeSheetWriterTests {
  let taxonomy: Taxonomy
  let reader: NativeSheetReader

  init() throws {
    taxonomy = try ShippedCatalogue.taxonomy.get()
    reader = NativeSheetReader(taxonomy: taxonomy)
  }

  private func read(_ bytes: [UInt8], file: String = "test.xml") throws -> Record {
    try reader.sheet(from: MarkupDocument(xml: bytes, file: file)).record
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func writesWhatReadsBackTheSame(seed: UInt64) throws {
    var random = RandomRecords(taxonomy: taxonomy, seed: seed)
    let record = try random.record()

    let bytes = NativeSheetWriter().sheet(of: record)

    let back = try read(bytes)
    #expect(record.changes(to: back).isEmpty)
    #expect(back == record)
    #expect(NativeSheetWriter().sheet(of: back) == bytes)
  }

  @Test func writesTheSameBytesForEachShippedSheet() throws {
    let sheets = try ShippedCatalogue.nativeSheets()
    #expect(sheets.count >= 60)
    for (path, bytes) in sheets {
      #expect(NativeSheetWriter().sheet(of: try read(bytes, file: path)) == bytes, "\(path)")
    }
  }

  @Test func writesAnElementALineInTheOrderOfTheSchema() throws {
    var record = try Record.example("a-1", title: "Title & more")
    record.title[.french] = "Titre"
    record.countries = ["KZ"]
    record.figures = [.init(what: .init([.english: "people"]), stated: ">40", value: 40)]
    record.texts[.english] = [Section(role: .context, blocks: [.list(["one"], isOrdered: false)])]

    let text = String(decoding: NativeSheetWriter().sheet(of: record), as: UTF8.self)

    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sheet xmlns="urn:passerelle:sheet:1" id="a-1" kind="mieux-action">
          <title xml:lang="en">Title &amp; more</title>
          <title xml:lang="fr">Titre</title>
          <where>
            <country code="KZ"/>
          </where>
          <about>
            <theme id="integration"/>
          </about>
          <summary xml:lang="en">Summary</summary>
          <text xml:lang="en">
            <section role="context">
              <list>
                <item>one</item>
              </list>
            </section>
          </text>
          <figure value="40" stated="&gt;40">
            <what xml:lang="en">people</what>
          </figure>
        </sheet>

        """)
  }

  @Test func writesWhatTheSchemaAccepts() throws {
    let lint = URL(filePath: "/usr/bin/xmllint")
    guard FileManager.default.isExecutableFile(atPath: lint.path) else { return }
    let folder = try TemporaryFolder()
    var paths: [String] = []
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomRecords(taxonomy: taxonomy, seed: seed)
      let path = folder.path(of: "\(seed).xml")
      try Data(NativeSheetWriter().sheet(of: random.record())).write(to: URL(filePath: path))
      paths.append(path)
    }

    let process = Process()
    process.executableURL = lint
    process.arguments =
      ["--noout", "--relaxng", ShippedCatalogue.folder + "/schema/sheet.rng"] + paths
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let output = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()

    #expect(process.terminationStatus == 0, "\(String(decoding: output, as: UTF8.self))")
  }

  @Test func leavesOutCharactersThatXMLDoesNotHave() throws {
    let record = try Record.example("a-1", title: "a\u{1}b\u{FFFF}c\u{0}")

    #expect(try read(NativeSheetWriter().sheet(of: record)).title[.english] == "abc")
  }
}
