/// What the main text of a page is taken to be.
public enum TextProfile: String, Sendable, Hashable, CaseIterable {
  /// The text below the headline: the headline is the title of the page.
  case body
  /// The text with its headline.
  case page
}
