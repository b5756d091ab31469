import Markup

/// Reads the files of an import, each by what its bytes are.
struct SourceReader: Sendable {
  /// What one file is.
  enum ReadFile: Sendable {
    case source(SourceReading)
    /// What the entries of a file in another format say, each by itself.
    case entries([SourceReading])
    /// A page, which is read with the others of its record.
    case page
    case manifest(Manifest)
  }

  let taxonomy: Taxonomy
  let names: SourceNames
  let limits: ImportLimits
  /// What the store knows of files, by their paths there.
  let known: [String: SourceEntry]
  /// The present versions of its records.
  let versions: [RecordID: Int]

  /// Grows when native sheets are read differently, so that none is skipped.
  private static let sheetVersion = "sheet 1"

  /// The path by which the store remembers a file.
  func storePath(of absolute: String) -> String { names.name(of: absolute) }

  /// Whether the file has not changed since it gave the record that the store holds.
  func isKnown(_ path: String, digest: ContentDigest, context: ContentDigest) -> SourceEntry? {
    guard let entry = known[path], entry.digest == digest, entry.context == context,
      versions[entry.record] == entry.version
    else { return nil }
    return entry
  }

  /// Reads one file.
  func read(_ file: SourceFinder.File) -> ReadFile {
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try SourceFile.bytes(of: file.absolute, atMost: limits.markup.size)
    } catch {
      return .source(.rejected(file.path, problems: [SheetProblem(error.description)]))
    }
    let digest = ContentDigest(of: bytes)
    let context = ContentDigest(of: Array((Self.sheetVersion + taxonomy.fingerprint).utf8))
    let path = storePath(of: file.absolute)
    let source = StoreBatch.Put.Source(path: path, digest: digest, context: context)
    if let entry = isKnown(path, digest: digest, context: context) {
      return .source(
        SourceReading(paths: [file.path], sources: [source], content: .known(entry.record)))
    }
    switch SourceKind(bytes, file: file.path, limits: limits.markup) {
    case .page: return .page
    case .other(let name, let advice):
      let problem = SheetProblem(
        "this is \(name), which Passerelle does not read" + (advice.map { ": " + $0 } ?? ""))
      return .source(.rejected(file.path, problems: [problem]))
    case .broken(let problems): return .source(.rejected(file.path, problems: problems))
    case .foreign(let document, let format):
      return .entries(
        EntryReader(taxonomy: taxonomy).read(
          document, as: format, path: file.path, source: path))
    case .sheet(let document): return .source(read(document, file: file, source: source))
    case .manifest(let document):
      do throws(InvalidSheet) {
        return .manifest(try Manifest(document, taxonomy: taxonomy))
      } catch {
        return .source(.rejected(file.path, problems: error.problems))
      }
    }
  }

  /// The manifest at `absolute`, which was not named to the import; nothing where the file is
  /// something else, since others call files `manifest.xml` too. Throws what is wrong with it.
  func manifest(at absolute: String) throws(InvalidSheet) -> Manifest? {
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try SourceFile.bytes(of: absolute, atMost: limits.markup.size)
    } catch {
      throw InvalidSheet(file: absolute, problems: [SheetProblem(error.description)])
    }
    switch SourceKind(bytes, file: absolute) {
    case .manifest(let document): return try Manifest(document, taxonomy: taxonomy)
    case .broken(let problems) where bytes[...].holds(SheetGrammar.namespace):
      throw InvalidSheet(file: absolute, problems: problems)
    case .broken, .sheet, .foreign, .page, .other: return nil
    }
  }

  private func read(
    _ document: MarkupDocument, file: SourceFinder.File, source: StoreBatch.Put.Source
  ) -> SourceReading {
    do throws(InvalidSheet) {
      var sheet = try NativeSheetReader(taxonomy: taxonomy).sheet(from: document)
      for rank in sheet.provenance.indices { sheet.provenance[rank].source = source.path }
      return SourceReading(
        paths: [file.path], sources: [source], content: .record(sheet.record, sheet.provenance))
    } catch {
      return .rejected(file.path, problems: error.problems)
    }
  }
}
