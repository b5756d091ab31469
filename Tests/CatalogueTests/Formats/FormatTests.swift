import Catalogue
import Foundation
import TestSupport
import Testing

/// What the reader of each format but feeds takes from a small file of it.
@Suite struct FormatTests {
  let files: ImportFolder

  init() throws {
    files = try ImportFolder()
  }

  @Test func readsAnActivityOfIATI2WithItsLanguages() async throws {
    let record = try await files.candidate(
      """
      <iati-activities version="2.03"><iati-activity xml:lang="en">
        <iati-identifier>XX-1-TB</iati-identifier>
        <reporting-org ref="XX-1" type="40"><narrative>Reporter</narrative></reporting-org>
        <title><narrative>Countering trafficking in human beings in Benin</narrative>
          <narrative xml:lang="fr">Lutter contre la traite</narrative></title>
        <description type="1"><narrative>What it is.</narrative></description>
        <description type="2"><narrative>What was asked.</narrative></description>
        <participating-org role="4" type="10"><narrative>Ministry of Justice</narrative>
          <narrative xml:lang="fr">Ministère de la Justice</narrative></participating-org>
        <activity-status code="3"/>
        <activity-date iso-date="2016-01-01" type="1"/>
        <activity-date iso-date="2016-11-02" type="2"/>
        <activity-date iso-date="2020-04-30" type="4"/>
        <contact-info><person-name><narrative>A. Person</narrative></person-name></contact-info>
        <recipient-country code="BJ"/>
        <document-link url="https://example.org/a.pdf" format="application/pdf">
          <title><narrative>Handbook</narrative></title><language code="fr"/></document-link>
      </iati-activity></iati-activities>
      """)

    #expect(record.title[.french] == "Lutter contre la traite")
    #expect(record.summary[.english] == "What it is.")
    #expect(record.texts[.english]?.first?.role == .request)
    #expect(record.countries == ["BJ"])
    #expect(record.themes == ["trafficking-in-human-beings"])
    #expect(record.status?.value == .completed)
    #expect(record.period?.start == PartialDate("2016-11-02"))
    #expect(record.period?.end == PartialDate("2020-04-30"))
    let partner = try #require(record.partners.first { $0.role == "implementing" })
    #expect(partner.name[.french] == "Ministère de la Justice")
    #expect(partner.type == "government")
    #expect(record.resources.first?.format == "PDF")
    #expect(record.resources.first?.language == .french)
    #expect(!record.fieldValues.contains { $0.words.contains("Person") })
  }

  @Test func readsAnActivityOfIATI1() async throws {
    let record = try await files.candidate(
      """
      <iati-activities version="1.03"><iati-activity>
        <iati-identifier>XX-1-TB</iati-identifier>
        <title xml:lang="en">An activity</title><title xml:lang="fr">Une activité</title>
        <description xml:lang="en">What it is.</description>
        <recipient-country code="">Bénin</recipient-country>
        <activity-date type="start-actual" iso-date="2010-04-01T00:00:00Z"/>
        <activity-status code="2">Implementation</activity-status>
      </iati-activity></iati-activities>
      """)

    #expect(record.title.languages == [.english, .french])
    #expect(record.period?.start == PartialDate("2010-04-01"))
    #expect(record.status?.value == .underWay)
    #expect(record.countries == ["BJ"])
  }

  @Test func readsDublinCoreFromARepository() async throws {
    let items = try await files.candidates(
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
      <record><header><identifier>oai:x:1</identifier></header><metadata>
      <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>Border management in Georgia</dc:title><dc:creator>Doe, Jane</dc:creator>
        <dc:description>A report.</dc:description><dc:language>eng</dc:language>
        <dc:coverage>Georgia</dc:coverage><dc:date>2018-01/2019-06</dc:date>
        <dc:identifier>https://example.org/1</dc:identifier>
      </oai_dc:dc></metadata></record>
      <record><header status="deleted"><identifier>oai:x:2</identifier></header></record>
      </ListRecords></OAI-PMH>
      """)
    let record = try #require(items.first?.candidate)

    #expect(items.map(\.outcome) == [.needsPerson, .unchanged])
    #expect(items.map(\.part) == ["record oai:x:1", "record oai:x:2"])
    #expect(record.title[.english] == "Border management in Georgia")
    #expect(record.countries == ["GE"])
    #expect(record.period?.end == PartialDate("2019-06"))
    #expect(record.sources.map(\.address) == ["https://example.org/1"])
    #expect(!record.fieldValues.contains { $0.words.contains("Doe") })
  }

  @Test func takesANativeSheetInsideARepositorysAnswerForASheet() async throws {
    let sheet = String(
      decoding: try NativeSheetWriter().sheet(of: .example("a", title: "Inside")), as: UTF8.self)
    let items = try await files.candidates(
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><GetRecord><record>
      <header><identifier>oai:x:a</identifier></header><metadata>
      \(sheet.split(separator: "\n").dropFirst().joined(separator: "\n"))
      </metadata></record></GetRecord></OAI-PMH>
      """)

    #expect(items.map(\.outcome) == [.new])
    #expect(items.first?.record?.rawValue == "a")
  }

