/// Elements of HTML that mean something to the reader; all others are one kind.
enum HTMLTag: UInt8 {
  case other
  case a, abbr, address, article, aside, b, base, blockquote, body, br, button, caption, dd, div,
    dl, dt
  case em, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr
  case html, i, iframe, img, input, label, legend, li, link, main, meta, nav, noscript, object, ol
  case option, p, pre, q, script, section, select, span, strong, style, sub, sup, svg, table, tbody
  case td, template, textarea, tfoot, th, thead, time, title, tr, u, ul, video, audio, canvas
  case center, details, summary, dialog, noindex, hgroup, search
  case hiddenMail

  private static let tags: [String: HTMLTag] = [
    "a": .a, "abbr": .abbr, "address": .address, "article": .article, "aside": .aside,
    "audio": .audio, "b": .b, "base": .base, "blockquote": .blockquote, "body": .body, "br": .br,
    "button": .button, "canvas": .canvas, "caption": .caption, "center": .center, "dd": .dd,
    "details": .details, "dialog": .dialog, "div": .div, "dl": .dl, "dt": .dt, "em": .em,
    "fieldset": .fieldset, "figcaption": .figcaption, "figure": .figure, "footer": .footer,
    "form": .form, "h1": .h1, "h2": .h2, "h3": .h3, "h4": .h4, "h5": .h5, "h6": .h6,
    "head": .head, "header": .header, "hgroup": .hgroup, "hr": .hr, "html": .html, "i": .i,
    "iframe": .iframe, "img": .img, "input": .input, "joomla-hidden-mail": .hiddenMail,
    "label": .label, "legend": .legend, "li": .li, "link": .link, "main": .main, "meta": .meta,
    "nav": .nav, "noindex": .noindex, "noscript": .noscript, "object": .object, "ol": .ol,
    "option": .option, "p": .p, "pre": .pre, "q": .q, "script": .script, "search": .search,
    "section": .section, "select": .select, "span": .span, "strong": .strong, "style": .style,
    "sub": .sub, "summary": .summary, "sup": .sup, "svg": .svg, "table": .table, "tbody": .tbody,
    "td": .td, "template": .template, "textarea": .textarea, "tfoot": .tfoot, "th": .th,
    "thead": .thead, "time": .time, "title": .title, "tr": .tr, "u": .u, "ul": .ul,
    "video": .video,
  ]

  init(name: String) { self = Self.tags[name] ?? .other }

  /// 1 to 6 for a heading.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Whether a line begins and ends with it.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
      .h6, .header, .hgroup, .hr, .html, .legend, .li, .main, .nav, .noscript, .ol, .option, .p,
      .pre, .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      true
    default: false
    }
  }

  /// Whether its text is never read on the page, or is that of a control.
  var isNeverText: Bool {
    switch self {
    case .audio, .button, .canvas, .head, .iframe, .input, .link, .meta, .object, .option, .script,
      .select, .style, .svg, .template, .textarea, .title, .video, .dialog, .hiddenMail:
      true
    default: false
    }
  }
}
