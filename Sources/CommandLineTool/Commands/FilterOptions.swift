import ArgumentParser
import Catalogue
import Passerelle

/// Which practices are meant beside the words; every command that searches takes these.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only this theme and those below it, by id or name; repeatable.", valueName: "theme"))
  var theme: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only practices in this country, by code or name; repeatable.", valueName: "country"))
  var country: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only practices with experts from this country; repeatable.", valueName: "country"))
  var experts: [String] = []

  /// The values chosen, as ids.
  ///
  /// - Throws: for a name that `taxonomy` does not have, with the likeliest one it has.
  func chosen(in taxonomy: Taxonomy) throws(CommandFailure) -> [Facet: Set<String>] {
    var chosen: [Facet: Set<String>] = [:]
    for (facet, names) in [(Facet.theme, theme), (.country, country), (.experts, experts)] {
      for name in names {
        chosen[facet, default: []].formUnion(try Self.ids(named: name, of: facet, in: taxonomy))
      }
    }
    return chosen
  }

  private static func ids(
    named name: String, of facet: Facet, in taxonomy: Taxonomy
  ) throws(CommandFailure) -> [String] {
    let kind: ConceptKind = facet == .theme ? .theme : .country
    let ids = taxonomy.resolve(label: name, kind: kind)
    guard ids.isEmpty else { return ids }
    let nearest = taxonomy.nearest(to: name, kind: kind, limit: 1).first.map {
      (id: $0, label: taxonomy.label(of: $0, kind: kind, in: .english))
    }
    let guess = nearest.map { "; did you mean “\($0.id)” (\($0.label))?" } ?? ";"
    let list =
      switch facet {
      case .theme: "passerelle themes"
      case .experts: "passerelle countries --experts"
      default: "passerelle countries"
      }
    throw CommandFailure(
      "--\(facet.rawValue): “\(name)” is not \(kind.indefiniteName)\(guess) “\(list)” lists them")
  }
}
