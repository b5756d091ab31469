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
    var list = RepositoryList(
      request: request,
      from: mark?.until.map { granularity.contains("T") ? $0 : String($0.prefix(10)) })
    let firstSource = fetched.sources.count
    while let place = list.next {
      guard list.count < harvester.policy.mostPages else {
        throw HarvestError(
          address: place,
          reason: .unusable(
            "the repository has more than \(list.count) answers; --max-pages reads on"))
      }
      let (answer, root) = try await self.answer(to: place)
      switch try list.take(root, at: place) {
      case .records:
        fetched.sources.append(FetchedSource(address: answer.address, path: answer.path))
      case .nothing: break
      case .startsAgain: fetched.sources.removeSubrange(firstSource...)
      }
    }
    if list.count == 0 { fetched.unchanged.append(address) }
    fetched.marks.append(FetchMark(address: request.name, until: list.until))
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
