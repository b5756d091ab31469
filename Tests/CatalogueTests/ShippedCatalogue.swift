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
