import Catalogue
import HTTPTypes
import Interchange

/// Why a program's request cannot be answered (RFC 9457).
struct Problem: Error, Sendable, Encodable {
  let type = "about:blank"
  let title: String
  let status: Int
  let detail: String
  /// The parameter that is wrong, where it is one.
  let parameter: String?
  /// What is answered in place of a withdrawn record, where something is.
  let replacedBy: String?

  init(
    _ status: HTTPResponse.Status, _ detail: String, parameter: String? = nil,
    replacedBy: String? = nil
  ) {
    title = status.reasonPhrase
    self.status = status.code
    self.detail = detail
    self.parameter = parameter
    self.replacedBy = replacedBy
  }

  var httpStatus: HTTPResponse.Status { .init(code: status, reasonPhrase: title) }

  var json: String { JSONText.of(self) }
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
    let detail =
      switch problem.reason {
      case .unknownName: "There is no parameter “\(problem.name.prefix(100))”."
      case .unknownValue: "“\(value)” is not a value of the parameter \(problem.name)."
      case .outOfRange(let range):
        "The parameter \(problem.name) is “\(value)”; it is a whole number from "
          + "\(range.lowerBound) to \(range.upperBound)."
      case .tooMany(let limit): "There are more than \(limit) choices."
      }
    self.init(.badRequest, detail, parameter: String(problem.name.prefix(100)))
  }
}
