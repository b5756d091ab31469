import Catalogue

extension ImportFolder {
  /// Writes a feed with an item that is a practice.
  func writeFeed(
    title: String = "Mentoring of refugees", text: String = "Volunteers help for a year.",
    guid: String = "g1", address: String = "https://example.org/1"
  ) throws {
    try write(
      """
      <rss version="2.0"><channel><language>en</language><item><title>\(title)</title>
      <guid>\(guid)</guid><link>\(address)</link><category>Integration</category>
      <description>\(text)</description></item></channel></rss>
      """, to: "feed.xml")
  }

  /// Plans, decides the same of all that needs a person, and applies.
  @discardableResult
  func run(_ decision: ImportDecision?) async throws -> ImportPlan {
    var plan = try await plan()
    for rank in plan.items.indices where plan.items[rank].outcome == .needsPerson {
      plan.items[rank].decision = decision
    }
    try importer.apply(plan, what: "test", at: date)
    return plan
  }
}
