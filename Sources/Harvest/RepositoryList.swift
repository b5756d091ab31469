import Foundation
import Markup

/// The answers to one ListRecords, as they come in: which to ask for next, and what each holds.
struct RepositoryList {
  /// What an answer is.
  enum Part {
    /// Records.
    case records
    /// There are no records.
    case nothing
    /// The list has to be asked for anew; what came of it before counts for nothing.
    case startsAgain
  }

  private let request: RepositoryRequest
  private let from: String?
  /// The address of the next answer; nothing at the end of the list.
  private(set) var next: String?
  /// Answers with records.
  private(set) var count = 0
  /// When the repository began to answer: all that changed before is in the list.
  private(set) var until: String?
  private var tokens: Set<String> = []
  private var hasStartedAgain = false

  /// - Parameter from: asks for records changed since then, in the repository's own precision.
  init(request: RepositoryRequest, from: String?) {
    self.request = request
    self.from = from
    next = request.list(from: from)
  }

  /// Takes in the answer with the outermost element `root`, which `place` gave.
  mutating func take(_ root: MarkupElement?, at place: String) throws(HarvestError) -> Part {
    if let error = root?.element(named: "error") {
      switch error.attribute("code") {
      case "noRecordsMatch":
        until = until ?? root?.element(named: "responseDate")?.text
        next = nil
        return .nothing
      // What the token stood for was forgotten, as it may be while a large list is read slowly.
      case "badResumptionToken" where !tokens.isEmpty && !hasStartedAgain:
        self = RepositoryList(request: request, from: from)
        hasStartedAgain = true
        return .startsAgain
      case let code:
        throw HarvestError(
          address: place,
          reason: .unusable(
            "the repository answered “\(code ?? "error"): \(error.text.collapsed)”"))
      }
    }
    until = until ?? root?.element(named: "responseDate")?.text
    count += 1
    let token = root?.descendants(named: "resumptionToken").first?.text
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard let token, !token.isEmpty else {
      next = nil
      return .records
    }
    guard tokens.insert(token).inserted else {
      throw HarvestError(
        address: place,
        reason: .unusable("the repository goes round in circles: it gives a token a second time"))
    }
    next = request.list(after: token)
    return .records
  }
}

extension String {
  /// On one line.
  fileprivate var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
