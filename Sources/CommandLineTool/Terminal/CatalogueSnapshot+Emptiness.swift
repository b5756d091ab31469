import Passerelle

extension CatalogueSnapshot {
  /// What to do where there is nothing to find at all; nothing where there are practices.
  var emptinessNotice: String? {
    recordCount == 0
      ? "The catalogue is empty; “passerelle import Catalogue/sheets” fills it." : nil
  }
}
