import Testing

@testable import Catalogue

/// What is said of a sheet that is wrong in one place.
@Suite struct NativeSheetProblemTests {
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
    #expect(try NativeSheetProblems.of(text) == ["x.xml:" + problem])
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
    #expect(try NativeSheetProblems.of(head: head) == ["x.xml:" + problem])
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
    #expect(try NativeSheetProblems.of(about: about) == ["x.xml:" + problem])
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
    #expect(try NativeSheetProblems.of(tail: tail) == ["x.xml:" + problem])
  }
}
