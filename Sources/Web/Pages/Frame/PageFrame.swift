import Catalogue

/// What every page has around its content: its head, the header with the ways to go, the footer.
struct PageFrame: Sendable {
  /// A place in the navigation, or a language.
  struct Link: Sendable {
    var label: String
    var address: String
    /// BCP 47, where the label is not in the page's language.
    var lang: String?
    var isCurrent: Bool
  }

  /// The page in another language.
  struct Alternate: Sendable {
    var language: String
    var address: String
  }

  /// The parts of the site that the header leads to.
  enum Part: String, Sendable, CaseIterable {
    case home, search, themes, countries, experts, map, timeline, statistics, about
  }

  var language: String
  var isRightToLeft: Bool
  /// As a browser shows it: “Costa Rica, 8 practices – Passerelle”.
  var title: String
  var description: String?
  var canonical: String?
  var alternates: [Alternate] = []
  var previous: String?
  var next: String?
  /// Whether search engines are asked to keep the page out.
  var isHiddenFromSearchEngines = false
  var styleSheet: String
  var script: String
  /// Where the script asks for suggestions; what was typed goes behind it.
  var suggest: String
  var icon: String
  var home: Link
  var parts: [Link]
  var languages: [Link]
  /// Where the small search form in the header leads; nothing on pages with a form of their own.
  var quickSearch: String?
  var footer: [Link]

  /// The frame of the page titled `title`; `address` gives its address in each language, and is
  /// nothing for a page that has none of its own, such as an error.
  init(
    _ context: PageContext, title: String, part: Part?, description: String? = nil,
    address: ((Language) -> String)?
  ) {
    let (words, addresses) = (context.words, context.addresses)
    let current = words.language
    language = current.tag
    isRightToLeft = current.isRightToLeft
    self.title = part == .home ? title : "\(title) – \(words.text("site.name"))"
    self.description = description
    styleSheet = addresses.asset(context.site.assets.styleSheet)
    script = addresses.asset(context.site.assets.script)
    suggest = addresses.suggestAPI(language: current)
    icon = addresses.asset(context.site.assets.icon)
    quickSearch = part == .home || part == .search ? nil : addresses.search(current)
    home = Link(
      label: words.text("site.name"), address: addresses.home(current), isCurrent: part == .home)
    parts = Self.parts(current: part, in: context)
    footer = Self.footer(in: context)
    let versions = Language.ofTheInterface.map { language in
      (language: language, address: address?(language) ?? addresses.home(language))
    }
    languages = versions.map { version in
      Link(
        label: context.site.words(in: version.language).text("language.own-name"),
        address: version.address, lang: version.language.tag,
        isCurrent: version.language == current)
    }
    if address != nil {
      func address(in language: Language) -> String? {
        versions.first { $0.language == language }?.address
      }
      canonical = address(in: current).map(addresses.absolute)
      alternates = versions.map {
        Alternate(language: $0.language.tag, address: addresses.absolute($0.address))
      }
      let fallback = part == .home ? addresses.root : address(in: .english)
      alternates +=
        fallback.map {
          [Alternate(language: "x-default", address: addresses.absolute($0))]
        } ?? []
    }
  }

  /// The ways to go, in their order.
  private static func parts(current: Part?, in context: PageContext) -> [Link] {
    let (addresses, language) = (context.addresses, context.language)
    let places: [(part: Part, address: String)] = [
      (.search, addresses.search(language)), (.themes, addresses.themes(language)),
      (.countries, addresses.countries(language)), (.experts, addresses.experts(language)),
      (.map, addresses.map(language)), (.timeline, addresses.timeline(language)),
      (.statistics, addresses.statistics(language)),
    ]
    return places.map { place in
      Link(
        label: context.words.text("nav.\(place.part.rawValue)"), address: place.address,
        isCurrent: current == place.part)
    }
  }

  private static func footer(in context: PageContext) -> [Link] {
    let (addresses, language) = (context.addresses, context.language)
    return [
      ("nav.about", addresses.about(language)), ("support.title", addresses.support(language)),
      ("edition.title", addresses.edition(language)),
      ("accessibility.title", addresses.accessibility(language)),
      ("privacy.title", addresses.privacy(language)),
    ].map { Link(label: context.words.text($0.0), address: $0.1, isCurrent: false) }
  }
}

extension PageFrame: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "language": language, "isRightToLeft": isRightToLeft, "title": title,
      "description": description, "canonical": canonical, "alternates": alternates,
      "previous": previous, "next": next, "isHiddenFromSearchEngines": isHiddenFromSearchEngines,
      "styleSheet": styleSheet, "script": script, "suggest": suggest, "icon": icon, "home": home,
      "parts": parts, "languages": languages, "quickSearch": quickSearch, "footer": footer,
    ])
  }
}

extension PageFrame.Link: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "label": .text(label),
      "address": .text(address),
      "lang": lang.templateValue,
      "isCurrent": .flag(isCurrent),
    ])
  }
}

extension PageFrame.Alternate: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "language": .text(language),
      "address": .text(address),
    ])
  }
}
