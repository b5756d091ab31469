import Catalogue
import Foundation
import TestSupport
import Testing

/// Pages that were fetched from addresses, and what becomes of them when those move or go.
@Suite struct AddressTests {
  private let files: ImportFolder
  private let address = "https://example.org/mentoring"

  init() throws {
    files = try ImportFolder()
  }

  private func page(_ title: String, text: String = "Volunteers help families in Uganda.") -> String
  {
    "<html lang='en'><head><title>\(title)</title></head><body><main><h1>\(title)</h1>"
      + "<p>\(text)</p><p>They stay in touch for a year, and explain letters.</p></main></body></html>"
  }

  /// The plan of a page that was fetched.
  private func plan(
    _ html: String, at address: String, askedAs: String? = nil, gone: [String] = []
  ) async throws -> ImportPlan {
    let path = files.folder.path(of: "fetched")
    try Data(html.utf8).write(to: URL(filePath: path))
    return try await files.importer.plan(
      paths: [], fetched: [FetchedSource(address: address, askedAs: askedAs, path: path)],
      gone: gone)
  }

  private func take(_ plan: ImportPlan) throws {
    var plan = plan
    for rank in plan.items.indices { plan.items[rank].decision = .draft }
    try files.importer.apply(plan, what: "test", at: files.date)
  }

  @Test func asksWhetherAPageIsTheSameWhereItsAddressIsSentOn() async throws {
    try take(try await plan(page("Mentoring"), at: address))

    let moved = try await plan(
      page("Welcome to our site"), at: "https://example.org/", askedAs: address)

    let item = try #require(moved.items.first)
    #expect(item.outcome == .needsPerson)
    #expect(item.record?.rawValue == "mentoring")
    #expect(item.reason?.contains("is sent on to here: is it the same?") == true)
    try files.importer.apply(moved, what: "test", at: files.date)
    #expect(try files.record("mentoring").title[.english] == "Mentoring")
  }

  @Test func knowsAPageAtItsNewAddressOnceThatIsConfirmed() async throws {
    try take(try await plan(page("Mentoring"), at: address))
    let new = "https://example.org/new/mentoring"
    try take(try await plan(page("Mentoring now"), at: new, askedAs: address))

    let again = try await plan(page("Mentoring now"), at: new)

    #expect(again.items.map(\.outcome) == [.unchanged])
    #expect(try files.record("mentoring").title[.english] == "Mentoring now")
  }

  @Test func proposesToWithdrawWhatAnAddressGaveThatGivesNothingNow() async throws {
    try take(try await plan(page("Mentoring"), at: address))

    var plan = try await files.importer.plan(paths: [], gone: [address])
    #expect(plan.items.map(\.outcome) == [.needsPerson])
    #expect(plan.items.first?.isWithdrawal == true)
    plan.items[0].decision = .publish
    try files.importer.apply(plan, what: "test", at: files.date)

    #expect(try files.record("mentoring").state == .withdrawn)
    #expect(
      try await files.importer.plan(paths: [], gone: [address]).items[0].outcome == .unchanged)
  }

  @Test func bringsARecordBackOnceItsSourceIsThereAgain() async throws {
    try take(try await plan(page("Mentoring"), at: address))
    try take(try await files.importer.plan(paths: [], gone: [address]))
    #expect(try files.record("mentoring").state == .withdrawn)

    let back = try await plan(page("Mentoring"), at: address)
    #expect(back.items.map(\.outcome) == [.needsPerson])
    #expect(back.items.first?.reason?.contains("it is there again") == true)
    try take(back)

    #expect(try files.record("mentoring").state == .draft)
    #expect(try files.record("mentoring").withdrawal == nil)
    #expect(try await plan(page("Mentoring"), at: address).items[0].outcome == .unchanged)
  }

  @Test func keepsARecordOfWhichOneJoinedSourceIsGone() async throws {
    let own = try Record.example("mentors", title: "Mentors")
    try files.write(own)
    try await files.run()
    var plan = try await plan(page("Mentoring"), at: address)
    plan.items[0].decision = .merge(into: own.id)
    try files.importer.apply(plan, what: "test", at: files.date)

    let item = try #require(
      try await files.importer.plan(paths: [], gone: [address]).items.first)

    #expect(item.outcome == .unchanged)
    #expect(!item.canBeConfirmed)
    #expect(item.findings.first?.problem.message.contains("is no longer there") == true)
  }

  @Test func namesARecordByItsFileWhereItsTitleGivesNoAddress() async throws {
    let html = page("إدماج المهاجرين في المدن المغربية").replacing("lang='en'", with: "lang='ar'")

    let plan = try await plan(html, at: "https://example.org/ar/integration-cities/?print=1")

    #expect(plan.items.first?.record?.rawValue == "integration-cities")
  }
}
