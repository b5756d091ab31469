/// What the tag, classes, id, role and properties of an element say it is for.
struct ElementMarks: OptionSet {
  let rawValue: UInt32

  static let header = Self(rawValue: 1 << 0)
  static let footer = Self(rawValue: 1 << 1)
  static let navigation = Self(rawValue: 1 << 2)
  static let sidebar = Self(rawValue: 1 << 3)
  static let comments = Self(rawValue: 1 << 4)
  static let related = Self(rawValue: 1 << 5)
  static let share = Self(rawValue: 1 << 6)
  static let byline = Self(rawValue: 1 << 7)
  static let advert = Self(rawValue: 1 << 8)
  static let form = Self(rawValue: 1 << 9)
  static let consent = Self(rawValue: 1 << 10)
  static let media = Self(rawValue: 1 << 11)
  static let teaser = Self(rawValue: 1 << 12)
  static let content = Self(rawValue: 1 << 13)
  static let body = Self(rawValue: 1 << 14)
  static let lead = Self(rawValue: 1 << 15)
  static let hidden = Self(rawValue: 1 << 16)
  static let tools = Self(rawValue: 1 << 17)
  static let topics = Self(rawValue: 1 << 18)
  static let message = Self(rawValue: 1 << 19)
  static let title = Self(rawValue: 1 << 20)
  static let contents = Self(rawValue: 1 << 21)
  static let widget = Self(rawValue: 1 << 22)
  static let product = Self(rawValue: 1 << 23)

  static let count = 24

  /// Marks that speak against an element, but not if it holds a good part of the page.
  static let surroundings: Self = [
    .header, .footer, .navigation, .sidebar, .comments, .related, .share, .byline, .advert, .form,
    .consent, .media, .teaser, .hidden, .tools, .topics, .widget, .contents,
  ]

  /// What an element is called by its tag alone.
  init(_ tag: HTMLTag) {
    self =
      switch tag {
      case .nav: .navigation
      case .footer: .footer
      case .header: .header
      case .aside: .sidebar
      case .figure, .figcaption: .media
      case .form, .label, .fieldset, .legend, .search: .form
      case .article, .main: .content
      case .address, .time: .byline
      case .noscript, .dialog: .hidden
      default: []
      }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
