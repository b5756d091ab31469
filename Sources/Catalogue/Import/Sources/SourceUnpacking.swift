import Archives
import Foundation

/// Puts what archives hold into a temporary folder, which goes when the last one who needs it does.
final class SourceUnpacking: Sendable {
  /// The files found in place of the archives, and the archives that cannot be unpacked.
  let files: [SourceFinder.File]
  let names: SourceNames
  let problems: [SourceReading]
  /// Absent where nothing was packed.
  private let folder: String?

  /// Looks at the first bytes of each of `files`.
  init(_ files: [SourceFinder.File], names: SourceNames, limits: ArchiveLimits) {
    var found: [SourceFinder.File] = []
    var names = names
    var problems: [SourceReading] = []
    var folder: String?
    for (rank, file) in files.enumerated() {
      guard Self.isArchive(file.absolute) else {
        found.append(file)
        continue
      }
      do throws(ArchiveError) {
        if folder == nil { folder = try Self.temporaryFolder(for: file.absolute) }
        guard let root = folder else { continue }
        // A folder of its own, even behind an archive that could be unpacked only in part.
        let place = try Self.subfolder(of: root, rank: rank, for: file.absolute)
        let unpacked = SideFiles.kept(
          of: try Archive(path: file.absolute, limits: limits).unpack(into: place)
        ) { $0.name }
        names.add(archive: file.absolute, unpackedInto: place)
        if unpacked.isEmpty {
          problems.append(
            .rejected(file.path, problems: [SheetProblem("the archive holds no file to read")]))
        }
        for inside in unpacked {
          let shown = file.path + "/" + inside.name
          if let path = inside.path {
            found.append(SourceFinder.File(path: shown, absolute: path))
          } else {
            let reason = UnreadableFile.tooLarge(limits.fileSize).description
            problems.append(.rejected(shown, problems: [SheetProblem(reason)]))
          }
        }
      } catch {
        problems.append(.rejected(file.path, problems: [SheetProblem(error.description)]))
      }
    }
    self.files = found.sorted { $0.path < $1.path }
    self.names = names
    self.problems = problems
    self.folder = folder
  }

  deinit {
    if let folder { try? FileManager.default.removeItem(atPath: folder) }
  }

  private static func isArchive(_ path: String) -> Bool {
    // A pipe would keep its reader waiting.
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let type = (try? FileManager.default.attributesOfItem(atPath: target))?[.type]
    guard type as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: target)
    else { return false }
    defer { try? handle.close() }
    let start = (try? handle.read(upToCount: Archive.signatureSize)) ?? Data()
    return Archive.isArchive([UInt8](start))
  }

  private static func temporaryFolder(for archive: String) throws(ArchiveError) -> String {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-\(UUID().uuidString)").resolvingSymlinksInPath()
    return try made(url.path, for: archive)
  }

  private static func subfolder(
    of folder: String, rank: Int, for archive: String
  ) throws(ArchiveError) -> String {
    try made(folder + "/\(rank)", for: archive)
  }

  private static func made(_ folder: String, for archive: String) throws(ArchiveError) -> String {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return folder
    } catch {
      throw ArchiveError(path: archive, reason: .cannotWrite(error.localizedDescription))
    }
  }
}
