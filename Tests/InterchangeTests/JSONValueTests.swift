import Testing

@testable import Interchange

@Suite struct JSONValueTests {
  static let values: [(JSONValue, String)] = [
    (.null, "null"), (true, "true"), (-7, "-7"), (.number(2.5), "2.5"), (.number(3), "3"),
    (.number(.infinity), "null"), ("a\"b\\c\n\u{1}<é", #""a\"b\\c\n\u0001\u003Cé""#),
    (.array([1, "x", .array([])]), #"[1,"x",[]]"#),
    (.object([.init("b", 1), .init("a", .object([]))]), #"{"b":1,"a":{}}"#),
  ]

  @Test(arguments: values)
  func writesTheTextOfAValue(value: JSONValue, text: String) {
    #expect(value.text == text)
  }

  @Test(arguments: [
    "null", "true", "false", "0", "1", "1.5", "\"x\"", "[]", "{}", #"{"a":[1,null,{"b":"c"}]}"#,
  ])
  func readsWhatItWrote(text: String) throws {
    let value = try #require(JSONValue(reading: text))

    #expect(value.text == text)
  }

  @Test(arguments: ["", "{", "nul", "[1 2]", "{\"a\"}", "\"\\x\""])
  func refusesWhatIsNoJSON(text: String) {
    #expect(JSONValue(reading: text) == nil)
  }

  @Test func refusesWhatIsNestedWithoutEnd() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(JSONValue(reading: deep) == nil)
  }

  @Test func leavesOutMembersThatAreNotThere() {
    #expect(JSONValue.members(["a": 1, "b": nil, "c": .list([String]())]).text == #"{"a":1}"#)
  }
}
