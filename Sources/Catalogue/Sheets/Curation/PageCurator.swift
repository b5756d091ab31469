/// Turns what a web page says into a record, with the places its values come from and what an
/// editor should look at.
public struct PageCurator: Sendable {
  let taxonomy: Taxonomy

  public init(taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
  }

  /// The record that `page` describes, as far as it tells; `entry` says what it cannot.
  public func curate(_ page: HTMLPage, of entry: PageEntry) -> CuratedPage {
    let language = entry.language ?? page.language ?? .undetermined
    let title = page.title?.value ?? entry.file
    guard let id = entry.record ?? Slug(title).flatMap({ RecordID($0.description) }) else {
      preconditionFailure("a page without a name")
    }
    var record = Record(
      id: id, kind: entry.kind ?? .memberStatePractice,
      title: LocalizedText([language: title]), themes: [],
      summary: LocalizedText(page.description.map { [language: $0] } ?? [:]))
    record.texts[language] = page.sections
    return CuratedPage(record: record)
  }

  /// One record of `pages`, which describe it in different languages; at least one.
  public func joined(_ pages: [CuratedPage]) -> CuratedPage {
    pages[0]
  }
}
