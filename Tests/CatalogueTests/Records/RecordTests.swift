import Foundation
import TestSupport
import Testing

@testable import Catalogue

@Suite struct RecordTests {
  let taxonomy: Taxonomy

  init() throws {
    taxonomy = try ShippedCatalogue.taxonomy.get()
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func readsBackFromJSON(seed: UInt64) throws {
    var random = RandomRecords(taxonomy: taxonomy, seed: seed)
    let record = try random.record()

    let text = try StoredForm.text(of: record)

    #expect(try StoredForm.value(Record.self, from: text) == record)
    #expect(try StoredForm.text(of: record) == text)
  }

  @Test func readsJSONThatLacksTheFieldsThatMayBeEmpty() throws {
    let text = #"{"id": "a-1", "kind": "tool", "title": {"en": "A"}}"#

    let record = try StoredForm.value(Record.self, from: text)

    #expect(record.state == .published)
    #expect(record.themes.isEmpty && record.texts.isEmpty && record.notes.isEmpty)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func differsInSomeFieldFromEveryOtherRecord(seed: UInt64) throws {
    var random = RandomRecords(taxonomy: taxonomy, seed: seed)
    let record = try random.record(id: "same")
    var other = try random.record(id: "same")
    #expect(record.changes(to: record).isEmpty)
    #expect(record == other || !record.changes(to: other).isEmpty)

    other = record
    switch seed % 14 {
    case 0: other.figures.append(.init(what: .init(), stated: "1"))
    case 1: other.period = .init(start: nil, end: nil)
    case 2: other.programme = .init(name: "A", phase: nil, isPhaseDerived: true)
    case 3: other.notes.append(.init([.english: "note"]))
    case 4: other.texts[.french] = [Section(role: .other, heading: nil, blocks: [])]
    case 5: other.conflicts.append(.init(what: .init([.english: "x"])))
    case 6: other.withdrawal = .init(date: random.date(), reason: .init())
    case 7: other.scope = other.scope == .global ? nil : .global
    case 8: other.lastConfirmed = other.lastConfirmed == nil ? random.date() : nil
    case 9: other.kind = other.kind == .tool ? .mieuxEvent : .tool
    case 10: other.siteAreas.append("a, b")
    case 11: other.area[.english] = (other.area[.english] ?? "") + "x"
    case 12: other.related.append(.init(kind: .follows, record: record.id))
    default: other.sources.append(.init(address: "https://example.org/"))
    }
    #expect(!record.changes(to: other).isEmpty)
  }

  @Test func tellsBeforeAndAfterOfEachChangedField() throws {
    var record = Record(
      id: try #require(RecordID("a")), kind: .tool,
      title: .init([.english: "Old", .french: "Titre"]),
      themes: ["integration"], summary: .init([.english: "S"]))
    let before = record
    record.title[.english] = "New"
    record.title[.french] = nil
    record.themes = ["integration", "gender"]

    #expect(
      before.changes(to: record) == [
        FieldChange(field: "title.en", before: "Old", after: "New"),
        FieldChange(field: "themes", before: "integration", after: "integration, gender"),
        FieldChange(field: "title.fr", before: "Titre", after: nil),
      ])
  }

  @Test(arguments: [
    ("Campagnes d’information", "campagnes-d-information"),
    ("Информационные кампании", "informatsionnye-kampanii"),
    ("Œuvre: ½ & Straße!", "oeuvre-strasse"),
    ("MIEUX+ — Ecuador II", "mieux-ecuador-ii"),
    (
      "Współpraca w Łodzi, Københavnsk møde, iż Đakovo",
      "wspolpraca-w-lodzi-kobenhavnsk-mode-iz-dakovo"
    ),
  ])
  func makesASlugOfATitle(title: String, slug: String) {
    #expect(Slug(title)?.description == slug)
  }

  @Test func makesNoSlugOfSignsAndALimitedOneOfLongTitles() {
    #expect(Slug("—…") == nil)
    #expect(Slug("")?.description == nil)
    let long = Slug(String(repeating: "word ", count: 50))?.description
    #expect(long?.utf8.count == 79)
    #expect(Slug(String(repeating: "w", count: 200))?.description.utf8.count == 80)
  }

  @Test(arguments: [
    (0.0, "0"), (40, "40"), (4_000_000, "4000000"), (3.5, "3.5"), (-2.25, "-2.25"),
    (1.5e-7, "0.00000015"), (-1e-9, "-0.000000001"), (1e20, "100000000000000000000"),
    (0.1, "0.1"),
  ])
  func writesNumbersWithoutAnExponent(number: Double, digits: String) {
    #expect(number.plainDigits == digits)
    #expect(Double(digits) == number)
  }
}
