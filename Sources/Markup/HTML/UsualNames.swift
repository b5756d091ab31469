/// Names of elements and attributes that pages have as a rule: a page begins with a table of them, so
/// that few are left to add.
enum UsualNames {
  static let all = (elements + " " + attributes).split(separator: " ")

  private static let elements = """
    a abbr address area article aside b base blockquote body br button canvas caption center cite \
    code col colgroup dd defs del details dialog div dl dt em embed fieldset figcaption figure font \
    footer form g h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li \
    link main map mark meta nav noscript object ol optgroup option p param path picture polygon pre \
    q rect s script search section select small source span strike strong style sub summary sup svg \
    symbol table tbody td template textarea tfoot th thead time title tr u ul use var video wbr
    """

  private static let attributes = """
    accept-charset accesskey action align allowfullscreen alt aria-controls aria-current \
    aria-describedby aria-expanded aria-haspopup aria-hidden aria-label aria-labelledby async \
    autocomplete bgcolor border cellpadding cellspacing charset checked class color cols colspan \
    content crossorigin d data-href data-id data-name data-src data-srcset data-target data-title \
    data-toggle data-type data-url datetime decoding defer dir disabled fetchpriority fill \
    fill-rule for frameborder height href hreflang http-equiv id integrity itemid itemprop itemscope \
    itemtype lang language loading maxlength media method name nonce novalidate onclick onload \
    placeholder prefix property rel required role rows rowspan scrolling selected size sizes src \
    srcset stroke stroke-width style tabindex target title transform type valign value version \
    viewbox width x xlink:href xml:lang xmlns xmlns:xlink y
    """
}

extension MarkupName {
  /// The names that ``MarkupDocument/names`` of every page begin with.
  public static let usual = NameTable.usual.names
}
