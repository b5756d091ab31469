/// What the rules for reading HTML ask of an element (HTML Living Standard, 13.1.2 and 13.2.6).
struct ElementTraits: OptionSet {
  let rawValue: UInt32

  /// Has no content and no end tag.
  static let void = Self(rawValue: 1 << 0)
  /// What stands inside is text up to its own end tag, with no references in it.
  static let rawText = Self(rawValue: 1 << 1)
  /// The same, with references.
  static let plainText = Self(rawValue: 1 << 2)
  /// Ends a paragraph that is open.
  static let endsParagraph = Self(rawValue: 1 << 3)
  /// An end tag of an inline element reaches no further out than this.
  static let special = Self(rawValue: 1 << 4)
  /// An end tag of a block reaches no further out than this.
  static let scope = Self(rawValue: 1 << 5)
  /// May stand in the head of a page.
  static let ofHead = Self(rawValue: 1 << 6)
  static let heading = Self(rawValue: 1 << 7)
  static let list = Self(rawValue: 1 << 8)
  static let item = Self(rawValue: 1 << 9)
  static let term = Self(rawValue: 1 << 10)
  static let cell = Self(rawValue: 1 << 11)
  static let row = Self(rawValue: 1 << 12)
  static let rowGroup = Self(rawValue: 1 << 13)
  static let table = Self(rawValue: 1 << 14)
  static let option = Self(rawValue: 1 << 15)
  static let paragraph = Self(rawValue: 1 << 16)
  static let link = Self(rawValue: 1 << 17)
  static let form = Self(rawValue: 1 << 18)
  static let html = Self(rawValue: 1 << 19)
  static let head = Self(rawValue: 1 << 20)
  static let body = Self(rawValue: 1 << 21)
  /// Holds XML, in which a tag may close itself.
  static let foreign = Self(rawValue: 1 << 22)
  static let division = Self(rawValue: 1 << 23)

  static func of(_ name: String) -> Self { traits[name] ?? [] }

  private static let traits: [String: Self] = {
    var traits: [String: Self] = [:]
    for (names, trait) in groups {
      for name in names.split(separator: " ") { traits[String(name), default: []].insert(trait) }
    }
    return traits
  }()

  private static let groups: [(String, Self)] = [
    (
      "area base basefont bgsound br col embed frame hr img input keygen link meta param source "
        + "track wbr", .void
    ),
    ("script style iframe noembed noframes xmp", .rawText),
    ("title textarea", .plainText),
    (
      "address article aside blockquote center details dialog dir div dl fieldset figcaption figure "
        + "footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section "
        + "table ul li dd dt xmp listing summary", .endsParagraph
    ),
    (
      "address applet article aside blockquote body button caption center dd details dialog dir "
        + "div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header "
        + "hgroup html iframe li main marquee menu nav noscript object ol p pre search section "
        + "select summary table tbody td template tfoot th thead tr ul", .special
    ),
    ("applet caption html table td th marquee object template", .scope),
    ("base basefont bgsound link meta title noscript noframes style script template head", .ofHead),
    ("h1 h2 h3 h4 h5 h6", .heading),
    ("ul ol menu dir", .list),
    ("li", .item), ("dd dt", .term), ("td th", .cell), ("tr", .row),
    ("tbody thead tfoot", .rowGroup), ("table", .table), ("option optgroup", .option),
    ("p", .paragraph), ("a", .link), ("form", .form), ("html", .html), ("head", .head),
    ("body", .body), ("svg math", .foreign), ("div address p", .division),
  ]
}
