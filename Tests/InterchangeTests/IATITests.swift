import Catalogue
import Markup
import Testing

@testable import Interchange

@Suite struct IATITests {
  static let reporter = IATIReporter(reference: "XM-TEST", name: "A ministry", type: "10")

  static func activities(_ records: [Record]) throws -> XMLTree {
    let text = try ExamplePractices.file(.iati, of: records, reporter: reporter)
    return try #require(XMLTree(text))
  }

  @Test func thereIsNoExportWithoutAReporter() throws {
    #expect(throws: ExchangeError(.noReporter)) {
      try ExamplePractices.file(.iati, of: [])
    }
  }

  @Test func elementsStandInTheOrderOfTheSchema() throws {
    let root = try Self.activities([ExamplePractices.full()])
    let activity = try #require(root.elements("iati-activities/iati-activity").first)
    let order = [
      "iati-identifier", "reporting-org", "title", "description", "participating-org",
      "activity-status", "activity-date", "activity-scope", "recipient-country",
      "recipient-region", "sector", "tag", "document-link", "related-activity",
    ]
    let ranks = activity.elements.compactMap { order.firstIndex(of: $0.name) }

    #expect(ranks.count == activity.elements.count)
    #expect(ranks == ranks.sorted())
    #expect(activity.element(named: "iati-identifier")?.text == "XM-TEST-kazakhstan-ii")
  }

  @Test func datesAreWholeDaysAndSayWhatIsKnown() throws {
    let root = try Self.activities([ExamplePractices.full()])
    let dates = root.elements("iati-activities/iati-activity/activity-date")

    #expect(dates.map { $0.attribute("type") } == ["2", "4"])
    #expect(dates.map { $0.attribute("iso-date") } == ["2022-03-01", "2023-02-14"])
    #expect(dates[0].text.contains("2022-21"))
    #expect(dates[1].text.isEmpty)
  }

  @Test func whatLiesAheadIsPlanned() throws {
    var record = try ExamplePractices.full()
    record.period = .init(start: PartialDate("2026-11-23"), end: PartialDate("2027"))
    let dates = try Self.activities([record])
      .elements("iati-activities/iati-activity/activity-date")

    #expect(dates.map { $0.attribute("type") } == ["1", "3"])
  }

  @Test(arguments: 1...60) func sharesAddUpToAHundred(count: Int) {
    let shares = IATIActivity.shares(of: count)
    let hundredths = shares.compactMap { $0 }.map { share in
      share.split(separator: ".").reduce(0) { $0 * 100 + (Int($1) ?? -1) }
    }

    #expect(shares.count == count)
    #expect(count == 1 || hundredths.reduce(0, +) == 10_000)
    #expect(count > 1 || shares == [nil])
  }

  @Test func leavesOutWhatCannotBeAnActivityAndSaysSo() throws {
    let record = try ExamplePractices.make("no-date", "No date--at all")
    let text = try ExamplePractices.file(.iati, of: [record], reporter: Self.reporter)

    #expect(XMLTree(text)?.elements("iati-activities/iati-activity").isEmpty == true)
    #expect(text.contains("no-date is left out: it has no organisation, no status, no date"))
  }

  @Test func neverTellsOfMoney() throws {
    let text = try ExamplePractices.file(
      .iati, of: [ExamplePractices.full()], reporter: Self.reporter)

    for element in ["budget", "transaction", "value", "default-currency"] {
      #expect(!text.contains(element))
    }
  }
}
