/// Words and names that classes and ids are made of, by what they tell.
enum ElementMarkWords {
  /// Parts of a class or id, as in `region-sidebar-second` or `articleBody`.
  static let words: [(ElementMarks, String)] = [
    (.header, "header masthead topbar headerbar banner hero jumbotron logo branding globan"),
    (.footer, "footer foot colophon bottom copyright legal disclaimer siteinfo"),
    (
      .navigation,
      """
      nav navbar navigation menu menus menubar megamenu submenu subnav breadcrumb breadcrumbs crumb \
      crumbs pager pagination paginator pagenav prevnext postnav dropdown offcanvas flyout skip \
      skiplink skiplinks sitemap languages langswitch switcher backlink jump
      """
    ),
    (.sidebar, "sidebar aside rail secondary complementary supplement marginal side right"),
    (.comments, "comment comments disqus respond commentlist livefyre discussion talkback"),
    (
      .related,
      """
      related relateditems relatedposts recommend recommended recommendation recommendations \
      popular trending latest recirc recirculation outbrain taboola yarpp similar readmore recent \
      mostread more upnext suggested further
      """
    ),
    (
      .share,
      """
      share sharing sharebar sharedaddy sharethis shariff social socials addthis addtoany follow \
      twitter facebook linkedin whatsapp
      """
    ),
    (
      .byline,
      """
      byline author authors meta metadata date dateline published pubdate postdate timestamp time \
      credit credits submitted hits readingtime info infos bio updated editor
      """
    ),
    (
      .advert,
      """
      ad ads advert advertisement advertising adsense adsbygoogle sponsor sponsored promo promos \
      promotion promoted anzeige werbung publicidad pub banners donate affiliate
      """
    ),
    (
      .form,
      """
      form newsletter newsletters subscribe subscription signup login register search searchbox \
      searchform feedback contact input field fields captcha survey poll
      """
    ),
    (
      .consent,
      "cookie cookies consent gdpr privacy modal popup overlay lightbox alert paywall notice dialog"
    ),
    (
      .media,
      """
      caption captions gallery image images img photo photos picture video videos media figure \
      slideshow slider carousel thumbnail thumb credit player
      """
    ),
    (
      .teaser,
      """
      teaser teasers card cards tile tiles grid listing list items item row feed archive views \
      preview box boxes block
      """
    ),
    (
      .content,
      "article entry post content main story page text news single detail node description section"
    ),
    (.body, "body prose richtext wysiwyg copy fulltext articlebody markdown rte editor"),
    (
      .lead,
      "lead lede intro chapo standfirst excerpt summary subtitle deck dek abstract tagline strapline"
    ),
    (
      .hidden, "hidden hide sr visuallyhidden screenreader offscreen noprint noscript accessibility"
    ),
    (
      .tools,
      """
      tool tools toolbar toolbox button buttons btn action actions rating ratings print icon icons \
      vote votes views counter likes reply edit email tooltip
      """
    ),
    (.topics, "tag tags tagcloud category categories topic topics keyword keywords kicker eyebrow"),
    (
      .message,
      "message messages answer answers question questions thread threads reply replies posting forum"
    ),
    (.title, "title headline heading titel titre"),
    (.contents, "toc contents outline anchor anchors"),
    (.widget, "widget widgets module modules portlet plugin sidebox"),
    (.product, "product products price prices cart shop buy basket checkout sku"),
  ]

  /// Whole classes, ids and roles.
  static let names: [(ElementMarks, String)] = [
    (.header, "banner site-header block-system-branding-block ecl-site-header ecl-page-header"),
    (.footer, "contentinfo printfooter site-footer ecl-site-footer navbox"),
    (
      .navigation,
      """
      navigation menu menubar tablist navbreadcrumbs navsecondary nav-links mw-jump mw-jump-link \
      tabs--primary ecl-inpage-navigation ecl-contextual-navigation itemnavigation links--node \
      items-more node__links news-backlink-wrap
      """
    ),
    (.sidebar, "complementary supplement widget-area"),
    (.comments, "jc itemcomments wp-block-latest-comments"),
    (
      .related,
      """
      jp-relatedposts wp-block-latest-posts itemrelated news-related-wrap sectionrelated et_pb_posts \
      elementor-widget-posts widget_recent_entries
      """
    ),
    (.share, "itemsocialsharing fr-share ecl-social-media-share ecl-social-media-follow"),
    (
      .byline,
      """
      article-info entry-meta post-meta itemdatecreated itemauthor itemauthorblock author-box \
      node__submitted field--name-uid documentbyline info-publi gem-c-metadata
      """
    ),
    (.form, "search itemratingblock"),
    (.consent, "alertdialog dialog alert system-message-container cookie-law-info-bar"),
    (.media, "wp-caption-text wp-caption"),
    (.teaser, "node--view-mode-teaser node-teaser views-row-teaser"),
    (
      .body,
      """
      articlebody itemintrotext itemfulltext com-content-article__body field--name-body \
      field-name-body ecl-editor paragraph--type--text ce-bodytext entry-content post-content \
      wp-block-post-content td-post-content elementor-widget-theme-post-content article-body \
      article__body article-content article__content article-text story-body storytext post-body \
      post__content post-entry entry-body single-content story-content news-text-wrap article-main \
      body-copy contentpaneopen mw-parser-output texte journal-content-article gem-c-govspeak \
      singleview documentcontent content-core parent-fieldname-text text-formatted
      """
    ),
    (.lead, "chapo"),
    (.hidden, "sr-only screen-reader-text visually-hidden"),
    (.tools, "toolbar tooltip itemtoolbar content_rating mw-editsection"),
    (
      .topics,
      """
      entry-footer post-tags post-categories cat-links itemtagsblock itemlinks field--name-field-tags \
      catlinks
      """
    ),
    (.contents, "doc-toc"),
    (.widget, "moduletable widget_text footer-widget footer-widgets"),
  ]
}
