import Catalogue
import Foundation
import Testing

/// What files of other formats leave to be worked out: relative addresses, markup in titles, codes of
/// their own, notes in the middle of a sentence.
@Suite struct FormatDetailTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test func makesRelativeAddressesOfAnAtomFeedWhole() async throws {
    let record = try await files.candidate(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/" xml:lang="fr">
      <entry xml:base="2021/"><id>tag:example.org,2021:1</id>
      <title type="html">Appui au &lt;b&gt;Kazakhstan&lt;/b&gt; &amp;amp; aux familles</title>
      <link href="kazakhstan.html"/><published>2021-09-01</published>
      <link rel="enclosure" href="fiche.pdf" type="application/pdf" title="Fiche (en russe)"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
      <p>Voir <a href="../guide.pdf">le guide</a>.</p></div></content></entry></feed>
      """)

    #expect(record.title[.french] == "Appui au Kazakhstan & aux familles")
    #expect(record.sources.map(\.address) == ["https://example.org/news/2021/kazakhstan.html"])
    #expect(
      record.resources.map(\.address) == [
        "https://example.org/news/2021/fiche.pdf", "https://example.org/news/guide.pdf",
      ])
    #expect(record.resources.map(\.title) == ["Fiche", "le guide"])
    #expect(record.resources.first?.language == .russian)
  }

  @Test func makesRelativeAddressesOfAnRSSFeedWholeByItsSite() async throws {
    let items = try await files.candidates(
      """
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
      <atom:link href="https://example.org/feed"/><link>https://example.org/</link>
      <language>en</language>
      <item><title><![CDATA[Support to Ghana &amp; exchange]]></title><link>/news/1</link>
      <guid isPermaLink="false">https://example.org/?p=1</guid>
      <description>&lt;a href="/files/a.pdf"&gt;Handbook (PDF, 2 MB)&lt;/a&gt;</description></item>
      <item><title>Second</title><guid isPermaLink="false">https://example.org/?p=2</guid></item>
      </channel></rss>
      """)
    let record = try #require(items.first?.candidate)

    #expect(record.title[.english] == "Support to Ghana & exchange")
    #expect(record.sources.map(\.address) == ["https://example.org/news/1"])
    #expect(record.resources.map(\.address) == ["https://example.org/files/a.pdf"])
    #expect(record.resources.map(\.title) == ["Handbook"])
    #expect(items.last?.candidate?.sources.isEmpty == true)
  }

  @Test func takesTranslatedTitlesDatesAndFilesOfMODS() async throws {
    let record = try await files.candidate(
      """
      <mods xmlns="http://www.loc.gov/mods/v3">
        <titleInfo lang="fre"><nonSort>L’</nonSort><title>intégration</title></titleInfo>
        <titleInfo type="translated" lang="eng"><title>Integration</title></titleInfo>
        <titleInfo type="abbreviated"><title>Int.</title></titleInfo>
        <language><languageTerm type="code">fre</languageTerm></language>
        <originInfo><dateIssued encoding="w3cdtf">2019-05</dateIssued></originInfo>
        <abstract>En bref.</abstract>
        <subject><geographicCode authority="iso3166">ma</geographicCode></subject>
        <location><url displayLabel="Étude (en anglais)">https://example.org/m.pdf</url>
        <url>https://example.org/m</url></location>
      </mods>
      """)

    #expect(record.title[.french] == "L’intégration")
    #expect(record.title[.english] == "Integration")
    #expect(record.aliases.count == 1)
    #expect(record.countries == ["MA"])
    #expect(record.sources.map(\.address) == ["https://example.org/m"])
    #expect(record.sources.first?.date == PartialDate("2019-05"))
    #expect(record.resources.map(\.title) == ["Étude"])
    #expect(record.resources.first?.language == .english)
  }

  @Test func readsBlankNodesAndRelativeNamesOfADataSet() async throws {
    let items = try await files.candidates(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#"
        xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:locn="http://www.w3.org/ns/locn#"
        xml:base="https://data.example.org/">
      <dcat:Dataset rdf:about="set/1"><dct:title xml:lang="en">Asylum</dct:title>
      <dct:spatial><dct:Location><locn:geographicName>Ukraine</locn:geographicName></dct:Location>
      </dct:spatial>
      <dct:temporal rdf:parseType="Resource"><dcat:startDate>2018-01-01</dcat:startDate>
      <dcat:endDate>2019-12-31</dcat:endDate></dct:temporal>
      <dct:publisher rdf:nodeID="p"/>
      <dcat:distribution><dcat:Distribution><dcat:accessURL rdf:resource="file/1.csv"/>
      <dcat:mediaType rdf:resource="https://www.iana.org/assignments/media-types/text/csv"/>
      <dct:language rdf:resource="http://publications.europa.eu/resource/authority/language/FRA"/>
      </dcat:Distribution></dcat:distribution></dcat:Dataset>
      <foaf:Agent rdf:nodeID="p"><foaf:name xml:lang="en">Ministry</foaf:name>
      <foaf:name xml:lang="de">Ministerium</foaf:name></foaf:Agent>
      <rdf:Description rdf:about="set/2" dct:title="Second">
      <rdf:type rdf:resource="http://www.w3.org/ns/dcat#Dataset"/></rdf:Description></rdf:RDF>
      """)
    let record = try #require(items.first?.candidate)

