import Catalogue
import Foundation
import TestSupport
import Testing

/// Real files of other formats, where a collection of them lies beside the package; each ends in
/// candidates or in a clear refusal.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: SharedSamples.folder),
    "there is no collection of samples beside the package"))
struct SharedSamplesTests {
  /// What a file gives: candidates, of which so many have a title, or a refusal with its place.
  struct Expected: Sendable, CustomTestStringConvertible {
    let file: String
    var candidates = 0
    /// How the title of the first candidate begins.
    var title: String?
    var refusal: String?

    var testDescription: String { file }
  }

  @Test func namesEverySampleThereIs() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: SharedSamples.folder)
      .filter { $0.contains("/") && $0.contains(".") }

    #expect(Set(SharedSamples.all.map(\.file)) == Set(files))
  }

  @Test(arguments: SharedSamples.all)
  func endsInCandidatesOrAClearRefusal(expected: Expected) async throws {
    let folder = try TemporaryFolder()
    let importer = Importer(
      store: try RecordStore(folder: folder.path(of: "catalogue")),
      taxonomy: try ShippedCatalogue.taxonomy.get())

    let plan = try await importer.plan(paths: [SharedSamples.folder + "/" + expected.file])

    let candidates = plan.items.filter { $0.outcome == .needsPerson }
    #expect(candidates.count == expected.candidates)
    #expect(candidates.allSatisfy { $0.candidate?.state == .draft })
    if let title = expected.title { #expect(candidates.first?.title?.hasPrefix(title) == true) }
    if let refusal = expected.refusal {
      let refused = try #require(plan.items.first { $0.outcome == .rejected })
      #expect(refused.reason?.contains(refusal) == true, "\(refused.reason ?? "")")
      #expect(refused.findings.first?.problem.line != nil)
      #expect(refused.findings.first?.problem.column != nil)
    } else {
      #expect(!plan.hasFailed(), "\(plan.items.compactMap(\.reason))")
    }
  }
}

enum SharedSamples {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/xml-samples").path

