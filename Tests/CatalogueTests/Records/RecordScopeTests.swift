import Testing

@testable import Catalogue

@Suite struct RecordScopeTests {
  @Test(
    arguments: [
      (nil, [], .national), (nil, ["CR"], .national), (nil, ["CR", "SV"], .regional),
      (.global, ["CR"], .global), (.national, ["CR", "SV"], .national),
    ] as [(Record.Scope?, [String], Record.Scope)])
  func comesFromTheCountriesWhereNoneIsStated(
    stated: Record.Scope?, countries: [String], expected: Record.Scope
  ) throws {
    var record = Record(
      id: try #require(RecordID("a-1")), kind: .tool, title: LocalizedText([.english: "A"]),
      themes: [],
      summary: LocalizedText())
    record.scope = stated
    record.countries = countries

    #expect(record.effectiveScope == expected)
  }
}
