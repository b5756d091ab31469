import Bytes

/// Reads all of an index and tells what is wrong with it.
public enum IndexCheck {
  /// The problems of the last commit of the index in `directory`, each with its file and offset; none
  /// where every byte is as it was written.
  public static func run(directory: String) -> [IndexError] {
    let manifest: Manifest
    do { manifest = try Manifest(directory: directory) } catch { return [error] }
    var problems: [IndexError] = []
    for segment in manifest.segments {
      problems += check(segment, in: directory)
    }
    return problems
  }

  private static func check(_ segment: Manifest.Segment, in directory: String) -> [IndexError] {
    var problems: [IndexError] = []
    let path = "\(directory)/\(segment.fileName)"
    do {
      let file = try SegmentFile(path: path)
      for section in file.sections {
        do { try file.verify(section) } catch { problems.append(error) }
      }
      if file.size != segment.size {
        problems.append(
          IndexError(
            .damaged("the manifest tells of \(segment.size) bytes, there are \(file.size)"),
            file: path))
      }
      if problems.isEmpty { _ = try SegmentReader(path: path, verifying: .frame) }
    } catch { problems.append(error) }
    if let name = segment.deletionsFileName {
      do {
        let deletions = try Deletions(
          path: "\(directory)/\(name)", documentCount: segment.documentCount)
        if deletions.count != segment.deletionCount {
          problems.append(
            IndexError(
              .damaged("the manifest tells of \(segment.deletionCount) deletions"),
              file: "\(directory)/\(name)"))
        }
      } catch { problems.append(error) }
    }
    return problems
  }
}
