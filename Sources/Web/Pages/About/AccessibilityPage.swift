import Catalogue
import Passerelle

/// How accessible the site is, what is known to fall short, and whom to tell: the statement that
/// Directive (EU) 2016/2102 asks of public bodies.
struct AccessibilityPage: Page {
  var frame: PageFrame
  /// Where to write to, if the operator of the site has said so.
  var contact: String?

  init(_ context: PageContext) {
    contact = context.site.configuration.contact
    frame = PageFrame(
      context, title: context.words.text("accessibility.title"), part: nil,
      description: context.words.text("accessibility.lead")
    ) { context.addresses.accessibility($0) }
  }
}
