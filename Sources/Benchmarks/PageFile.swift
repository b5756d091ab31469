import CZlib
import Foundation

/// A page in a folder, packed by gzip or not.
struct PageFile {
  /// The name of the file without `.html` and `.gz`.
  let name: String
  private let path: String

  /// What is read of one page at most, in bytes.
  private static let largest = 256 << 20

  /// The pages of `folder`, by name.
  static func all(in folder: String) throws -> [PageFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { file in
      guard let end = [".html", ".html.gz"].first(where: file.hasSuffix) else { return nil }
      return PageFile(name: String(file.dropLast(end.count)), path: "\(folder)/\(file)")
    }
  }

  /// The bytes of the page. zlib hands over a file as it is that gzip did not pack.
  func contents() throws -> [UInt8] {
    guard let file = unsafe gzopen(path, "rb") else { throw CocoaError(.fileReadUnknown) }
    defer { unsafe gzclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe gzread(file, &piece, UInt32(piece.count))
      guard count >= 0, bytes.count + Int(count) <= Self.largest else {
        throw CocoaError(.fileReadCorruptFile)
      }
      if count == 0 { return bytes }
      bytes += piece[..<Int(count)]
    }
  }
}
