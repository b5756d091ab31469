import Catalogue
import Passerelle

/// One facet with its values.
struct FacetGroup: Sendable {
  var facet: Facet
  var title: String
  /// Whether its values are in sight from the start.
  var isOpen: Bool
  var choices: [FacetChoice]
  /// Values behind “show more”.
  var rest: [FacetChoice]

  private static let visibleChoices = 7

  /// The values of `facet` in `before`, the search without any choice, with their counts in
  /// `now`, the search as it is: so a value keeps its place when choices empty it.
  ///
  /// - Returns: nothing for a facet that divides nothing.
  init?(
    _ now: FacetCounts, before: FacetCounts, excluded: Set<String>, isOpen: Bool,
    in context: PageContext
  ) {
    facet = now.facet
    let counts = Dictionary(
      now.values.map { ($0.id, $0.count) }, uniquingKeysWith: { first, _ in first })
    let chosen = Set(now.values.filter(\.isChosen).map(\.id))
    let known = before.values.map(\.id)
    let added =
      chosen.isEmpty && excluded.isEmpty ? [] : chosen.union(excluded).subtracting(known).sorted()
    // A facet that all results answer alike divides nothing.
    guard known.count > 1 || !added.isEmpty || !chosen.isEmpty else { return nil }
    title = context.words.text("facet.\(facet.rawValue)")
    let ids = Self.ordered(known + added, of: facet, in: context)
    let all = ids.map { id in
      FacetChoice(
        facet: now.facet, value: id, label: context.labels.phrase(id, of: now.facet),
        count: counts[id] ?? 0, isChosen: chosen.contains(id), isExcluded: excluded.contains(id))
    }
    (choices, rest) =
      facet == .theme ? (Self.tree(all, in: context), []) : Self.divided(all)
    self.isOpen = isOpen || all.contains(where: \.isTouched)
  }

  /// How many values are chosen or left out.
  var touchedCount: Int {
    func count(_ choices: [FacetChoice]) -> Int {
      choices.reduce(0) {
        $0 + ($1.isChosen ? 1 : 0) + ($1.isExcluded ? 1 : 0) + count($1.narrower)
      }
    }
    return count(choices) + count(rest)
  }

  /// Themes in the order of their tree, years newest first, objectives by number, the rest as
  /// counted.
  private static func ordered(
    _ ids: [String], of facet: Facet, in context: PageContext
  ) -> [String] {
    switch facet {
    case .theme:
      let taxonomy = context.snapshot.taxonomy
      return ids.map { (rank: taxonomy.rank(ofTheme: $0) ?? .max, id: $0) }.sorted(by: <).map(\.id)
    case .year: return ids.sorted { $0 > $1 }
    case .objective:
      return ids.map { (number: Int($0) ?? .max, id: $0) }.sorted(by: <).map(\.id)
    case .phase: return ids.sorted()
    default: return ids
    }
  }

  /// Each value below the nearest broader one that is there.
  private static func tree(_ choices: [FacetChoice], in context: PageContext) -> [FacetChoice] {
    let present = Set(choices.map(\.value))
    var children: [String?: [FacetChoice]] = [:]
    for choice in choices {
      let parent = context.snapshot.taxonomy.ancestors(of: choice.value).first(
        where: present.contains)
      children[parent, default: []].append(choice)
    }
    func grown(_ choice: FacetChoice) -> FacetChoice {
      var choice = choice
      choice.narrower = (children[choice.value] ?? []).map(grown)
      return choice
    }
    return (children[nil] ?? []).map(grown)
  }

  /// What is in sight, and what lies behind “show more”. What is chosen is always in sight.
  private static func divided(
    _ choices: [FacetChoice]
  ) -> (choices: [FacetChoice], rest: [FacetChoice]) {
    // One more line costs no more than the words “show 1 more”.
    guard choices.count > visibleChoices + 1 else { return (choices, []) }
    var (inSight, rest): ([FacetChoice], [FacetChoice]) = ([], [])
    for (index, choice) in choices.enumerated() {
      if index < visibleChoices || choice.isTouched {
        inSight.append(choice)
      } else {
        rest.append(choice)
      }
    }
    return (inSight, rest)
  }
}

extension FacetGroup {
  /// Adds the facet to `html`. One text takes them all: there are some 100 KB of them where
  /// everything is listed.
  func add(to html: inout Markup, in words: Words) {
    html += """
      <details class="facet" data-facet="\(facet.rawValue)"\(if: isOpen, " open")>
      <summary>\(title)\(touched(in: words))</summary>
      <fieldset>
      <legend class="unseen">\(title)</legend>
      <ul class="choices">

      """
    for choice in choices { choice.add(to: &html, in: words) }
    html += "</ul>\n"
    addRest(to: &html, in: words)
    html += "</fieldset>\n</details>\n"
  }

  private func touched(in words: Words) -> Markup? {
    guard touchedCount > 0 else { return nil }
    return
      " <span class=\"facet-chosen\">\(words.text("results.chosen", count: touchedCount))</span>"
  }

  private func addRest(to html: inout Markup, in words: Words) {
    guard !rest.isEmpty else { return }
    html += """
      <details class="facet-rest">
      <summary>\(words.text("results.show-more", count: rest.count))</summary>
      <ul class="choices">

      """
    for choice in rest { choice.add(to: &html, in: words) }
    html += "</ul>\n</details>\n"
  }
}
