import CZlib
import Foundation

/// A page in a folder, packed by gzip or not.
struct PageFile {
  /// The name of the file without `.html` and `.gz`.
  let name: String
  private let path: String

  /// What is read of one page at most, in bytes.
  private static let largest = 256 << 20
  /// What is read and unpacked at a time, in bytes.
  private static let piece = 1 << 18

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
    // Read at once, as a rule.
    unsafe gzbuffer(file, UInt32(Self.piece))
    var bytes: [UInt8] = []
    var isWhole = false
    while !isWhole {
      var count: Int32 = 0
      bytes.append(addingCapacity: Self.piece) { output in
        unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
          count = unsafe gzread(file, buffer.baseAddress, UInt32(Self.piece))
          filled = max(0, Int(count))
        }
      }
      guard count >= 0, bytes.count <= Self.largest else {
        throw CocoaError(.fileReadCorruptFile)
      }
      isWhole = count < Self.piece
    }
    // At the end of a file that was cut short there is more to come.
    var next: UInt8 = 0
    guard unsafe gzread(file, &next, 1) == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return bytes
  }
}
