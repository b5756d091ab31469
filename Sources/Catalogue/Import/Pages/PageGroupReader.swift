import Foundation
import Markup

/// Reads the pages of one record and joins them.
struct PageGroupReader: Sendable {
  let reader: SourceReader
  let curator: PageCurator
  let review: PageReview
  /// What the pages of a site repeat.
  var templates = SiteTemplates.none
  let shelf: PageShelf
  /// How many files gave each record that the store holds.
  private let sourceCounts: [RecordID: Int]

  /// Grows when pages are read differently, so that none is skipped.
  private static let version = "page 3"

  init(reader: SourceReader) {
    self.reader = reader
    curator = PageCurator(taxonomy: reader.taxonomy)
    review = PageReview(taxonomy: reader.taxonomy)
    shelf = PageShelf(room: reader.limits.keptPages)
    sourceCounts = Dictionary(
      reader.known.values.map { ($0.record, 1) }, uniquingKeysWith: +)
  }

  /// What the pages of `group` say of their record.
  func read(_ group: PageGroups.Group) -> SourceReading {
    var reading = SourceReading(
      paths: group.pages.map(\.file.path), content: .rejected(reason: "no page can be read"))
    for (manifest, entry) in group.missing {
      reading.findings.append(
        .init(
          path: manifest,
          problem: SheetProblem("the page “\(entry.file)” is not there", line: entry.line)))
    }
    let files: [[UInt8]]
    do throws(UnreadableGroup) {
      (files, reading.sources) = try sources(of: group)
    } catch {
      return reject(reading, error.reason.description, error.path)
    }
    if isKnown(reading.sources, record: group.record) {
      reading.content = .known(group.record)
      return reading
    }
    return read(group, files: files, into: reading)
  }

  /// Why a group is not read.
  struct UnreadableGroup: Error {
    var path: String
    var reason: UnreadableFile
  }

  /// The bytes of the pages, and the files as the store will remember them.
  func sources(
    of group: PageGroups.Group
  ) throws(UnreadableGroup) -> (bytes: [[UInt8]], sources: [StoreBatch.Put.Source]) {
    var files: [[UInt8]] = []
    var sources: [StoreBatch.Put.Source] = []
    for (file, _) in group.pages {
      do throws(UnreadableFile) {
        let bytes = try SourceFile.bytes(of: file.absolute, atMost: reader.limits.page.size)
        sources.append(
          .init(
            path: reader.storePath(of: file.absolute), digest: ContentDigest(of: bytes),
            context: context(of: group)))
        files.append(bytes)
      } catch {
        throw UnreadableGroup(path: file.path, reason: error)
      }
    }
    return (files, sources)
  }

  private func read(
    _ group: PageGroups.Group, files: [[UInt8]], into reading: SourceReading
  ) -> SourceReading {
    var reading = reading
    var pages: [CuratedPage] = []
    for (((file, entry), bytes), source) in zip(zip(group.pages, files), reading.sources) {
      do throws(MarkupError) {
        var page = try self.page(
          from: bytes, digest: source.digest, file: file, address: entry.address)
        reading.findings += removeTemplate(from: &page, file, address: entry.address)
        guard let language = entry.language ?? page.language else {
          return undecided(
            reading, "the language of \(file.path) is not known: name it in the manifest")
        }
        if let doubt = Self.doubt(about: language, page: page) {
          reading.findings.append(.init(path: file.path, problem: doubt))
        }
        let curated = curator.curate(
          page, id: entry.record, kind: entry.kind ?? .mieuxAction, language: language,
          source: reader.storePath(of: file.absolute))
        reading.findings += curated.findings.map { .init(path: file.path, problem: $0) }
        if let twin = pages.first(where: { $0.language == language }) {
          return undecided(
            reading, "two pages of “\(group.record)” are in “\(twin.language)”: keep one of them")
        }
        pages.append(curated)
      } catch {
        reading.findings += error.problems.map {
          .init(
            path: file.path, problem: SheetProblem($0.message, line: $0.line, column: $0.column))
        }
        reading.content = .rejected(reason: error.problems.first?.message ?? "not readable")
        return reading
      }
    }
    guard let first = pages.first else { return reading }
    var joiner = RecordJoiner(first)
    for page in pages.dropFirst() { joiner.join(page) }
    var record = joiner.joined
    record.state = group.pages.compactMap(\.entry.state).first ?? .published
    let provenance = pages.flatMap(\.provenance)
    if let lack = Self.lack(of: record) {
      return undecided(reading, lack, record: record, provenance: provenance)
    }
    reading.content = .record(record, provenance)
    return reading
  }

