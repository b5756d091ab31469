package import Foundation

extension Bundle {
  /// The folder of templates, messages and assets that belongs to the program.
  package static var webResources: URL {
    Bundle.module.bundleURL.appendingPathComponent("Resources")
  }
}
