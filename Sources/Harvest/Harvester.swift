public import Catalogue
import Foundation
import Markup

/// Fetches pages, feeds, sitemaps with their pages, and OAI-PMH repositories, from their addresses.
///
/// What an address gives decides how it is read on: a sitemap leads to its pages, an answer of a
/// repository to its records since the last time; anything else is a source by itself.
public struct Harvester: Sendable {
  /// What to ask an OAI-PMH repository for.
  public struct Repository: Sendable, Hashable {
    public var metadataPrefix: String
    public var set: String?

    public init(metadataPrefix: String = "oai_dc", set: String? = nil) {
      self.metadataPrefix = metadataPrefix
      self.set = set
    }
  }

  let policy: FetchPolicy
  let marks: [String: FetchMark]
  let repository: Repository
  let resolver: HostResolver

  /// - Parameter marks: what was remembered of addresses, by address.
  public init(
    policy: FetchPolicy = FetchPolicy(), marks: [String: FetchMark] = [:],
    repository: Repository = Repository()
  ) {
    self.init(policy: policy, marks: marks, repository: repository, resolver: .system)
  }

  init(
    policy: FetchPolicy, marks: [String: FetchMark] = [:], repository: Repository = Repository(),
    resolver: HostResolver
  ) {
    self.policy = policy
    self.marks = marks
    self.repository = repository
    self.resolver = resolver
  }

  /// Fetches all of `addresses`, hosts side by side, each host one request at a time.
  public func fetch(_ addresses: [String]) async -> Fetched {
    let folder: FetchFolder
    do { folder = try FetchFolder() } catch {
      let failures = addresses.map {
        HarvestError(address: $0, reason: .failed(error.localizedDescription))
      }
      return Fetched(failures: failures, folder: nil)
    }
    var fetched = Fetched(folder: folder)
    var byHost: [(host: String, addresses: [String])] = []
    for address in addresses {
      let host = WebAddress(address)?.origin.host ?? address
      if let rank = byHost.firstIndex(where: { $0.host == host }) {
        byHost[rank].addresses.append(address)
      } else {
        byHost.append((host, [address]))
      }
    }
    let results = await withTaskGroup(of: (Int, Fetched).self) { group in
      for (rank, (_, addresses)) in byHost.enumerated() {
        group.addTask {
          var visit = SiteVisit(harvester: self, folder: folder)
          for address in addresses { await visit.fetch(address) }
          await visit.close()
          return (rank, visit.fetched)
        }
      }
      var results: [(Int, Fetched)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }
    }
    for (_, part) in results { fetched.add(part) }
    return fetched
  }
}
