import Foundation
import Markup
import Testing

@testable import Catalogue

@Suite struct NativeSheetReaderTests {
  let reader: NativeSheetReader

  init() throws {
    reader = NativeSheetReader(taxonomy: try ShippedCatalogue.taxonomy.get())
  }

  private func problems(of sheet: String) throws -> [String] {
    let document = try MarkupDocument(xml: Array(sheet.utf8), file: "x.xml")
    do throws(InvalidSheet) {
      _ = try reader.sheet(from: document)
      return []
    } catch {
      return error.problems.map { $0.line(in: error.file) }
    }
  }

  /// The problems of a sheet that is right but for `head` and `body`, which begin in lines 2 and 4.
  private func problems(
    sheet: String = #"id="a-1" kind="tool""#, head: String = "",
    about: String = #"<theme id="integration"/>"#, tail: String = ""
  ) throws -> [String] {
    try problems(
      of: """
        <sheet xmlns="urn:passerelle:sheet:1" \(sheet)>
        <title xml:lang="en">T</title>\(head)
        <about>
        \(about)
        </about>
        <summary xml:lang="en">S</summary>\(tail)
        </sheet>
        """)
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

    let problems = try problems(tail: figure)

    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("x.xml:7:") == true)
    #expect(problems.first?.hasSuffix("a number of 310 digits is too large to be kept") == true)
  }

  @Test func printsAProblemWithoutControlCharacters() {
    let problem = SheetProblem("a\u{1B}[2J\u{7F}\u{9B}\tb\r", line: 1)

    #expect(problem.line(in: "x\u{1B}.xml") == "x .xml:1: error: a [2J   \tb ")
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
    let lines = try problems(
      of: """
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

  @Test(arguments: [
    ("<sheet/>", "1:1: error: <sheet> lacks xmlns=\"urn:passerelle:sheet:1\""),
    (
      "<sheet xmlns='urn:passerelle:sheet:2'/>",
      "1:1: error: the sheet is of version 2 of the format; this Passerelle reads version 1"
    ),
    (
      "\n <record/>",
      "2:2: error: a sheet begins with <sheet xmlns=\"urn:passerelle:sheet:1\">, not with <record>"
    ),
  ])
  func saysWhatIsNotANativeSheet(text: String, problem: String) throws {
    #expect(try problems(of: text) == ["x.xml:" + problem])
  }

  @Test(arguments: [
    (
      "<title>No language</title>",
      "2:31: error: <title> lacks the attribute “xml:lang”, the language of its words"
    ),
    (
      "<title xml:lang='en'>T</title>",
      "2:31: error: <title> stands twice in “en”; the first is in line 2"
    ),
    ("<title xml:lang='fr'> \n </title>", "2:31: error: <title> is empty"),
    (
      "<title xml:lang='français'>T</title>",
      "2:38: error: “français” is not a language: write its code, such as en, fr, es or ru"
    ),
    ("<title xml:lang='fr'>A <b>B</b></title>", "2:54: error: <b> may not stand inside <title>"),
    ("<status value='completed'>x</status>", "2:31: error: <status> holds no words, but has “x”"),
    ("<status/>", "2:31: error: <status> lacks the attribute “value”"),
    ("<period>soon</period>", "2:31: error: words stand between the elements of <period>: “soon”"),
    (
      "<period start='2022' end='2021-12'/>",
      "2:52: error: the period ends (2021-12) before it starts (2022)"
    ),
    (
      "<action>A</action><action>B</action>",
      "2:49: error: <action> may stand only once; the first is in line 2"
    ),
    ("<country code='KZ'/>", "2:31: error: <country> may not stand inside <sheet>"),
    (
      "<withdrawal date='2024'><reason xml:lang='en'>R</reason></withdrawal>",
      "2:31: error: <withdrawal> goes with state=\"withdrawn\" of <sheet>"
    ),
    ("<where><country code='KZ'/><country code='KZ'/></where>", "2:67: error: “KZ” stands twice"),
    (
      "<where scope='continental'/>",
      "2:38: error: “continental” is not a value here: use national, regional, global"
    ),
    (
      "<x:alias xmlns:x='urn:x'>A</x:alias>",
      "2:31: error: <alias> is not an element of a sheet: its namespace is another"
    ),
  ])
  func reportsAProblemInTheHead(head: String, problem: String) throws {
    #expect(try problems(head: head) == ["x.xml:" + problem])
  }

  @Test(arguments: [
    ("<theme id='gender'/>\n<theme id='gender'/>", "5:8: error: “gender” stands twice"),
    ("<siteArea>HO</siteArea>", "3:1: error: <about> lacks <theme>"),
    (
      "<theme id='gender'/><objective number='0'/>",
      "4:32: error: “0” is not an objective of the Global Compact: they are numbered 1 to 23"
    ),
    (
      "<objective number='1'/><theme id='gender'/>",
      "4:24: error: <theme> must stand before <objective> of line 4"
    ),
    (
      "<theme id='gender'/><targetGroup id='refugee'/>",
      "4:34: error: “refugee” is not a target group of the taxonomy; did you mean “refugees”?"
    ),
  ])
  func reportsAProblemInTheSubject(about: String, problem: String) throws {
    #expect(try problems(about: about) == ["x.xml:" + problem])
  }

  @Test(arguments: [
    ("<text xml:lang='en'/>", "6:35: error: <text> lacks <section>"),
    (
      "<text xml:lang='en'><section role='context'><heading>H</heading></section></text>",
      "6:55: error: <section> lacks <p> or <quote> or <list> or <table>"
    ),
    (
      "<text xml:lang='en'><section role='contexte'><p>P</p></section></text>",
      "6:64: error: “contexte” is not a value here; did you mean “context”?"
    ),
    (
      "<text xml:lang='en'><section role='other'><table><row><cell>a</cell></row><row><head>b</head></row></table></section></text>",
      "6:114: error: <head> may stand only in the first row of a table, and then all along it"
    ),
    (
      "<expertise country='KZ' member='true'/>",
      "6:59: error: Kazakhstan has never been a Member State of the EU"
    ),
    ("<expertise country='GR' member='yes'/>", "6:59: error: “yes” is neither true nor false"),
    (
      "<figure value='1e3' stated='1000'><what xml:lang='en'>W</what></figure>",
      "6:43: error: “1e3” is not a number: write digits, with a point before decimals"
    ),
    (
      "<figure><what xml:lang='en'>W</what></figure>",
      "6:35: error: <figure> lacks the attribute “stated”"
    ),
    ("<resource href='a b'>R</resource>", "6:45: error: “a b” is not an address"),
    (
      "<output type='handbook' languages='en;fr'/>",
      "6:59: error: “en;fr” is not a language: write its code, such as en, fr, es or ru"
    ),
    (
      "<milestone date='2023-02-30'><what xml:lang='en'>W</what></milestone>",
      "6:46: error: “2023-02-30” is not a date: write 2022, 2022-10, 2022-10-03, or 2022-21 for spring 2022 (22 summer, 23 autumn, 24 winter)"
    ),
  ])
  func reportsAProblemInTheRest(tail: String, problem: String) throws {
    #expect(try problems(tail: tail) == ["x.xml:" + problem])
  }

  @Test func acceptsAWithdrawnSheetOnlyWithItsReason() throws {
    let state = #"id="a-1" kind="tool" state="withdrawn""#
    #expect(
      try problems(sheet: state) == [
        "x.xml:1:60: error: a withdrawn sheet needs <withdrawal> with its date and reason"
      ])
    #expect(
      try problems(
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
