extension ImportFolder {
  /// A page about a practice, with facts in a definition list.
  func page(
    _ language: String = "en", title: String = "Campaigns for families", facts: String
  ) -> String {
    """
    <!DOCTYPE html><html lang="\(language)"><head><title>\(title)</title>
    <meta name="description" content="What was done for families."></head><body><main>
    <h1>\(title)</h1><p>What was done for families.</p>
    <h2>Context</h2><p>Families with children come to a country that they do not know, and need help.</p>
    <dl>
    \(facts)
    </dl></main></body></html>
    """
  }

  /// A manifest of some pages.
  func manifest(_ pages: String...) -> String {
    "<manifest xmlns='urn:passerelle:sheet:1'>\n\(pages.joined(separator: "\n"))\n</manifest>"
  }
}
