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
    let places: [(part: Part, address: String)] = [
      (.search, addresses.search(current)), (.themes, addresses.themes(current)),
      (.countries, addresses.countries(current)), (.experts, addresses.experts(current)),
      (.map, addresses.map(current)), (.timeline, addresses.timeline(current)),
      (.statistics, addresses.statistics(current)),
    ]
    parts = places.map { place in
      Link(
        label: words.text("nav.\(place.part.rawValue)"), address: place.address,
        isCurrent: part == place.part)
    }
    footer = [
      ("nav.about", addresses.about(current)), ("support.title", addresses.support(current)),
      ("edition.title", addresses.edition(current)),
      ("accessibility.title", addresses.accessibility(current)),
      ("privacy.title", addresses.privacy(current)),
    ].map { Link(label: words.text($0.0), address: $0.1, isCurrent: false) }
    languages = Language.ofTheInterface.map { language in
      Link(
        label: context.site.words(in: language).text("language.own-name"),
        address: address?(language) ?? addresses.home(language), lang: language.tag,
        isCurrent: language == current)
    }
    if let address {
      canonical = addresses.absolute(address(current))
      alternates = Language.ofTheInterface.map {
        Alternate(language: $0.tag, address: addresses.absolute(address($0)))
      }
      let fallback = part == .home ? addresses.root : address(.english)
      alternates.append(
        Alternate(language: "x-default", address: addresses.absolute(fallback)))
    }
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
