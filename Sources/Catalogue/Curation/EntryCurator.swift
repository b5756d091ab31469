import Markup

/// Turns what an entry of another format says into a record, as a candidate.
struct EntryCurator: Sendable {
  let taxonomy: Taxonomy
  private let recognizer: TextRecognizer
  private let persons: PersonalData
  private let detector = LanguageDetector()

  init(taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    recognizer = TextRecognizer(taxonomy: taxonomy)
    persons = PersonalData(taxonomy: taxonomy)
  }

  /// What `entry` says, as a draft that nobody has confirmed.
  ///
  /// - Parameters:
  ///   - id: the record it belongs to; nothing to propose one.
  ///   - source: the path of the file, for provenance.
  func curate(_ entry: ForeignEntry, id: RecordID?, source: String) -> CuratedPage {
    let language = language(of: entry)
    var draft = EntryDraft(
      taxonomy: taxonomy, persons: persons, language: language, source: source,
      id: id ?? proposedID(of: entry))
    for statement in entry.statements { draft.take(statement) }
    draft.finish()
    let title = draft.record.title.best(for: language)?.text
    let found = recognizer.suggestions(
      title: title, summary: draft.record.summary.best(for: language)?.text,
      sections: draft.record.texts[language] ?? [], language: language, source: source)
    let adopted = draft.record.adopt(found, stated: draft.stated)
    return CuratedPage(
      record: draft.record, provenance: draft.provenance + adopted, findings: draft.findings,
      language: language)
  }

  /// The language that the entry states, or else the one that its words are in.
  private func language(of entry: ForeignEntry) -> Language {
    if let stated = entry.language { return stated }
    let words = entry.statements.compactMap { statement -> String? in
      switch statement.value {
      case .title(let words), .summary(let words): words
      case .section(let section): section.plainText
      default: nil
      }
    }
    return detector.guess(words.joined(separator: "\n"))?.language ?? .undetermined
  }

  /// An id made from the title, or else from the entry's own name.
  private func proposedID(of entry: ForeignEntry) -> RecordID {
    let titles = entry.statements.compactMap { statement -> String? in
      if case .title(let title) = statement.value { title } else { nil }
    }
    let names = titles + [entry.identifier, entry.address].compactMap { $0 }
    return names.lazy.compactMap { Slug($0).flatMap { RecordID($0.description) } }.first
      ?? .unnamed
  }
}

extension RecordID {
  /// For a candidate that has no title or name to make an id of.
  static let unnamed: RecordID = {
    guard let id = RecordID("unnamed") else { preconditionFailure("“unnamed” is an id") }
    return id
  }()
}
