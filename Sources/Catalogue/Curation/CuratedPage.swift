/// What one page says of a record, in the page's language.
struct CuratedPage: Sendable {
  var record: Record
  var provenance: [Provenance]
  /// Values that were not taken, and what an editor should look at, by line of the page.
  var findings: [SheetProblem]
  var language: Language
}
