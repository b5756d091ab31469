import Catalogue
import HTTPTypes
import Interchange

/// Why a program's request cannot be answered (RFC 9457).
struct Problem: Error, Sendable {
  let kind: ProblemKind
  let detail: String
  /// The parameter that is wrong, where it is one.
  let parameter: String?
  /// What is answered in place of a withdrawn record, where something is.
  let replacedBy: String?

  init(
    _ kind: ProblemKind, _ detail: String, parameter: String? = nil, replacedBy: String? = nil
  ) {
    self.kind = kind
    self.detail = detail
    self.parameter = parameter
    self.replacedBy = replacedBy
  }

  /// The document for whoever asked at `path`.
  func json(_ addresses: Addresses, path: String) -> String {
    JSONText.of(
      Document(
        type: addresses.absolute(addresses.problem(kind)), title: kind.title,
        status: kind.status.code, detail: detail, instance: String(path.prefix(500)),
        parameter: parameter, replacedBy: replacedBy))
  }

  private struct Document: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let instance: String
    let parameter: String?
    let replacedBy: String?
  }
}

extension Problem {
  /// For a practice that was taken back: why, and what stands in its place.
  init(withdrawn record: Record, _ addresses: Addresses) {
    let reason = record.withdrawal.flatMap { $0.reason.best(for: .english)?.text }
    self.init(
      .gone, reason ?? "The practice was withdrawn.",
      replacedBy: record.withdrawal?.replacedBy.map { addresses.practiceAPI($0) })
  }

  /// For an address that names a parameter nobody knows, or a value it cannot have.
  init(_ problem: ParameterProblem) {
    let value = String(problem.value.prefix(100))
    let name = String(problem.name.prefix(100))
    switch problem.reason {
    case .unknownName:
      self.init(.badParameter, "There is no parameter “\(name)”.", parameter: name)
    case .unknownValue:
      self.init(
        .badParameter, "“\(value)” is not a value of the parameter \(name).", parameter: name)
    case .outOfRange(let range):
      self.init(
        .badParameter,
        "The parameter \(name) is “\(value)”; it is a whole number from \(range.lowerBound) to "
          + "\(range.upperBound).", parameter: name)
    case .tooMany(let limit):
      self.init(.tooManyChoices, "There are more than \(limit) choices.", parameter: name)
    }
  }
}
