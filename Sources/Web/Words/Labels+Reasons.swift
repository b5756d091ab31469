import Catalogue
import Passerelle

extension Labels {
  /// Why a practice is worth reading beside another, in words.
  func words(for reason: RelatedRecord.Reason) -> String {
    switch reason {
    case .stated(let kind): return words.text("reason.\(kind.rawValue)")
    case .sameAction(let country):
      return words.text("reason.same-action", ["country": name(country, of: .country)])
    case .themes(let ids):
      let names = ids.prefix(3).map { name($0, of: .theme) }
      return words.text("reason.themes", count: names.count, ["themes": words.list(names)])
    case .countries(let ids):
      let names = ids.prefix(3).map { name($0, of: .country) }
      return words.text("reason.countries", count: names.count, ["countries": words.list(names)])
    case .words(let shared, _):
      let quoted = shared.prefix(3).map { words.text("results.quoted", ["words": $0]) }
      return words.text("reason.words", ["words": words.list(quoted)])
    case .targetGroups(let ids):
      let names = ids.prefix(3).map { name($0, of: .group) }
      return words.text("reason.groups", count: names.count, ["groups": words.list(names)])
    }
  }
}