    #expect(items.map(\.part).first == "data set https://data.example.org/set/1")
    #expect(record.countries == ["UA"])
    #expect(record.period?.end == PartialDate("2019-12-31"))
    #expect(record.partners.map { $0.name[Language("de")] } == ["Ministerium"])
    #expect(record.resources.map(\.address) == ["https://data.example.org/file/1.csv"])
    #expect(record.resources.map(\.format) == ["CSV"])
    #expect(record.resources.map(\.language) == [.french])
    #expect(items.last?.title == "Second")
  }

  @Test func takesACoverageInTimeForAPeriodAndASecondAddressForAFile() async throws {
    let record = try await files.candidate(
      """
      <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Return to Mali</dc:title>
      <dc:language>eng</dc:language><dc:coverage>Mali</dc:coverage>
      <dc:coverage>start=2016-11; end=2020-04; scheme=W3C-DTF;</dc:coverage>
      <dc:identifier>https://example.org/2</dc:identifier>
      <dc:identifier>https://example.org/2_fr.pdf</dc:identifier></oai_dc:dc>
      """)

    #expect(record.countries == ["ML"])
    #expect(record.period?.start == PartialDate("2016-11"))
    #expect(record.period?.end == PartialDate("2020-04"))
    #expect(record.sources.map(\.address) == ["https://example.org/2"])
    #expect(record.resources.map(\.language) == [.french])
  }

  @Test func readsWhatOldActivitiesLeaveOutAndWhatNewOnesCount() async throws {
    let record = try await files.candidate(
      """
      <iati-activities version="1.05"><iati-activity xml:lang="en">
        <iati-identifier>GB-1-1</iati-identifier><title>Reintegration in Ghana</title>
        <activity-website>www.example.org/x</activity-website>
        <activity-date type="start-actual">2011-03</activity-date>
        <activity-date type="end-actual" iso-date="">June 2012</activity-date>
        <document-link url="http://example.org/d.doc" format="application/msword" language="fr">
          <title>Doc</title></document-link>
        <result><title><narrative>People</narrative></title><indicator measure="1">
          <title><narrative>People helped</narrative></title>
          <period><actual value="1200"/></period><period><actual value="1350"/></period>
        </indicator></result>
      </iati-activity></iati-activities>
      """)

    #expect(record.sources.map(\.address) == ["http://www.example.org/x"])
    #expect(record.period?.start == PartialDate("2011-03"))
    #expect(record.period?.end == PartialDate("2012-06"))
    #expect(record.resources.map(\.language) == [.french])
    #expect(record.figures.map(\.value) == [1_350])
  }

  @Test func knowsTheUnionsCodesAndStatesOfAProject() async throws {
    let record = try await files.candidate(
      """
      <project xmlns="http://cordis.europa.eu"><language>en</language><rcn>1</rcn><id>42</id>
      <title>Homes</title><objective>At length.</objective><status>CLOSED</status>
      <keywords>reintegration, nothing known</keywords>
      <organization><legalName>A</legalName><address><country>EL</country></address></organization>
      <organization><legalName>B</legalName><address><country>UK</country></address></organization>
      </project>
      """)

    #expect(record.partners.map(\.country) == ["GR", "GB"])
    #expect(record.status?.value == .completed)
    #expect(record.themes == ["reintegration"])
  }

  @Test func keepsNotesApartFromTheSentenceTheyStandIn() async throws {
    let article = try await files.candidate(
      """
      <article xml:lang="es"><front><article-meta><title-group>
      <article-title>Retorno<xref ref-type="fn" rid="f">*</xref></article-title>
      <subtitle>un estudio</subtitle></title-group>
      <article-id pub-id-type="doi">10.1/x</article-id>
      <pub-date><month>May</month><year>2019</year></pub-date></article-meta></front>
      <body><p>Según otros<xref ref-type="bibr">12</xref> y <xref ref-type="bibr">Doe 2010</xref>.</p>
      </body></article>
      """)
    let text = try await files.candidate(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="fr"><teiHeader><fileDesc><titleStmt>
      <title>La traite</title></titleStmt></fileDesc><profileDesc><textClass><keywords><list>
      <item>traite des êtres humains</item></list></keywords></textClass></profileDesc></teiHeader>
      <text><body><p>Le Bénin<note>note de bas</note> agit.</p></body></text></TEI>
      """)

    #expect(article.title[Language("es")] == "Retorno: un estudio")
    #expect(article.texts[Language("es")]?.map(\.plainText) == ["Según otros y Doe 2010."])
    #expect(article.sources.first?.date == PartialDate("2019-05"))
    #expect(
      text.texts[.french]?.first?.blocks == [
        .paragraph("Le Bénin agit."), .paragraph("note de bas"),
      ])
    #expect(text.themes == ["trafficking-in-human-beings"])
  }
}
