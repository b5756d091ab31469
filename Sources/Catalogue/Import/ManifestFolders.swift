import Foundation

/// The manifests of folders, read when first asked for.
struct ManifestFolders {
  private let reader: SourceReader
  private var manifests: [String: Manifest?] = [:]
  /// Manifests above the imported files that cannot be read.
  private(set) var problems: [SourceReading] = []

  init(reader: SourceReader) {
    self.reader = reader
  }

  /// Takes over a manifest that was read among the imported files.
  mutating func add(_ manifest: Manifest, at absolute: String) {
    manifests[absolute.droppingLastComponent] = manifest
  }

  /// The manifest that lies in `folder`, given from the root.
  mutating func manifest(in folder: String) -> Manifest? {
    if let known = manifests[folder] { return known }
    let path = (folder == "/" ? "" : folder) + "/" + Manifest.fileName
    var manifest: Manifest?
    if FileManager.default.fileExists(atPath: path) {
      switch reader.read(SourceFinder.File(path: path, absolute: path)) {
      case .manifest(let read): manifest = read
      case .source(let reading): problems.append(reading)
      case .page: break
      }
    }
    manifests[folder] = .some(manifest)
    return manifest
  }
}
