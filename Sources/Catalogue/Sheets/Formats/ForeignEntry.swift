import Markup

/// One thing that a file in another format tells of, before anyone knows whether it is a practice.
struct ForeignEntry: Sendable {
  /// What the format calls it, with its place: `activity`, `record`, `entry`.
  var part: String
  /// The name it keeps from one edition of the file to the next: an IATI or OAI identifier, a DOI,
  /// the id of a feed's entry.
  var identifier: String?
  /// Where it can be read, or is described.
  var address: String?
  /// Of words that do not say their own.
  var language: Language?
  /// Where in the file it begins.
  var position: MarkupPosition
  /// Whether its source says that it is no more.
  var isDeleted = false
  /// A native sheet that came inside another format.
  var sheet: MarkupElement?
  /// Why it is refused, where it is.
  var problems: [SheetProblem] = []
  /// In the order of the file.
  private(set) var statements: [Statement] = []

  init(part: String, at element: MarkupElement) {
    self.part = part
    language = element.language.flatMap(LanguageCode.language)
    position = element.position
  }

  /// What one element of the file says.
  struct Statement: Sendable {
    enum Value: Sendable {
      case title(String)
      case alias(String)
      case summary(String)
      case section(Section)
      /// A code, or a name in any language.
      case country(String)
      case region(String)
      case area(String)
      /// A label or an id of the taxonomy, or words that are neither.
      case subject(String)
      case objective(Int)
      case status(Record.Status.Value, asOf: PartialDate?)
      case start(PartialDate)
      case end(PartialDate)
      case partner(name: String, role: String?, type: String?, country: String?)
      case result(String)
      case figure(what: String, stated: String)
      case resource(Record.Resource)
      case source(address: String, date: PartialDate?)
      case programme(String)
    }

    var value: Value
    var language: Language?
    /// The element, and what makes it this one: `description`.
    var label: String
    var position: MarkupPosition
  }

  /// Adds what `element` says, in its own language where it names one.
  mutating func add(_ value: Statement.Value, at element: MarkupElement) {
    statements.append(
      Statement(
        value: value, language: element.language.flatMap(LanguageCode.language),
        label: element.name, position: element.position))
  }

  /// Adds the words of `element`, unless it has none.
  mutating func add(
    wordsOf element: MarkupElement?, as value: (String) -> Statement.Value
  ) {
    guard let element else { return }
    let words = element.text.collapsingSpace
    if !words.isEmpty { add(value(words), at: element) }
  }

  /// Whether it says anything a record could be made of.
  var saysSomething: Bool {
    sheet != nil
      || statements.contains { statement in
        switch statement.value {
        case .title, .summary, .section: true
        default: false
        }
      }
  }
}
