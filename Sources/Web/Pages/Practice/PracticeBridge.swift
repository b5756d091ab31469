import Catalogue
import Passerelle

/// The head of a practice: who gave expertise on one side, who asked for it on the other, and the
/// bridge between them.
struct PracticeBridge: Sendable {
  private let givers: Markup
  private let partners: Markup
  private let words: Words

  /// Either end may be empty.
  init(of record: Record, in context: PageContext) {
    words = context.words
    func link(_ code: String, _ facet: Facet, end: String) -> Markup {
      let name = context.labels.phrase(code, of: facet)
      guard context.snapshot.taxonomy.country(code) != nil else { return "<li>\(name)</li>" }
      let address = context.addresses.country(context.language, code) + end
      return "<li><a href=\"\(address)\">\(name)</a></li>"
    }
    givers = "\(record.expertise.map { link($0.country, .experts, end: "#expertise") })"
    if record.countries.isEmpty {
      let regions = record.regions.map { region -> Markup in
        let address = context.addresses.search(context.language, .region, region)
        return """
          <li><a href="\(address)">\(context.labels.phrase(region, of: .region))</a></li>
          """
      }
      partners = "\(regions)"
    } else {
      partners = "\(record.countries.map { link($0, .country, end: "") })"
    }
  }

  /// Empty unless both ends are known: a bridge needs two.
  var html: Markup {
    guard !givers.isEmpty, !partners.isEmpty else { return "" }
    return """
      <div class="practice-bridge">
      <div class="bank"><p>\(words.text("bridge.experts"))</p><ul>\(givers)</ul></div>
      <svg class="bridge-arch" viewBox="0 -12 300 70" preserveAspectRatio="none" aria-hidden="true" \
      focusable="false"><path d="M2 56Q150 -40 298 56M2 40Q150 -56 298 40"/>\
      <path class="thin" d="M2 40v16M52 12v16M101 -3v16M150 -8v16M199 -3v16M248 12v16M298 40v16"/></svg>
      <div class="bank"><p>\(words.text("bridge.partners"))</p><ul>\(partners)</ul></div>
      </div>

      """
  }
}
