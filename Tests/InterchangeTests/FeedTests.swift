import Catalogue
import Foundation
import Markup
import Testing

@testable import Interchange

@Suite struct FeedTests {
  @Test func atomHasAnEntryAPracticeWithANameThatStays() throws {
    let text = try ExamplePractices.file(.atom, of: [ExamplePractices.full()])
    let root = try #require(XMLTree(text))

    #expect(root.name == "feed")
    #expect(root.words("feed/id") == [ExamplePractices.list.address])
    #expect(root.words("feed/entry/id") == ["urn:passerelle:practice:kazakhstan-ii"])
    #expect(root.words("feed/entry/updated") == ["2023-11-14T22:13:20Z"])
    #expect(root.words("feed/title") == ["Practices on reintegration & return"])
    #expect(text.contains("<category term=\"KZ\" scheme=\"urn:passerelle:country\""))
  }

  @Test func atomTellsWhatWasWithdrawnWhyAndWhatStandsInItsPlace() throws {
    var record = try ExamplePractices.make("togo-i", "Gone")
    record.state = .withdrawn
    let date = try #require(PartialDate("2025-03-01"))
    record.withdrawal = .init(
      date: date, reason: LocalizedText([.english: "It was told twice."]),
      replacedBy: RecordID("togo-ii"))
    var list = ExamplePractices.list
    list.withdrawn = [ExamplePractices.listed(record)]
    let text = try ExamplePractices.file(.atom, of: [], list: list)

    #expect(XMLTree(text) != nil)
    #expect(
      text.contains(
        "<at:deleted-entry ref=\"urn:passerelle:practice:togo-i\" when=\"2023-11-14T22:13:20Z\">"))
    #expect(text.contains("<at:comment>It was told twice.</at:comment>"))
    #expect(text.contains("href=\"https://practices.example.org/en/practices/togo-ii\""))
  }

  @Test func rssDatesAreThoseOfMail() throws {
    let text = try ExamplePractices.file(.rss, of: [ExamplePractices.full()])
    let root = try #require(XMLTree(text))

    #expect(root.words("rss/channel/item/pubDate") == ["Tue, 14 Nov 2023 22:13:20 +0000"])
    #expect(root.words("rss/channel/item/guid") == ["urn:passerelle:practice:kazakhstan-ii"])
  }

  @Test func markupInATitleStaysWords() throws {
    let title = "<b>&amp; ]]> \u{1} \u{FFFE}\"'"
    let record = try ExamplePractices.make("x", title)

    for format in [ExchangeFormat.atom, .rss] {
      let text = try ExamplePractices.file(format, of: [record])
      #expect(XMLTree(text) != nil, "\(format.suffix) is not well-formed")
      #expect(text.contains("&lt;b&gt;&amp;amp; ]]&gt;"))
    }
  }
}
