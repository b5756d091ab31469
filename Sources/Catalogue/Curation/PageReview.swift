/// What an editor should look at on a page that nobody has vouched for.
struct PageReview: Sendable {
  private let acronyms: AcronymReview
  private let finder: SubjectFinder

  init(taxonomy: Taxonomy) {
    let recognizer = TextRecognizer(taxonomy: taxonomy)
    acronyms = AcronymReview(taxonomy: taxonomy, recognizer: recognizer)
    finder = SubjectFinder(taxonomy: taxonomy, recognizer: recognizer)
  }

  /// Adds to a candidate where its page contradicts itself, what its acronyms mean, and which may be
  /// slips.
  func review(_ page: inout CuratedPage, source: String) {
    let language = page.language
    let sections = page.record.texts[language] ?? []
    var texts = sections.map(\.plainText)
    if let summary = page.record.summary[language] { texts.insert(summary, at: 0) }
    for (first, second) in NumberMentions.conflicts(in: texts) {
      let words = "“\(first.stated)” and “\(second.stated)” stand on one page"
      page.findings.append(SheetProblem(words + ": decide which holds", severity: .warning))
      page.record.conflicts.append(
        .init(field: "figures", what: .init([.english: words + "."])))
    }
    let whole = texts.joined(separator: "\n")
    for doubt in acronyms.doubts(in: whole) {
      page.findings.append(
        SheetProblem(
          "“\(doubt.written)”: did you mean “\(doubt.meant)”? The text is left as it is",
          severity: .warning))
    }
    let definitions = texts.flatMap { acronyms.definitions(in: $0, language: language) }
    for definition in definitions where definition.mayBeName {
      let country = definition.country.map { ", \($0)" } ?? ""
      page.provenance.append(
        Provenance(
          field: "partners", value: "\(definition.meaning) (\(definition.acronym))\(country)",
          basis: .inferred, source: source, words: definition.sentence, isInRecord: false))
    }
  }

  /// The practices of a page that tells of several, each as a page of its own, and the Actions that it
  /// only mentions.
  func parts(
    of page: HTMLPage, language: Language
  ) -> (parts: [(subject: PageSubject, page: HTMLPage)], mentions: [ActionName]) {
    let text = PageText(page)
    var sections = text.sections
    if let summary = text.summary, !sections.contains(where: { $0.plainText.contains(summary) }) {
      sections.insert(Section(role: .other, blocks: [.paragraph(summary)]), at: 0)
    }
    let found = finder.subjects(
      title: page.title?.value, sections: sections, language: language)
    let parts = found.subjects.map { subject in
      var part = HTMLPage()
      part.title = .init(subject.name, place: "text")
      part.description = subject.sentence
      part.declaredLanguage = language
      part.published = page.published
      part.sections = [
        Section(role: .other, heading: subject.heading, blocks: [.paragraph(subject.paragraph)])
      ]
      return (subject, part)
    }
    return (parts, found.mentions)
  }
}
