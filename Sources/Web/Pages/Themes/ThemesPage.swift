import Catalogue
import Passerelle

/// The tree of themes.
struct ThemesPage: Page {
  var frame: PageFrame
  var themes: [ThemeBranch]

  init(_ context: PageContext) {
    let words = context.words
    themes = ThemeBranch.top(in: context)
    frame = PageFrame(
      context, title: words.text("themes.title"), part: .themes,
      description: words.text("themes.lead")
    ) { context.addresses.themes($0) }
  }
}
