import ArgumentParser
import Catalogue
import Harvest

/// How to fetch what is named by address.
struct FetchOptions: ParsableArguments {
  @Flag(help: "Fetch from machines of private networks, too.")
  var allowPrivate = false

  @Option(
    help: ArgumentHelp(
      "Pages of a sitemap, or answers of a repository, to fetch at most.", valueName: "number"))
  var maxPages = 1_000

  @Option(
    help: ArgumentHelp(
      "The format to ask an OAI-PMH repository for: oai_dc, or another prefix it offers.",
      valueName: "prefix"))
  var metadataPrefix = "oai_dc"

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("The set of an OAI-PMH repository to read.", valueName: "set"))
  var oaiSet: String?

  func validate() throws {
    guard maxPages > 0 else { throw ValidationError("--max-pages is at least 1") }
  }

  /// What `addresses` give; nothing where there are none.
  func fetch(
    _ addresses: [String], known store: RecordStore, limit: Int
  ) async throws -> Fetched? {
    guard !addresses.isEmpty else { return nil }
    var policy = FetchPolicy()
    policy.allowsPrivate = allowPrivate
    policy.size = limit
    policy.mostPages = maxPages
    let harvester = Harvester(
      policy: policy, marks: try store.fetchMarks(),
      repository: .init(metadataPrefix: metadataPrefix, set: oaiSet))
    return await harvester.fetch(addresses)
  }
}