  /// A page that no manifest names: what it would be, for a person to say which record it is.
  func read(stray file: SourceFinder.File) -> [SourceReading] {
    let name = reader.storePath(of: file.absolute)
    let fetched = reader.names.source(of: file.absolute)
    var reading = SourceReading(paths: [file.path], content: .rejected(reason: "not readable"))
    do {
      let bytes = try SourceFile.bytes(of: file.absolute, atMost: reader.limits.page.size)
      let source = StoreBatch.Put.Source(
        path: name, digest: ContentDigest(of: bytes), context: context(ofStray: name))
      reading.sources = [source]
      if let entry = reader.isKnown(name, digest: source.digest, context: source.context) {
        reading.content = .known(entry.record)
        return [reading]
      }
      var page = try self.page(
        from: bytes, digest: source.digest, file: file, address: fetched?.address)
      reading.findings += removeTemplate(from: &page, file, address: fetched?.address)
      return read(stray: page, file: file, into: reading)
    } catch let error as MarkupError {
      return [
        SourceReading.rejected(
          file.path,
          problems: error.problems.map {
            SheetProblem($0.message, line: $0.line, column: $0.column)
          })
      ]
    } catch {
      return [reject(reading, "\(error)", file.path)]
    }
  }

  /// The page in a file, which may have been read already.
  private func page(
    from bytes: [UInt8], digest: ContentDigest, file: SourceFinder.File, address: String?
  ) throws(MarkupError) -> HTMLPage {
    if let page = shelf.take(file.absolute, digest: digest) { return page }
    return try PageBytes.page(
      from: bytes, file: file.path, address: address,
      charset: reader.names.source(of: file.absolute)?.charset, limits: reader.limits.page)
  }

  // MARK: Outcomes

  func reject(
    _ reading: SourceReading, _ reason: String, _ path: String
  ) -> SourceReading {
    var reading = reading
    reading.content = .rejected(reason: reason)
    reading.findings.append(.init(path: path, problem: SheetProblem(reason)))
    return reading
  }

  private func undecided(
    _ reading: SourceReading, _ reason: String, record: Record? = nil,
    provenance: [Provenance] = []
  ) -> SourceReading {
    var reading = reading
    let candidate = record.map {
      Candidate(record: $0, provenance: provenance, language: $0.languages.first ?? .undetermined)
    }
    reading.content = .undecided(candidate, reason: reason)
    return reading
  }

  /// What a record lacks to be one.
  private static func lack(of record: Record) -> String? {
    if record.title.isEmpty { return "no page has a title" }
    if record.summary.isEmpty { return "no page has a summary: a lead, or a description" }
    if record.themes.isEmpty { return "no page states a theme, and none names one in its title" }
    return nil
  }

  private static func doubt(about language: Language, page: HTMLPage) -> SheetProblem? {
    guard let guess = page.detectedLanguage, guess.confidence >= 0.8,
      guess.language.primary != language.primary
    else { return nil }
    return SheetProblem(
      "the manifest says “\(language)”, but the words look like “\(guess.language)”",
      severity: .warning)
  }

  // MARK: Skipping

  func isKnown(_ sources: [StoreBatch.Put.Source], record: RecordID) -> Bool {
    sourceCounts[record] == sources.count
      && sources.allSatisfy {
        reader.isKnown($0.path, digest: $0.digest, context: $0.context)?.record == record
      }
  }

  /// What the reading of a page that no manifest names depends on besides its bytes.
  func context(ofStray name: String) -> ContentDigest {
    ContentDigest(of: Array([Self.version, reader.taxonomy.fingerprint, name].joined().utf8))
  }

  /// What the reading of the group depends on besides the bytes of its pages.
  private func context(of group: PageGroups.Group) -> ContentDigest {
    var parts = [Self.version, reader.taxonomy.fingerprint, group.record.rawValue]
    for (_, entry) in group.pages {
      parts += [
        entry.file, entry.kind?.rawValue ?? "", entry.state?.rawValue ?? "", entry.address ?? "",
        entry.language?.tag ?? "", entry.retrieved?.description ?? "",
      ]
    }
    return ContentDigest(of: Array(parts.joined(separator: "\n").utf8))
  }
}
