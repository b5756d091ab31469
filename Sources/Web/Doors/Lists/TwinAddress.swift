import Catalogue
import Interchange
import Passerelle

/// An address of the site whose list of practices can be had in other forms as well: under the same
/// address with the form's name behind a dot, or by the header `Accept`.
struct TwinAddress: Sendable, Hashable {
  enum Subject: Sendable, Hashable {
    case search
    case practice(RecordID)
    case theme(String)
    case country(String)
    /// The practices that the parameter of a ``Selection`` names.
    case selection
  }

  var language: Language
  var subject: Subject
  /// The form that the address names; nothing for the page's own address.
  var format: ExchangeFormat?

  /// - Parameter path: `/fr/search.csv`, `/en/practices/kazakhstan-ii`.
  init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, parts[0].isEmpty,
      let language = Language.ofTheInterface.first(where: { $0.tag == parts[1] }),
      let last = parts.last
    else { return nil }
    self.language = language
    // No id has a dot, so what stands behind the first one names a form.
    let name = String(last.prefix { $0 != "." })
    if name.utf8.count < last.utf8.count {
      guard let format = ExchangeFormat.named(String(last.dropFirst(name.count + 1))) else {
        return nil
      }
      self.format = format
    }
    switch (parts.count, parts[2] == last ? name : parts[2]) {
    case (3, Addresses.Segment.search): subject = .search
    case (3, Addresses.Segment.selection): subject = .selection
    case (4, Addresses.Segment.practices):
      guard let id = RecordID(name) else { return nil }
      subject = .practice(id)
    case (4, Addresses.Segment.themes): subject = .theme(name)
    case (4, Addresses.Segment.countries): subject = .country(name.uppercased())
    default: return nil
    }
  }

  /// The address of the page, without what was asked.
  func page(_ addresses: Addresses) -> String {
    switch subject {
    case .search: addresses.search(language)
    case .practice(let id): addresses.practice(language, id)
    case .theme(let id): addresses.theme(language, id)
    case .country(let code): addresses.country(language, code)
    case .selection: addresses.selection(language)
    }
  }
}
