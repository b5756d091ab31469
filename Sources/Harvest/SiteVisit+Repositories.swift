import Catalogue
import Foundation
import Markup

/// The records of OAI-PMH repositories.
extension SiteVisit {
  func repositoryMark(of address: String) -> String {
    let base = RepositoryRequest.base(of: address)
    return RepositoryRequest(base: base, repository: harvester.repository).name
  }

  /// Reads the records of a repository that are newer than `mark` says, answer by answer.
  mutating func harvest(_ address: String, mark: FetchMark?) async throws(HarvestError) {
    let request = RepositoryRequest(
      base: RepositoryRequest.base(of: address), repository: harvester.repository)
    let identity = try await answer(to: request.identify)
    let granularity = identity.root?.descendants(named: "granularity").first?.text ?? "YYYY-MM-DD"
    let from = mark?.until.map { granularity.contains("T") ? $0 : String($0.prefix(10)) }
    var next: String? = request.list(from: from)
    var until: String?
    var count = 0
    while let place = next {
      guard count < harvester.policy.mostPages else {
        throw HarvestError(
          address: place,
          reason: .unusable("the repository has more than \(count) answers; --max-pages reads on"))
      }
      let (answer, root) = try await self.answer(to: place)
      until = until ?? root?.element(named: "responseDate")?.text
      if let error = root?.element(named: "error") {
        if error.attribute("code") == "noRecordsMatch" { break }
        let words = "\(error.attribute("code") ?? "error"): \(error.text)"
        throw HarvestError(
          address: place, reason: .unusable("the repository answered “\(words)”"))
      }
      fetched.sources.append(FetchedSource(address: answer.address, path: answer.path))
      count += 1
      let token = root?.descendants(named: "resumptionToken").first?.text ?? ""
      let words = token.trimmingCharacters(in: .whitespacesAndNewlines)
      next = words.isEmpty ? nil : request.list(after: words)
    }
    if count == 0 { fetched.unchanged += 1 }
    fetched.marks.append(FetchMark(address: request.name, until: until))
  }

  private mutating func answer(
    to address: String
  ) async throws(HarvestError) -> (answer: HostFetcher.Answer, root: MarkupElement?) {
    guard let answer = try await get(address, isConditional: false) else {
      throw HarvestError(address: address, reason: .unusable("the repository did not answer"))
    }
    guard let data = try? Data(contentsOf: URL(filePath: answer.path)),
      let root = try? MarkupDocument(xml: [UInt8](data), file: address).root,
      root.name == "OAI-PMH"
    else {
      throw HarvestError(
        address: address, reason: .unusable("this is no answer of an OAI-PMH repository"))
    }
    return (answer, root)
  }
}
