import HTTPTypes

/// A sort of problem that programs can tell from others by its address (RFC 9457, 3.1.1).
///
/// The names stand in addresses that clients compare: none is ever changed or used anew.
enum ProblemKind: String, Sendable, CaseIterable {
  case badParameter = "bad-parameter"
  case tooManyChoices = "too-many-choices"
  case badRequest = "bad-request"
  case foreignOrigin = "foreign-origin"
  case notFound = "not-found"
  case methodNotAllowed = "method-not-allowed"
  case notAcceptable = "not-acceptable"
  case gone = "gone"
  case tooLarge = "too-large"
  case unsupportedMediaType = "unsupported-media-type"
  case tooManyRequests = "too-many-requests"
  case failure = "failure"
  case unavailable = "unavailable"

  /// What a request is refused for with a status and nothing more.
  init(_ status: HTTPResponse.Status) {
    self =
      switch status {
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .contentTooLarge: .tooLarge
      case .tooManyRequests: .tooManyRequests
      case .serviceUnavailable: .unavailable
      case _ where status.kind == .clientError: .badRequest
      default: .failure
      }
  }

  var status: HTTPResponse.Status {
    switch self {
    case .badParameter, .tooManyChoices, .badRequest: .badRequest
    case .foreignOrigin: .forbidden
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .notAcceptable: .notAcceptable
    case .gone: .gone
    case .tooLarge: .contentTooLarge
    case .unsupportedMediaType: .unsupportedMediaType
    case .tooManyRequests: .tooManyRequests
    case .failure: .internalServerError
    case .unavailable: .serviceUnavailable
    }
  }

  /// The same for every problem of the kind.
  var title: String {
    switch self {
    case .badParameter: "A parameter is not known, or has a value it cannot have"
    case .tooManyChoices: "There are too many choices"
    case .badRequest: "The request cannot be answered"
    case .foreignOrigin: "A page of another site asks"
    case .notFound: "There is nothing at this address"
    case .methodNotAllowed: "This address can be read only"
    case .notAcceptable: "The answer is not to be had in that form"
    case .gone: "The practice was withdrawn"
    case .tooLarge: "The request is too large"
    case .unsupportedMediaType: "The request is in another form than is read here"
    case .tooManyRequests: "There are too many requests"
    case .failure: "The answer could not be made"
    case .unavailable: "The records cannot be read now"
    }
  }

  /// What whoever wrote the program that asked can do about it.
  var remedy: String {
    switch self {
    case .badParameter:
      "The member parameter names it, detail says what it may be. /api/v1/openapi.json has all "
        + "parameters with their values. Asking the same again gives the same answer."
    case .tooManyChoices:
      "All choices of a request together are limited; detail says to how many. Ask in parts."
    case .badRequest: "Compare the request with /api/v1/openapi.json."
    case .foreignOrigin:
      "Assistants are answered to programs and to pages of this site, not to pages of others: leave "
        + "the header Origin out, or ask from a server."
    case .notFound:
      "No practice has ever had this id, or the address is misspelled. /api/v1/search finds ids."
    case .methodNotAllowed: "Use GET or HEAD. The header Allow names what the address takes."
    case .notAcceptable: "detail names the media types there are; name one of them in Accept."
    case .gone:
      "detail says why. Where something stands in its place, replacedBy is its address. The practice "
        + "will not come back: forget the address."
    case .tooLarge: "Send less at once."
    case .unsupportedMediaType: "detail names the media type that is read here."
    case .tooManyRequests: "Ask more slowly."
    case .failure:
      "This is an error of the server, which has kept a note of it. Tell those who run it when it "
        + "happened and what was asked."
    case .unavailable:
      "The store of the records is busy or damaged. Ask again after the seconds that Retry-After "
        + "names. Such answers are never to be kept."
    }
  }
}
