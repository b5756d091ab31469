import ArgumentParser
import Passerelle

/// `passerelle rebuild`: the index anew.
struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the index anew from the catalogue.",
    discussion: "Readers keep the old one until the new one is whole.")

  @OptionGroup var catalogue: CatalogueOptions

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let editing = try CatalogueEditing(
      catalogue: catalogue.catalogue, index: catalogue.index, absence: .isRefused)
    try editing.rebuildIndex()
    let count = try catalogue.open().snapshot.recordCount
    print("\(count) practices indexed in \(start.duration(to: clock.now).inMilliseconds) ms")
  }
}

extension Duration {
  /// Whole milliseconds.
  var inMilliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
