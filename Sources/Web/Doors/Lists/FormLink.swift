import Interchange

/// A form in which a page's list can be taken away, as the page names it.
struct FormLink: Sendable {
  /// “CSV”, the same in every language.
  var label: String
  /// What stands behind the dot of its address.
  var suffix: String
  var address: String
  var type: String

  /// Those of the page at `address`, which may have a query.
  static func list(of address: String, on site: Site) -> [FormLink] {
    let path = String(address.prefix { $0 != "?" })
    let query = address.dropFirst(path.count)
    return ExchangeFormat.all.filter { site.offers($0) }.map { format in
      FormLink(
        label: format.name, suffix: format.suffix,
        address: "\(path).\(format.suffix)\(query)", type: format.mediaType)
    }
  }
}

extension Site {
  /// Whether lists can be had in a form: one of them names who reports.
  func offers(_ format: ExchangeFormat) -> Bool {
    format != .iati || configuration.publisher.reporter != nil
  }
}
