import Bytes
import Foundation
import Hummingbird
import NIOCore

/// The style sheet, the script and the pictures, read once, under names that change with their content: a
/// browser may keep them for ever.
struct Assets: Sendable {
  struct Asset: Sendable {
    let contentType: String
    let body: ByteBuffer
    /// The same as ``ContentCoding/gzip``; nothing where compressing does not pay.
    let packed: ByteBuffer?
  }

  let styleSheet: String
  let script: String
  let icon: String
  private let assets: [String: Asset]

  /// Reads the files from `folder`.
  init(folder: URL) throws(ResourceError) {
    var assets: [String: Asset] = [:]
    func add(_ name: String, _ ending: String, _ contentType: String) throws(ResourceError)
      -> String
    {
      let file = folder.appendingPathComponent("\(name).\(ending)")
      let bytes: Data
      do {
        bytes = try Data(contentsOf: file)
      } catch {
        throw ResourceError(file: file.path, reason: "\(error)")
      }
      var hash = StableHash()
      hash.combine(bytes)
      let hashedName = "\(name)-\(hash.hexadecimal).\(ending)"
      let packed = Gzip.compress(Array(bytes)).flatMap { $0.count < bytes.count ? $0 : nil }
      assets[hashedName] = Asset(
        contentType: contentType, body: ByteBuffer(bytes: bytes),
        packed: packed.map { ByteBuffer(bytes: $0) })
      return hashedName
    }
    styleSheet = try add("site", "css", "text/css; charset=utf-8")
    script = try add("site", "js", "text/javascript; charset=utf-8")
    icon = try add("mark", "svg", "image/svg+xml")
    self.assets = assets
  }

  subscript(name: String) -> Asset? { assets[name] }
}
