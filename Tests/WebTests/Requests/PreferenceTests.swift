import HTTPTypes
import Testing

@testable import Web

@Suite struct PreferenceTests {
  @Test(
    arguments: [
      ("0", 0), ("1", 1000), ("0.5", 500), ("0.05", 50), ("0.005", 5), ("1.000", 1000),
      ("1.", 1000),
      ("0.", 0), ("1.001", nil), ("2", nil), ("0.1234", nil), ("nan", nil), ("inf", nil),
      ("-1", nil),
      ("1e9", nil), ("", nil), (".5", nil), ("0,5", nil), ("0.٥", nil),
    ] as [(String, Int?)])
  func readsWeightsAsTheStandardWritesThem(text: String, thousandths: Int?) {
    #expect(Preference.thousandths(text) == thousandths)
  }

  @Test func whatHasNoWeightIsBestAndWhatHasAWrongOneIsUnwelcome() {
    let list = Preference.list(in: "Text/HTML, a;q=nan, b ; Q=0.3, , ;q=1")

    #expect(list.map(\.name) == ["text/html", "a", "b"])
    #expect(list.map(\.quality) == [1000, 0, 300])
  }

  @Test(arguments: [
    ("2", 1000), ("1.001", 1000), ("10", 1000), ("1.0000", 1000), ("1e9", 0), ("-1", 0), ("2x", 0),
    ("1.2.3", 0), ("٢", 0),
  ])
  func aWeightAboveOneCountsAsOne(text: String, quality: Int) {
    #expect(Preference.list(in: "a;q=\(text)").map(\.quality) == [quality])
  }

  @Test func aLongHeaderCostsLittle() {
    #expect(Preference.list(in: String(repeating: "a,", count: 1_000_000)).count == 50)
  }

  @Test(arguments: ["text/html;q=nan", "*/*;q=infinity", "text/html;q=-nan, */*;q=1e400"])
  func aForgedWeightIsNoReasonToFall(header: String) async throws {
    let site = try TestSite.shared.get()

    let answer = try await site.get("/en/search", [.accept: header, .acceptEncoding: header])

    #expect([200, 406].contains(answer.status))
  }
}
