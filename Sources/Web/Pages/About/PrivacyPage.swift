import Catalogue
import Passerelle

/// What the site knows of its readers: nothing that it keeps.
struct PrivacyPage: Page {
  var frame: PageFrame
  var contact: String?

  init(_ context: PageContext) {
    contact = context.site.configuration.contact
    frame = PageFrame(
      context, title: context.words.text("privacy.title"), part: nil,
      description: context.words.text("privacy.lead")
    ) { context.addresses.privacy($0) }
  }
}
