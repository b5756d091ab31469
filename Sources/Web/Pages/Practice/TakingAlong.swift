import Catalogue
import Passerelle

/// Ways to take a practice along: cite it, pass it on, print it, ask for the like, mend it.
struct TakingAlong: Sendable {
  var permalink: String
  /// The same to be read.
  var permalinkWords: Markup
  /// As a reference in a text, in the reader's language.
  var citation: Markup
  /// Opens a letter with title and address.
  var mailAddress: String
  var selectAddress: String
  var supportAddress: String
  var historyAddress: String
  /// For those who keep references in a program.
  var references: Markup
  var forms: Markup
  /// Opens a letter to those who answer for the catalogue, if the operator has named them.
  var reportAddress: String?
  /// The address as a code, for printed pages.
  var code: Markup
  var printed: String

  init(_ record: Record, in context: PageContext) {
    let (words, addresses, language) = (context.words, context.addresses, context.language)
    let permalink = addresses.absolute(addresses.practice(language, record.id))
    let title = context.labels.phrase(record.title)?.text ?? record.id.rawValue
    self.permalink = permalink
    permalinkWords = "\(address: permalink)"
    citation = Self.citation(of: record, title: title, permalink: permalink, in: context)
    mailAddress = addresses.mail(to: "", subject: title, body: "\(title)\n\(permalink)")
    selectAddress = addresses.selection(language, [record.id])
    supportAddress = addresses.support(language, practice: record.id)
    historyAddress = addresses.history(language, record.id)
    let files = FormGroups(of: addresses.practice(language, record.id), in: context)
    references = files.html([.references])
    forms = files.html([.table, .programs, .feeds, .text])
    reportAddress = context.site.configuration.contact.map { contact in
      addresses.mail(
        to: contact, subject: words.text("report.subject", ["id": record.id.rawValue]),
        body: words.text("report.body", ["address": permalink]))
    }
    code = QRDrawing.html(of: permalink)
    printed = context.todayInWords
  }

  /// “MIEUX+: Title (Kazakhstan II), spring 2022 – 14 February 2023. Passerelle, https://…, read on
  /// 22 November 2026.”
  private static func citation(
    of record: Record, title: String, permalink: String, in context: PageContext
  ) -> Markup {
    let words = context.words
    var text =
      record.programme.map { words.isolated($0.phase ?? $0.name) + words.text("colon") + " " } ?? ""
    text += words.text("cite.title", ["title": words.isolated(title)])
    if let name = record.actionName { text += " (\(words.isolated(name)))" }
    if let period = record.period.flatMap({ words.period($0) }) {
      text += words.text("list.comma") + period
    }
    text += ". " + words.text("cite.where", ["address": permalink, "date": context.todayInWords])
    guard let place = text.firstRange(of: permalink) else { return "\(text)" }
    return """
      \(String(text[..<place.lowerBound]))\(address: permalink)\(String(text[place.upperBound...]))
      """
  }
}

extension RelatedRecord {
  /// Whether a sheet says that the two belong to one line of work.
  var isInLine: Bool {
    reasons.contains { reason in
      if case .stated(let kind) = reason { kind != .seeAlso } else { false }
    }
  }
}

extension TakingAlong: TemplateShowable {
  var templateValue: TemplateValue {
    .showing([
      "permalink": permalink, "permalinkWords": permalinkWords, "citation": citation,
      "mailAddress": mailAddress, "selectAddress": selectAddress,
      "supportAddress": supportAddress, "historyAddress": historyAddress,
      "references": references, "forms": forms, "reportAddress": reportAddress, "code": code,
      "printed": printed,
    ])
  }
}