  @Test func readsMODS() async throws {
    let record = try await files.candidate(
      """
      <mods xmlns="http://www.loc.gov/mods/v3">
        <titleInfo><nonSort>The</nonSort><title>return of workers</title>
          <subTitle>a study</subTitle></titleInfo>
        <name type="personal"><namePart>Doe, Jane</namePart></name>
        <name type="corporate"><namePart>Institute</namePart></name>
        <language><languageTerm type="code">eng</languageTerm></language>
        <abstract>What it says.</abstract>
        <subject><geographic>Tunisia</geographic><topic>Reintegration</topic></subject>
        <location><url>https://example.org/m</url></location>
      </mods>
      """)

    #expect(record.title[.english] == "The return of workers: a study")
    #expect(record.countries == ["TN"])
    #expect(record.themes == ["reintegration"])
    #expect(record.partners.map { $0.name[.english] } == ["Institute"])
    #expect(record.sources.first?.address == "https://example.org/m")
  }

  @Test(arguments: [
    """
    <dcat:Dataset rdf:about="urn:d"><dct:title xml:lang="en">Migration data of Ghana</dct:title>
    <dct:description xml:lang="en">Figures.</dct:description>
    <dct:publisher><foaf:Agent><foaf:name>Office</foaf:name></foaf:Agent></dct:publisher>
    <dcat:distribution><dcat:Distribution><dcat:accessURL rdf:resource="https://example.org/d"/>
    </dcat:Distribution></dcat:distribution></dcat:Dataset>
    """,
    """
    <rdf:Description rdf:about="urn:d"><rdf:type rdf:resource="http://www.w3.org/ns/dcat#Dataset"/>
    <dct:title xml:lang="en">Migration data of Ghana</dct:title>
    <dct:description xml:lang="en">Figures.</dct:description><dct:publisher rdf:resource="urn:p"/>
    <dcat:distribution rdf:nodeID="x"/></rdf:Description>
    <rdf:Description rdf:about="urn:p"><foaf:name>Office</foaf:name></rdf:Description>
    <rdf:Description rdf:nodeID="x"><dcat:accessURL rdf:resource="https://example.org/d"/>
    </rdf:Description>
    """,
  ])
  func readsADataSetInEitherShapeOfRDF(body: String) async throws {
    let record = try await files.candidate(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#"
        xmlns:foaf="http://xmlns.com/foaf/0.1/">\(body)</rdf:RDF>
      """)

    #expect(record.title[.english] == "Migration data of Ghana")
    #expect(record.summary[.english] == "Figures.")
    #expect(record.countries == ["GH"])
    #expect(record.partners.map { $0.name[.english] } == ["Office"])
    #expect(record.resources.map(\.address) == ["https://example.org/d"])
  }

  @Test func readsAProjectOfCORDIS() async throws {
    let record = try await files.candidate(
      """
      <project xmlns="http://cordis.europa.eu"><language>en</language><rcn>1</rcn><id>42</id>
        <acronym>HOME</acronym><title>Homes</title><teaser>In short.</teaser>
        <objective>At length.</objective><startDate>2024-09-01</startDate>
        <relations><associations><organization type="coordinator"><legalName>TU</legalName>
        <address><country>AT</country></address></organization></associations></relations>
      </project>
      """)

    #expect(record.summary[.english] == "In short.")
    #expect(record.texts[.english]?.first?.plainText == "At length.")
    #expect(record.partners.first?.country == "AT")
    #expect(record.sources.map(\.address) == ["https://cordis.europa.eu/project/id/42"])
  }

  @Test func readsAnArticleInJATSWithoutFetchingItsDTD() async throws {
    let record = try await files.candidate(
      """
      <!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "http://127.0.0.1:1/JATS.dtd">
      <article xml:lang="en"><front><article-meta>
        <article-id pub-id-type="doi">10.1/x</article-id>
        <title-group><article-title>Skills of <italic>migrants</italic></article-title></title-group>
        <contrib-group><contrib><name><surname>Doe</surname></name></contrib></contrib-group>
        <pub-date><day>3</day><month>4</month><year>2015</year></pub-date>
        <abstract><p>In short.</p></abstract></article-meta></front>
        <body><sec><title>Results</title><p>It worked.</p>
          <list><list-item><p>One</p></list-item><list-item><p>Two</p></list-item></list></sec>
        </body></article>
      """)

    #expect(record.title[.english] == "Skills of migrants")
    #expect(record.summary[.english] == "In short.")
    #expect(record.texts[.english]?.first?.role == .results)
    #expect(
      record.texts[.english]?.first?.blocks
        == [.paragraph("It worked."), .list(["One", "Two"], isOrdered: false)])
    #expect(record.sources.first?.date == PartialDate("2015-04-03"))
    #expect(!record.fieldValues.contains { $0.words.contains("Doe") })
  }

  @Test func readsATextInTEI() async throws {
    let record = try await files.candidate(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="t1" xml:lang="fr"><teiHeader><fileDesc>
        <titleStmt><title>Un titre</title><author>Doe</author></titleStmt>
        <publicationStmt><publisher>Un éditeur</publisher></publicationStmt>
        </fileDesc></teiHeader><text><body><div><head>Contexte</head><p>Le texte.</p></div></body>
      </text></TEI>
      """)

    #expect(record.title[.french] == "Un titre")
    #expect(record.texts[.french]?.first?.role == .context)
    #expect(record.summary[.french] == "Le texte.")
    #expect(!record.fieldValues.contains { $0.words.contains("Doe") })
  }
}
