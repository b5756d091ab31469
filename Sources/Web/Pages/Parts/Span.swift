import Catalogue
import Passerelle

/// Who gave expertise, who asked for it, and the arch between them: the one picture of the site.
struct Span: Sendable {
  /// “Greece and Spain”; nothing where no source tells.
  var experts: String?
  /// The countries in words, or the regions where there is no country.
  var partners: String?
  /// Says before the experts what they are, for those who do not see the arch.
  private let expertsLabel: String
  private let partnersLabel: String

  init(of record: Record, in context: PageContext) {
    let (words, labels) = (context.words, context.labels)
    let givers = record.expertise.map { labels.name($0.country, of: .experts) }
    experts = givers.isEmpty ? nil : words.abridgedList(givers, limit: 4)
    if !record.countries.isEmpty {
      let names = record.countries.map { labels.name($0, of: .country) }
      partners = words.abridgedList(names, limit: 4)
    } else if !record.regions.isEmpty {
      partners = words.list(record.regions.map { labels.name($0, of: .region) })
    }
    expertsLabel = words.text("span.experts")
    partnersLabel = words.text("span.partners")
  }

  /// One line above a title; empty where neither end is known.
  var html: Markup {
    switch (experts, partners) {
    case (let experts?, let partners?):
      """
      <p class="span"><span class="unseen">\(expertsLabel) </span><span>\(experts)</span> \
      <span class="span-end">\(Self.arch)<span class="unseen">\(partnersLabel) </span>\
      <span>\(partners)</span></span></p>

      """
    case (nil, let partners?): "<p class=\"span\"><span>\(partners)</span></p>\n"
    case (let experts?, nil):
      "<p class=\"span\"><span class=\"unseen\">\(expertsLabel) </span><span>\(experts)</span></p>\n"
    case (nil, nil): ""
    }
  }

  /// A footbridge, drawn small.
  static let arch: Markup =
    """
    <svg class="arch" viewBox="0 0 40 12" width="40" height="12" aria-hidden="true" \
    focusable="false"><path d="M1 11Q20 -7 39 11M8 6v5M20 3v8M32 6v5"/></svg>
    """
}

extension Words {
  /// “A, B, C and 5 more” where there are more than `limit`.
  func abridgedList(_ items: [String], limit: Int) -> String {
    guard items.count > limit else { return list(items) }
    return items.prefix(limit - 1).map(isolated).joined(separator: text("list.comma")) + " "
      + text("list.and-more", count: items.count - limit + 1)
  }
}
