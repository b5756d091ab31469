import Catalogue
import HTTPTypes
import Passerelle

/// Says that there is nothing to show, why, and where to go on.
struct ErrorPage: Page {
  var frame: PageFrame
  var heading: String
  var explanation: String
  /// Why a record was withdrawn.
  var reason: Phrase?
  var replacement: LabelledLink?
  var searchAddress: String
  var homeAddress: String

  /// The page for `status`: 404, 405, 410, any other slip of the sender, or a failure of ours.
  init(_ status: HTTPResponse.Status, in context: PageContext) {
    let key =
      switch status {
      case .notFound, .methodNotAllowed, .gone: "error.\(status.code)"
      case _ where status.kind == .clientError: "error.400"
      default: "error.500"
      }
    self.init(key: key, explanation: nil, in: context)
  }

  /// The page in place of a withdrawn record.
  init(withdrawn record: Record, replacement: Record?, in context: PageContext) {
    let words = context.words
    let explanation = record.withdrawal.map {
      words.text("error.410.on", ["date": words.date($0.date)])
    }
    self.init(key: "error.410", explanation: explanation, in: context)
    reason = record.withdrawal.flatMap { context.labels.phrase($0.reason) }
    self.replacement = replacement.map { LabelledLink($0, in: context) }
  }

  private init(key: String, explanation: String?, in context: PageContext) {
    heading = context.words.text("\(key).heading")
    self.explanation = explanation ?? context.words.text("\(key).explanation")
    searchAddress = context.addresses.search(context.language)
    homeAddress = context.addresses.home(context.language)
    frame = PageFrame(context, title: heading, part: nil, address: nil)
    frame.isHiddenFromSearchEngines = true
  }
}
