import Bytes

/// The folder that holds an index.
public enum IndexDirectory {
  /// The generation of the last commit of the index in `directory`, from 1; `nil` where there is no
  /// index. Reads one small file.
  public static func generation(at directory: String) -> UInt64? {
    try? Manifest(directory: directory).generation
  }

  /// Files up to this size together are verified when an index is opened; larger ones by
  /// ``IndexCheck``, and their damage shows in results at worst, in bytes.
  static let verifiedSize = 32 << 20

  /// Opens the segments that `manifest` lists.
  static func open(
    _ manifest: Manifest, in directory: String, verifiedSize: Int = verifiedSize
  ) throws(IndexError) -> [SegmentView] {
    let size = manifest.segments.reduce(0) { $0 &+ $1.size }
    let verification: SegmentReader.Verification = size <= verifiedSize ? .everything : .frame
    var views: [SegmentView] = []
    for segment in manifest.segments {
      let path = "\(directory)/\(segment.fileName)"
      let reader = try SegmentReader(path: path, verifying: verification)
      guard reader.documentCount == segment.documentCount, reader.file.size == segment.size,
        reader.fields.count == manifest.schema.fields.count,
        reader.columns.count == manifest.schema.columns.count,
        zip(reader.columns, manifest.schema.columns).allSatisfy({
          $0.description.isInteger == ($1.kind == .integer)
        })
      else { throw IndexError(.damaged("the manifest tells of another segment"), file: path) }
      var deletions: Deletions?
      if let name = segment.deletionsFileName {
        deletions = try Deletions(
          path: "\(directory)/\(name)", documentCount: segment.documentCount)
      }
      views.append(SegmentView(reader: reader, deletions: deletions))
    }
    return views
  }

  /// Opens the segments of the last commit of the index in `directory`.
  ///
  /// - Parameter verifiedSize: Up to how many bytes of segments all are read and verified.
  static func openLastCommit(
    in directory: String, verifiedSize: Int = verifiedSize
  ) throws(IndexError) -> (Manifest, [SegmentView]) {
    var manifest = try Manifest(directory: directory)
    while true {
      do {
        return (manifest, try open(manifest, in: directory, verifiedSize: verifiedSize))
      } catch {
        // A commit may have replaced the files between the two readings.
        let newer = try Manifest(directory: directory)
        guard newer.generation != manifest.generation else { throw error }
        manifest = newer
      }
    }
  }

  /// Removes the files of the index that `manifest` does not list. What readers have mapped stays
  /// with them.
  ///
  /// - Parameter merging: The number of a segment that is being written.
  static func removeStrays(
    _ manifest: Manifest, in directory: String, except merging: Int? = nil
  ) {
    var live = Set(manifest.segments.flatMap { [$0.fileName, $0.deletionsFileName ?? ""] })
    if let merging { live.insert(Manifest.Segment.fileName(ofNumber: merging)) }
    for name in (try? Folder.names(in: directory)) ?? [] where !live.contains(name) {
      if name.hasPrefix("segment-") { Folder.remove("\(directory)/\(name)") }
    }
  }
}
