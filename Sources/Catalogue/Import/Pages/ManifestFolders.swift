import Foundation

/// The manifests of folders, read when first asked for.
struct ManifestFolders {
  private let reader: SourceReader
  private var manifests: [String: Manifest?] = [:]
  /// Manifests above the imported files that are wrong.
  private(set) var problems: [SourceReading] = []

  init(reader: SourceReader) {
    self.reader = reader
  }

  /// Takes over a manifest that was read among the imported files.
  mutating func add(_ manifest: Manifest, at absolute: String) {
    manifests[absolute.droppingLastComponent] = manifest
  }

  /// Takes note that the file was read among the imported ones and is no manifest, or a wrong one:
  /// it has its outcome there.
  mutating func pass(_ file: SourceFinder.File) {
    guard file.absolute.hasSuffix("/" + Manifest.fileName) else { return }
    manifests[file.absolute.droppingLastComponent] = .some(nil)
  }

  /// The manifest that lies in `folder`, given from the root.
  mutating func manifest(in folder: String) -> Manifest? {
    if let known = manifests[folder] { return known }
    let path = (folder == "/" ? "" : folder) + "/" + Manifest.fileName
    var manifest: Manifest?
    if FileManager.default.fileExists(atPath: path) {
      do throws(InvalidSheet) {
        manifest = try reader.manifest(at: path)
      } catch {
        problems.append(.rejected(path, problems: error.problems))
      }
    }
    manifests[folder] = .some(manifest)
    return manifest
  }
}
