import Testing

@testable import Passerelle

@Suite struct KeptValuesTests {
  @Test func forgetsAllWhereThereWouldBeOneTooMany() {
    var kept = KeptValues<Int, String>(limit: 2)
    (kept[1], kept[2]) = ("one", "two")

    kept[2] = "zwei"
    #expect(kept[1] == "one" && kept[2] == "zwei")

    kept[3] = "three"
    #expect(kept[1] == nil && kept[2] == nil && kept[3] == "three")
  }
}
