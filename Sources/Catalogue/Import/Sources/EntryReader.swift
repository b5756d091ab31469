import Markup

/// Reads the entries of a file in another format, each as a candidate of its own.
struct EntryReader: Sendable {
  private let taxonomy: Taxonomy
  private let curator: EntryCurator

  init(taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    curator = EntryCurator(taxonomy: taxonomy)
  }

  /// Entries of one file that are read; more are reported and left.
  private static let mostEntries = 100_000

  /// What the entries of `document` say, in their order.
  ///
  /// - Parameters:
  ///   - path: of the file as it was named.
  ///   - source: of the file as the store will remember it.
  func read(
    _ document: MarkupDocument, as format: any SheetFormat, path: String, source: String
  ) -> [SourceReading] {
    guard let root = document.root else { return [] }
    do throws(InvalidSheet) {
      let entries = try format.entries(in: root)
      var readings = entries.prefix(Self.mostEntries).map {
        read($0, path: path, source: source)
      }
      if entries.count > Self.mostEntries {
        let problem = SheetProblem(
          "the file has \(entries.count) entries, of which the first \(Self.mostEntries) are read")
        readings.append(.rejected(path, problems: [problem]))
      }
      return readings
    } catch {
      return [.rejected(path, problems: error.problems)]
    }
  }

  private func read(_ entry: ForeignEntry, path: String, source: String) -> SourceReading {
    let name = entry.identifier ?? entry.address
    let part = "\(entry.part) \(name ?? "of line \(entry.position.line)")".withoutControls
    if entry.isDeleted {
      return SourceReading(
        paths: [path], part: part, content: .gone([SourceKey(entry, in: source)].compactMap { $0 }))
    }
    if !entry.problems.isEmpty { return .rejected(path, part: part, problems: entry.problems) }
    if let sheet = entry.sheet { return read(sheet, of: entry, part: part, path: path, source) }
    guard entry.saysSomething else {
      let problem = SheetProblem(
        "the \(entry.part) has neither a title nor a text", line: entry.position.line,
        column: entry.position.column)
      return .rejected(path, part: part, problems: [problem])
    }
    let curated = curator.curate(entry, id: nil, source: source)
    let keys = [
      SourceKey(entry, in: source)
        ?? SourceKey(path: source, part: curated.record.id.rawValue)
    ]
    let candidate = Candidate(
      record: curated.record, provenance: curated.provenance, keys: keys,
      address: entry.address, language: curated.language)
    return SourceReading(
      paths: [path], part: part,
      content: .undecided(
        candidate, reason: Self.question(about: candidate.record, entry: entry)),
      findings: curated.findings.map { .init(path: path, problem: $0) })
  }

  /// A native sheet inside another format is a sheet: it says which record it is.
  private func read(
    _ sheet: MarkupElement, of entry: ForeignEntry, part: String, path: String, _ source: String
  ) -> SourceReading {
    do throws(InvalidSheet) {
      var read = try NativeSheetReader(taxonomy: taxonomy).sheet(at: sheet)
      for rank in read.provenance.indices { read.provenance[rank].source = source }
      return SourceReading(
        paths: [path], part: part, content: .record(read.record, read.provenance))
    } catch {
      return .rejected(path, part: part, problems: error.problems)
    }
  }

  /// What a person is asked.
  private static func question(about record: Record, entry: ForeignEntry) -> String {
    let lacks = record.lacks
    guard lacks.isEmpty else {
      return "the \(entry.part) names no practice: it lacks \(lacks.joined(separator: " and "))"
    }
    return "nobody has confirmed that the \(entry.part) is a practice of the catalogue"
  }
}

extension Record {
  /// What it lacks to be published, in words.
  var lacks: [String] {
    var lacks: [String] = []
    if title.isEmpty { lacks.append("a title") }
    if summary.isEmpty { lacks.append("a summary") }
    if themes.isEmpty { lacks.append("a theme of the catalogue") }
    return lacks
  }
}
