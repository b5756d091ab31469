import Foundation
import Markup
import Testing

@testable import Catalogue

@Suite struct NativeSheetReaderTests {
  let reader: NativeSheetReader

  init() throws {
    reader = NativeSheetReader(taxonomy: try ShippedCatalogue.taxonomy.get())
  }

  @Test func readsEveryShippedSheet() throws {
    for (path, bytes) in try ShippedCatalogue.nativeSheets() {
      let sheet = try reader.sheet(from: MarkupDocument(xml: bytes, file: path))

      #expect(path.hasSuffix("/\(sheet.record.id).xml"))
      #expect(sheet.record.title[.english] != nil && sheet.record.title[.french] != nil)
    }
  }

  @Test func refusesANumberTooLargeToBeKeptAtItsPlace() throws {
    let digits = String(repeating: "9", count: 310)
    let figure = "\n<figure stated='many' value='\(digits)'><what xml:lang='en'>W</what></figure>"

    let problems = try NativeSheetProblems.of(tail: figure)

    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("x.xml:7:") == true)
    #expect(problems.first?.hasSuffix("a number of 310 digits is too large to be kept") == true)
  }

  @Test func printsAProblemWithoutControlCharacters() {
    let problem = SheetProblem("a\u{1B}[2J\u{7F}\u{9B}\tb\r", line: 1)

    #expect(problem.line(in: "x\u{1B}.xml") == "x .xml:1: error: a [2J    b ")
  }

  @Test func readsTheSheetOfAnAction() throws {
    let path = ShippedCatalogue.folder + "/sheets/native/kazakhstan-ii.xml"
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))

    let sheet = try reader.sheet(from: MarkupDocument(xml: bytes, file: "kazakhstan-ii.xml"))

    let record = sheet.record
    #expect(record.actionName == "Kazakhstan II")
    #expect(record.countries == ["KZ"])
    #expect(record.objectives == [3, 4, 5, 6, 7, 9, 10, 18, 22, 23])
    #expect(record.themes.first == "children-in-migration")
    #expect(record.expertise.map(\.country) == ["GR", "KZ"])
    #expect(record.expertise.map(\.isMemberState) == [true, false])
    #expect(record.outputs.filter { $0.type == "factsheet" }.allSatisfy { $0.languages.count == 2 })
    #expect(record.milestones.first?.date == PartialDate("2022-21"))
    #expect(record.figures.first?.comparator == .moreThan)
    #expect(record.texts.keys.sorted() == [.english, .french, .russian])
    #expect(record.texts[.french]?.map(\.role).first == .context)
    #expect(!record.conflicts.isEmpty)
    let theme = sheet.provenance.first { $0.field == "themes" }
    #expect(theme?.value == "children-in-migration" && theme?.basis == .stated)
    #expect(theme?.source == "kazakhstan-ii.xml" && theme?.place == "17:5")
  }

  @Test func tellsWhereEveryFieldOfAShippedSheetStands() throws {
    for (path, bytes) in try ShippedCatalogue.nativeSheets() {
      let sheet = try reader.sheet(from: MarkupDocument(xml: bytes, file: path))
      let fields = Set(sheet.provenance.map(\.field))
      // What attributes of the outermost element and of <where> say has no element of its own.
      let known = fields.union(["kind", "state", "lastConfirmed", "scope"])

      for value in sheet.record.fieldValues {
        let isText = value.field.hasPrefix("text.")
        let field =
          isText ? value.field.split(separator: ".").prefix(2).joined(separator: ".") : value.field
        #expect(known.contains(field), "\(path): \(field)")
      }
    }
  }

  @Test func reportsEveryProblemOfASheetAtItsLineAndColumn() throws {
    let lines = try NativeSheetProblems.of(
      """
      <?xml version="1.0"?>
      <sheet xmlns="urn:passerelle:sheet:1" id="A 1" kind="mieux-acton" sate="draft">
        <title xml:lang="en">Title</title>
        <titel xml:lang="fr">Titre</titel>
        <status value="compleet" asOf="2022-13"/>
        <action>Kazakhstan II</action>
        <where>
          <country code="Kazakhstan"/>
          <region id="latin-america"/>
        </where>
        <about>
          <theme id="mentorng"/>
          <theme id="remitances"/>
          <objective number="24"/>
        </about>
        <partner role="funder"><name>N</name></partner>
      </sheet>
      """)

    #expect(
      lines == [
        "x.xml:2:1: error: <sheet> lacks <summary>",
        "x.xml:2:39: error: “A 1” is not an id: use lower-case letters and digits in groups joined"
          + " by hyphens",
        "x.xml:2:48: error: “mieux-acton” is not a value here; did you mean “mieux-action”?",
        "x.xml:2:67: error: <sheet> has no attribute “sate”; did you mean “state”?",
        "x.xml:4:3: error: <titel> is not an element of a sheet; did you mean <title>?",
        "x.xml:5:11: error: “compleet” is not a value here; did you mean “completed”?",
        "x.xml:5:28: error: “2022-13” is not a date: write 2022, 2022-10, 2022-10-03, or 2022-21"
          + " for spring 2022 (22 summer, 23 autumn, 24 winter)",
        "x.xml:6:3: error: <action> must stand before <status> of line 5",
        "x.xml:8:14: error: “Kazakhstan” is not a country of the taxonomy; did you mean “KZ”"
          + " (Kazakhstan)?",
        "x.xml:9:13: error: “latin-america” is not a region of the programme of the taxonomy; did"
          + " you mean “latin-america-caribbean”?",
        "x.xml:12:12: error: “mentorng” is not a theme of the taxonomy",
        "x.xml:13:12: error: “remitances” is not a theme of the taxonomy; did you mean"
          + " “remittances”?",
        "x.xml:14:16: error: “24” is not an objective of the Global Compact: they are numbered 1 to"
          + " 23",
        "x.xml:16:12: error: “funder” is not a value here: use requesting, involved, implementing,"
          + " cooperating, supporting, co-organising, hosting, funding",
      ])
  }

  @Test func acceptsAWithdrawnSheetOnlyWithItsReason() throws {
    let state = #"id="a-1" kind="tool" state="withdrawn""#
    #expect(
      try NativeSheetProblems.of(sheet: state) == [
        "x.xml:1:60: error: a withdrawn sheet needs <withdrawal> with its date and reason"
      ])
    #expect(
      try NativeSheetProblems.of(
        sheet: state,
        head: "<withdrawal date='2024'><reason xml:lang='en'>R</reason></withdrawal>"
      ).isEmpty)
  }

  @Test func groupsNotesUntilALanguageComesAgain() throws {
    let notes = ["en", "fr", "en", "ru"].map { "<note xml:lang='\($0)'>\($0)</note>" }.joined()
    let text = """
      <sheet xmlns="urn:passerelle:sheet:1" id="a" kind="tool"><title xml:lang="en">T</title>
      <about><theme id="gender"/></about><summary xml:lang="en">S</summary>\(notes)</sheet>
      """

    let sheet = try reader.sheet(from: MarkupDocument(xml: Array(text.utf8), file: "x.xml"))

    #expect(
      sheet.record.notes == [
        LocalizedText([.english: "en", .french: "fr"]),
        LocalizedText([.english: "en", .russian: "ru"]),
      ])
  }

  @Test func collapsesWhiteSpaceButKeepsNoBreakSpaces() throws {
    let text = """
      <sheet xmlns="urn:passerelle:sheet:1" id="a" kind="tool"><title xml:lang="fr">
        Un\u{A0}: «\u{A0}deux\u{A0}»,\t trois
      </title><about><theme id="gender"/></about><summary xml:lang="en">S</summary></sheet>
      """

    let sheet = try reader.sheet(from: MarkupDocument(xml: Array(text.utf8), file: "x.xml"))

    #expect(sheet.record.title[.french] == "Un\u{A0}: «\u{A0}deux\u{A0}», trois")
  }
}
