import Catalogue
import CatalogueTestSupport
import Passerelle
import Testing

/// The words found are marked as they stand in the text, whichever way they were found and in
/// whatever script.
@Suite struct HighlightTests {
  /// A title, a question, and the stretches of the title that it marks.
  private static let cases: [(title: String, text: String, marks: [String])] = [
    // A stem, folding both ways, an elided article, an inclusive spelling.
    ("Les échanges de savoirs", "échange", ["échanges"]),
    ("Évaluation des réfugiés", "evaluation refugies", ["Évaluation", "réfugiés"]),
    ("L’Atelier de Praia", "atelier", ["Atelier"]),
    ("Des migrant·e·s en ville", "migrants", ["migrant·e·s"]),
    // A synonym, a phrase, a prefix, a pattern, a slip that was asked for, a slip that was mended.
    ("Against human trafficking", "trata de personas", ["human trafficking"]),
    ("A national action plan for all", "\"action plan\"", ["action plan"]),
    ("Reintegrated citizens", "reintegr*", ["Reintegrated"]),
    ("Shelter for women", "w?men", ["women"]),
    ("Mentoring newcomers", "mentorng~", ["Mentoring"]),
    ("Apprenticeships abroad", "aprenticeships", ["Apprenticeships"]),
    // Combining marks, emoji, capital ß, ligatures, Cyrillic, Greek, Arabic.
    ("Re\u{301}fugie\u{301}s en route", "réfugiés", ["Re\u{301}fugie\u{301}s"]),
    ("👩‍👩‍👧 Families 🦆 first", "families", ["Families"]),
    ("GROẞE Straßen", "straße", ["Straßen"]),
    ("The oﬃce of work", "office", ["oﬃce"]),
    ("Приёмные семьи", "семья", ["семьи"]),
    ("Приёмные семьи", "приемные", ["Приёмные"]),
    ("Η ένταξη των μεταναστών", "ενταξη", ["ένταξη"]),
    ("برنامج الهجرة الوطني", "الهجرة", ["الهجرة"]),
  ]

  @Test func marksWhatWasFound() async throws {
    let small = try SmallCatalogue()
    try await small.importSheets(Self.cases.enumerated().map { ("case-\($0)", $1.title) })
    let snapshot = try small.published().snapshot
    for (number, example) in Self.cases.enumerated() {
      let answer = try snapshot.search(CatalogueQuery(example.text, limit: 100))
      let hit = answer.hits.first { $0.record.id.rawValue == "case-\(number)" }
      let title = try #require(hit, "\(example.text)").title

      #expect(title.text == example.title)
      #expect(title.runs.filter(\.isMarked).map(\.text) == example.marks, "\(example.text)")
    }
  }

  @Test func showsTheNameThatMatchesWhereTheTextsDoNot() async throws {
    let snapshot = try await ShippedCatalogue.snapshot()
    let answer = try snapshot.search(CatalogueQuery("Rodnik"))
    let hit = try #require(answer.hits.first { $0.record.id.rawValue == "kazakhstan-ii" })

    let marked = (hit.title.runs + hit.snippet.runs).filter(\.isMarked).map(\.text)
    #expect(marked.contains { $0.hasPrefix("Rodnik") || $0.hasPrefix("Родник") }, "\(marked)")
  }

  /// Marks are made of whole characters and add up to the text, whatever is asked.
  @Test(arguments: ["TEH", "mig*", "семьи дети", "integratoin", "\"plan\" OR health", "é", "the"])
  func marksStretchesOfTheTextItself(text: String) async throws {
    let snapshot = try await ShippedCatalogue.snapshot()
    for hit in try snapshot.search(CatalogueQuery(text, limit: 20)).hits {
      #expect(hit.record.title.words.values.contains(hit.title.text))
      #expect(hit.snippet.runs.allSatisfy { !$0.text.isEmpty })
    }
  }
}
