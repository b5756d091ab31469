/// Words in the class, id or role of an element that tell what surrounds a text from the text.
///
/// One is enough, since publishing systems put several together (`region-sidebar-second`). Names
/// alone never decide: ``Boilerplate`` keeps whatever holds a good part of the text of a page.
enum BoilerplateWords {
  /// Menus, banners, share bars, forms and lists of other pages.
  static let surroundings: Set<Substring> = [
    "ad", "addthis", "addtoany", "adsbygoogle", "adsense", "ads", "advert", "advertisement",
    "advertising", "banner", "breadcrumb", "breadcrumbs", "comment", "comments", "consent",
    "contextual", "cookie", "cookies", "copyright", "crumb", "crumbs", "disqus", "donate",
    "dropdown", "feedback", "flyout", "follow", "footer", "gdpr", "globan", "headerbar",
    "jumbotron", "languages", "langswitch", "lightbox", "login", "masthead", "megamenu", "menu",
    "menubar", "menus", "modal", "nav", "navbar", "navigation", "navigationbar", "newsletter",
    "newsletters", "noprint", "offcanvas", "outbrain", "overlay", "pagenav", "pagenavigation",
    "pager", "pagination", "paginator", "paywall", "popular", "popup", "postnav", "prevnext",
    "print", "privacy", "promo", "promos", "promotion", "rating", "ratings", "readmore",
    "recirc", "recirculation", "recommend", "recommendation", "recommendations", "recommended",
    "related", "relateditems", "relatedposts", "reply", "respond", "searchbox", "searchform",
    "share", "sharebar", "sharedaddy", "sharethis", "sharing", "shariff", "sidebar", "signup",
    "sitemap", "skip", "skiplink", "skiplinks", "social", "socials", "sponsor", "sponsored",
    "subnav", "submenu", "subscribe", "subscription", "switcher", "taboola", "tagcloud", "tags",
    "toc", "toolbar", "tooltip", "topbar", "trending", "visuallyhidden",
    "yarpp",
  ]

  /// Lines about the text: who wrote it, when, how to print it.
  static let lines: Set<Substring> = [
    "author", "authors", "byline", "byl", "dateline", "meta", "metadata", "published", "postdate",
    "timestamp", "pubdate", "hits", "readingtime", "submitted", "info", "infos", "credit",
    "credits", "caption", "actions", "tools", "icons", "backlink", "bio", "copyright", "sr",
    "hidden", "more", "kicker", "eyebrow", "category", "categories", "date", "time", "edit",
    "views", "likes", "counter", "teaser", "teasers",
  ]

  /// Roles of ARIA that no text plays.
  static let roles: Set<String> = [
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar",
    "navigation", "search", "toolbar", "tablist", "tooltip", "doc-toc",
  ]

  /// Classes and ids that the modules of publishing systems use, where no word of
  /// ``surroundings`` tells.
  static let modules: Set<Substring> = [
    // Joomla and K2
    "article-info", "content_rating", "items-more", "moduletable", "system-message-container", "jc",
    "itemtoolbar", "itemratingblock", "itemsocialsharing", "itemlinks", "itemtagsblock",
    "itemauthorblock", "itemrelated", "itemnavigation", "itemcomments", "itemdatecreated",
    "itemheader", "itemattachmentsblock",
    // Drupal
    "node--view-mode-teaser", "node-teaser", "views-row-teaser", "block-system-branding-block",
    "ecl-site-header", "ecl-page-header", "ecl-inpage-navigation", "ecl-contextual-navigation",
    "ecl-site-footer", "ecl-file", "tabs--primary", "field--name-field-tags", "links--node",
    "node__links", "node__submitted", "field--name-uid",
    // WordPress, where page builders call every part of the text a widget of theirs
    "widget", "widgets", "widget-area", "footer-widget", "footer-widgets", "widget_text",
    "widget_recent_entries", "widget_archive", "widget_categories", "widget_search",
    "jp-relatedposts", "wp-block-latest-posts", "wp-block-latest-comments", "author-box",
    "wp-block-file", "entry-footer", "post-tags", "post-categories", "wp-caption-text",
    "cookie-law-info-bar", "entry-meta", "post-meta", "cat-links", "et_pb_posts",
    "elementor-widget-posts",
    // TYPO3, SPIP, Government Site Builder, design systems
    "news-related-wrap", "news-backlink-wrap", "ce-uploads", "navbreadcrumbs", "navsecondary",
    "supplement", "sectionrelated", "siteinfo", "spip_documents", "info-publi", "fr-share",
    "fr-download", "gem-c-metadata", "gem-c-attachment", "documentbyline",
    // MediaWiki
    "mw-editsection", "catlinks", "printfooter", "mw-jump", "mw-jump-link", "navbox",
  ]
}
