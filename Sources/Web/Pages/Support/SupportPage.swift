import Catalogue
import Passerelle

/// How to ask for an exchange, with a letter to start from. Nothing of it is sent or stored here:
/// the address holds what was chosen, and the reader's own mail program sends.
struct SupportPage: Page {
  /// What the letter is about, as the address names it.
  struct Subject: Sendable {
    var practice: RecordID?
    var theme: String?
    var country: String?

    init(practice: RecordID? = nil, theme: String? = nil, country: String? = nil) {
      self.practice = practice
      self.theme = theme
      self.country = country
    }

    init(pairs: [(name: String, value: String)]) {
      func value(_ name: String) -> String? {
        pairs.last { $0.name == name && !$0.value.isEmpty }?.value
      }
      self.init(
        practice: value("practice").flatMap { RecordID($0) }, theme: value("theme"),
        country: value("country")?.uppercased())
    }
  }

  var frame: PageFrame
  var formAddress: String
  var themes: [FormOption]
  var countries: [FormOption]
  var hiddenPractice: String?
  /// The practice that gave rise to it.
  var practice: LabelledLink?
  var subject: String
  /// The letter, a paragraph a line.
  var letter: [String]
  /// Opens the letter in the reader's mail program.
  var mailAddress: String
  /// Where to send it, if the operator of the site has said so.
  var contact: String?

  /// What `asked` names and the catalogue does not have is left out of the letter.
  init(_ asked: Subject, in context: PageContext) throws(PublishingError) {
    let (words, addresses) = (context.words, context.addresses)
    let (language, taxonomy) = (context.language, context.snapshot.taxonomy)
    let record = try context.snapshot.publishedRecords(asked.practice.map { [$0] } ?? []).first
    let theme = (asked.theme ?? record?.themes.first).flatMap { taxonomy.theme($0)?.id }
    let country = (asked.country ?? record?.countries.first).flatMap { taxonomy.country($0)?.id }
    themes = FormOption.list(taxonomy.themes.map(\.id), of: .theme, chosen: theme, in: context)
    let ranks = context.snapshot.countryRanks(in: language)
    let partners = taxonomy.countries.filter { $0.programmeRegion != nil || $0.id == country }
      .map(\.id).sorted { (ranks[$0] ?? .max) < (ranks[$1] ?? .max) }
    countries = FormOption.list(partners, of: .country, chosen: country, in: context)
    hiddenPractice = record?.id.rawValue
    let title = record.map { context.labels.phrase($0.title)?.text ?? $0.id.rawValue }
    practice = record.map { LabelledLink($0, in: context) }
    let themeName =
      theme.map { context.labels.name($0, of: .theme) } ?? words.text("support.blank-theme")
    let countryName =
      country.map { context.labels.name($0, of: .country) } ?? words.text("support.blank-country")
    subject = words.text("support.subject", ["theme": themeName, "country": countryName])
    let places = ["theme": themeName, "country": countryName]
    var paragraphs = [
      words.text("support.letter.opening"), words.text("support.letter.who", places),
      words.text("support.letter.what", places),
    ]
    if let record, let title {
      paragraphs.append(
        words.text(
          "support.letter.practice",
          [
            "practice": title,
            "address": addresses.absolute(addresses.practice(language, record.id)),
          ]))
    }
    paragraphs += [words.text("support.letter.need"), words.text("support.letter.closing")]
    letter = paragraphs
    formAddress = addresses.support(language)
    contact = context.site.configuration.contact
    mailAddress = addresses.mail(
      to: contact ?? "", subject: subject, body: paragraphs.joined(separator: "\n\n"))
    frame = PageFrame(
      context, title: words.text("support.title"), part: nil,
      description: words.text("support.lead")
    ) { addresses.support($0, practice: record?.id, theme: asked.theme, country: asked.country) }
    frame.isHiddenFromSearchEngines = record != nil || asked.theme != nil || asked.country != nil
  }
}
