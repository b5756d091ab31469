import Catalogue
import Passerelle

/// What the catalogue is, how its search works, and what it knows of its readers: nothing.
struct AboutPage: Page {
  var frame: PageFrame
  var count: String

  init(_ context: PageContext) {
    let words = context.words
    count = words.text("about.count", count: context.snapshot.recordCount)
    frame = PageFrame(
      context, title: words.text("about.title"), part: .about,
      description: words.text("about.lead")
    ) { context.addresses.about($0) }
  }
}
