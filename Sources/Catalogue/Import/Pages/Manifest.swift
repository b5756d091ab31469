import Markup

/// An editor's list of pages: which record each belongs to, and what the page itself does not say.
///
/// A manifest lies in the folder of its pages or above them, as `manifest.xml`; it is described in
/// `docs/import.md` and `Catalogue/schema/manifest.rng`.
struct Manifest: Sendable, Hashable {
  /// What is known of one page.
  struct Entry: Sendable, Hashable {
    /// Relative to the manifest's folder.
    var file: String
    var record: RecordID
    var kind: Record.Kind?
    var state: Record.State?
    var address: String?
    var language: Language?
    var retrieved: PartialDate?
    /// Where in the manifest it stands.
    var line: Int
  }

  static let fileName = "manifest.xml"

  /// The manifest's own file, as it was named.
  let path: String
  let entries: [Entry]
  /// The ranks of entries, by file and by record: manifests of whole sites have thousands.
  private let rankOfFile: [String: Int]
  private let ranksOfRecord: [RecordID: [Int]]

  /// Throws everything that is wrong with the manifest.
  init(_ document: MarkupDocument, taxonomy: Taxonomy) throws(InvalidSheet) {
    path = document.file
    guard let root = document.root, root.namespace == SheetGrammar.namespace else {
      let problem = "the manifest lacks xmlns=\"\(SheetGrammar.namespace)\""
      throw InvalidSheet(file: document.file, problems: [SheetProblem(problem, line: 1)])
    }
    var check = SheetCheck(root, taxonomy: taxonomy)
    var files: Set<String> = []
    for page in root.elements {
      guard let file = page.attribute("file") else { continue }
      if !files.insert(file).inserted {
        check.add("“\(file)” stands twice", at: page, attribute: "file")
      }
      if file.hasPrefix("/") || file.split(separator: "/").contains("..") {
        check.add(
          "“\(file)” leads out of the manifest's folder: name pages in it or below it", at: page,
          attribute: "file")
      }
    }
    guard check.problems.isEmpty else {
      throw InvalidSheet(file: document.file, problems: check.problems)
    }
    entries = root.elements.compactMap { page in
      guard let file = page.attribute("file"), let record = page.recordID("record") else {
        return nil
      }
      return Entry(
        file: file, record: record, kind: page.choice("kind", Record.Kind.self),
        state: page.choice("state", Record.State.self), address: page.attribute("address"),
        language: page.attribute("language").map { Language($0) },
        retrieved: page.date("retrieved"), line: page.position.line)
    }
    rankOfFile = Dictionary(
      entries.enumerated().map { ($1.file, $0) }, uniquingKeysWith: { first, _ in first })
    ranksOfRecord = Dictionary(grouping: entries.indices) { [entries] in entries[$0].record }
  }

  /// What is known of the page `file`, named as in ``Entry/file``.
  func entry(of file: String) -> Entry? { rankOfFile[file].map { entries[$0] } }

  /// The pages of a record, in the order of the manifest.
  func entries(of record: RecordID) -> [Entry] { (ranksOfRecord[record] ?? []).map { entries[$0] } }
}