  static let all: [SharedSamplesTests.Expected] = [
    .init(
      file: "cordis/cordis-awards-awards_datastreams.xml", candidates: 1,
      title: "Bioorthogonal Iontronic Chemistry: Spati"),
    .init(
      file: "dcat-ap/dcat-ap-de-1.1-advanced.rdf", candidates: 2,
      title: "Gebietsgrenzen Polizeikommissariate"),
    .init(
      file: "dcat-ap/dcat-ap-de-2.0-advanced.rdf", candidates: 2,
      title: "Gebietsgrenzen Polizeikommissariate"),
    .init(
      file: "dcat-ap/dcat-ap-de-2.0-dataservice.rdf", candidates: 2,
      title: "Kontaktdaten aller deutschen Polizeidien"),
    .init(
      file: "dcat-ap/dcat-ap-de-2.0-simple.rdf", candidates: 1,
      title: "Badegewässer (Daten) Hamburg"),
    .init(file: "dcat-ap/semic-catalogue.rdf", candidates: 1, title: "Linked Nobel prizes"),
    .init(file: "feeds/feedkit-atom-xhtml.xml", candidates: 1),
    .init(file: "feeds/feedkit-atom.xml", candidates: 1, title: "Atom draft-07 snapshot"),
    .init(file: "feeds/feedkit-rss-dc.xml", candidates: 1, title: "title"),
    .init(
      file: "feeds/feedkit-rss.xml", candidates: 2,
      title: "Seventh Heaven! Ryan Hurls Another No Hi"),
    .init(file: "feeds/gulp-releases.atom", candidates: 10, title: "v3.9.0"),
    .init(file: "feeds/missing-fields.atom", refusal: "the entry has neither a title nor a text"),
    .init(file: "feeds/rss-0.92-latin1.rss", candidates: 2, title: "The First Item"),
    .init(file: "feeds/rss-2.0-content.rss", candidates: 1, title: "FAQ for Narro"),
    .init(file: "feeds/unrecognized.rss", candidates: 1, title: "Object Moved"),
    .init(file: "iati/activity-2.03-annotated.xml", candidates: 1, title: "Activity title"),
    .init(
      file: "iati/activity-jp.xml", candidates: 1, title: "Human Resources Services for UNHCR Repre"
    ),
    .init(
      file: "iati/aet-activities.xml", candidates: 1,
      title: "Strengthening Village Education in South"),
    .init(file: "iati/broken-activity.xml", candidates: 1, title: "Samoa Tsunami Early Recovery P"),
    .init(file: "iati/broken.xml", refusal: "Premature end of data in tag iati-activities line 2"),
    .init(
      file: "iati/cafod-drc.xml", candidates: 57, title: "Field-level conflict analysies by church"),
    .init(file: "iati/dfid-out.xml", candidates: 2, title: "FA TO MINISTRY OF JUSTICE"),
    .init(file: "iati/dfid-sample.xml", candidates: 1, title: "FA TO MINISTRY OF JUSTICE"),
    .init(
      file: "iati/globalfund-1.0.xml", candidates: 7,
      title: "National Response to HIV/AIDS in Malawi"),
    .init(
      file: "iati/organisation-2.03-annotated.xml",
      refusal: "this is an IATI organisation file, which tells of budgets an"),
    .init(
      file: "iati/repeated-participation.xml", candidates: 49,
      title: "Malawi - Local Development Support Progr"),
    .init(file: "iati/results-2.03.xml", candidates: 1, title: "Xxxxxxx"),
    .init(
      file: "iati/single-activity.xml", candidates: 1,
      title: "Support to the National Program on the R"),
    .init(
      file: "iati/worked-example.xml", candidates: 1, title: "Worked example of an activity report"),
    .init(
      file: "iati/worldbank-1.0.xml", candidates: 16,
      title: "Southern African Power Market Program: M"),
    .init(
      file: "jats/elife-00240-commentary.xml", candidates: 1,
      title: "Indirect routes to reproductive success"),
    .init(file: "jats/elife-00351-review.xml", candidates: 1, title: "Bad medicine"),
    .init(
      file: "jats/elife-06003.xml", candidates: 1, title: "No turnover in lens lipids for the entir"
    ),
    .init(
      file: "jats/elife-09853-insight.xml", candidates: 1,
      title: "It's all starting to come together"),
    .init(
      file: "jats/elife-poa-06828.xml", candidates: 1,
      title: "Cis and trans RET signaling control the"),
    .init(
      file: "mods/stanford-hp566jq8781.xml", candidates: 1,
      title: "Cambridge, Corpus Christi College, MS 36"),
    .init(file: "mods/stanford-shpc1.xml", candidates: 1, title: "Arboretum, road with oaks"),
    .init(
      file: "oai-pmh/error-badresumptiontoken.xml",
      refusal: "the repository answered “badResumptionToken”"),
    .init(
      file: "oai-pmh/error-norecordsmatch.xml", refusal: "the repository answered “noRecordsMatch”"),
    .init(
      file: "oai-pmh/eur-dspace-getrecord.xml", candidates: 1,
      title: "Has the tradeoff between productivity ga"),
    .init(
      file: "oai-pmh/eur-dspace-listidentifiers.xml",
      refusal: "an answer to ListIdentifiers holds no record; ask for ListRe"),
    .init(
      file: "oai-pmh/eur-dspace-listrecords.xml", candidates: 16,
      title: "Kijken in het brein: Over de mogelijkhed"),
    .init(file: "oai-pmh/getrecord-utf8.xml", candidates: 1, title: "Sample Title"),
    .init(
      file: "oai-pmh/identify.xml",
      refusal: "an answer to Identify holds no record; ask for ListRecords o"),
    .init(file: "oai-pmh/listrecords-deleted-token.xml", candidates: 1, title: "Sample Title"),
    .init(file: "oai-pmh/listrecords-last.xml", candidates: 1, title: "Sample Title"),
    .init(
      file: "oai-pmh/listsets.xml",
      refusal: "an answer to ListSets holds no record; ask for ListRecords o"),
    .init(
      file: "sitemaps/sitemap-hreflang.xml",
      refusal: "a sitemap of 4 addresses says nothing of its pages"),
    .init(
      file: "sitemaps/sitemap-index.xml",
      refusal: "a sitemap of 2 addresses says nothing of its pages"),
    .init(file: "tei/dracor-tat-kaynish.xml", candidates: 1, title: "Qayniş"),
  ]
}
