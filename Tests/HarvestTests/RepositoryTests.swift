import Catalogue
import Foundation
import Harvest
import Synchronization
import Testing

/// Reading an OAI-PMH repository that the test starts.
@Suite struct RepositoryTests {
  private let policy = FetchPolicy.forLocalSites

  /// A repository of two answers, and of nothing new since 2026-11-20.
  private static func site() -> LocalSite {
    LocalSite { request in
      guard request.path == "/oai" else { return nil }
      func answer(_ body: String) -> LocalSite.Page {
        .xml(
          "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>"
            + "<responseDate>2026-11-20T10:00:00Z</responseDate>\(body)</OAI-PMH>")
      }
      let query = request.parameters
      switch query["verb"] {
      case "Identify":
        return answer("<Identify><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>")
      case "ListRecords" where query["resumptionToken"] == "t/2":
        return answer(
          "<ListRecords><record><header status='deleted'><identifier>b</identifier></header></record><resumptionToken/></ListRecords>"
        )
      case "ListRecords" where query["from"] != nil:
        return answer("<error code='noRecordsMatch'/>")
      case "ListRecords":
        return answer(
          "<ListRecords><record><header><identifier>a</identifier></header></record><resumptionToken>t/2</resumptionToken></ListRecords>"
        )
      default: return answer("<error code='badVerb'>no verb</error>")
      }
    }
  }

  @Test func readsAllAnswersAndThenOnlyWhatIsNewer() async throws {
    let site = Self.site()
    let policy = policy

    try await site.serve { base in
      let first = await Harvester(policy: policy).fetch([base + "/oai"])
      let marks = Dictionary(uniqueKeysWithValues: first.marks.map { ($0.address, $0) })
      let second = await Harvester(policy: policy, marks: marks).fetch([base + "/oai"])

      #expect(first.failures.isEmpty, "\(first.failures)")
      #expect(first.sources.count == 2)
      #expect(first.marks.map(\.until) == ["2026-11-20T10:00:00Z"])
      #expect(second.sources.isEmpty)
      #expect(second.failures.isEmpty, "\(second.failures)")
      #expect(second.unchanged.count == 1)
    }
    #expect(
      site.requests == [
        "/robots.txt", "/oai", "/oai?verb=Identify",
        "/oai?verb=ListRecords&metadataPrefix=oai_dc",
        "/oai?verb=ListRecords&resumptionToken=t%2F2",
        "/robots.txt", "/oai?verb=Identify",
        "/oai?verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-20T10%3A00%3A00Z",
      ])
  }

  @Test func tellsWhatARepositoryRefused() async throws {
    let site = LocalSite { request in
      guard request.path == "/oai" else { return nil }
      let body =
        request.target.contains("verb=ListRecords")
        ? "<error code='cannotDisseminateFormat'>no</error>" : "<Identify/>"
      return .xml("<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>\(body)</OAI-PMH>")
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/oai"])

      #expect(
        fetched.failures.map(\.reason) == [
          .unusable("the repository answered “cannotDisseminateFormat: no”")
        ])
      #expect(fetched.marks.isEmpty)
    }
  }

  /// A repository of three answers; `token` says what each token gives: the body of an answer, or
  /// nothing for the answer itself.
  private func site(_ token: @escaping @Sendable (Int) -> String?) -> LocalSite {
    LocalSite { request in
      guard request.path == "/oai" else { return nil }
      let number = request.parameters["resumptionToken"].flatMap { Int($0) } ?? 0
      var body = "<Identify/>"
      if request.parameters["verb"] == "ListRecords" {
        let next = number < 2 ? "\(number + 1)" : ""
        body =
          token(number)
          ?? "<ListRecords><record/><resumptionToken>\(next)</resumptionToken></ListRecords>"
      }
      return .xml("<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>\(body)</OAI-PMH>")
    }
  }

  @Test func beginsAgainWhereARepositoryForgetsItsToken() async throws {
    let hasForgotten = Mutex(false)
    let site = site { number in
      let forgets = hasForgotten.withLock { had in
        defer { had = had || number == 2 }
        return number == 2 && !had
      }
      return forgets ? "<error code='badResumptionToken'>expired</error>" : nil
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/oai?verb=Identify"])

      #expect(fetched.failures.isEmpty, "\(fetched.failures)")
      #expect(fetched.sources.count == 3)
      #expect(Set(fetched.sources.map(\.address)).count == 3)
    }
  }

  @Test func leavesARepositoryThatForgetsItsTokensAlways() async throws {
    let site = site { $0 == 2 ? "<error code='badResumptionToken'>expired</error>" : nil }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/oai?verb=Identify"])

      #expect(
        fetched.failures.map(\.reason) == [
          .unusable("the repository answered “badResumptionToken: expired”")
        ])
      #expect(fetched.marks.isEmpty)
    }
  }

  @Test func leavesARepositoryThatGoesRoundInCircles() async throws {
    let site = site { number in
      number == 2
        ? "<ListRecords><record/><resumptionToken>1</resumptionToken></ListRecords>" : nil
    }
    let policy = policy

    try await site.serve { base in
      let fetched = await Harvester(policy: policy).fetch([base + "/oai?verb=Identify"])

      #expect(fetched.failures.count == 1)
      #expect(fetched.failures.first?.words.contains("in circles") == true)
    }
    #expect(site.requests.count == 6)
  }
}
