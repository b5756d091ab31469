import Catalogue
import Foundation

/// The catalogue that Passerelle ships.
enum ShippedCatalogue {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Catalogue").path

  static let taxonomyFolder = folder + "/taxonomy"

  /// The shipped taxonomy, read once.
  static let taxonomy = Result { try Taxonomy(folder: taxonomyFolder) }
}

extension ShippedCatalogue {
  /// The bytes of the native sheets with their paths, in the order of these.
  static func nativeSheets() throws -> [(path: String, bytes: [UInt8])] {
    let folder = folder + "/sheets/native"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".xml") }
      .map { name in
        let path = folder + "/" + name
        return (path, [UInt8](try Data(contentsOf: URL(filePath: path))))
      }
  }
}
