/// Chooses the lines of a page that are its text.
struct LineSelection {
  /// All lines that a reader sees.
  let lines: [PageLine]
  private let signs: LineSigns
  private let features: LineFeatures
  /// Whether each stands in the elements that publishing systems give the text.
  private let isNamed: [Bool]
  private let model = LineModel.fitted

  init(
    _ page: PageTree, _ boilerplate: Boilerplate, metadata: PageMetadata, linkedData: LinkedData,
    named: [Int], title: String?, profile: TextProfile
  ) {
    var builder = LineBuilder(page, leavingOut: boilerplate.isNeverShown)
    if let body = page.firstElement(.body) ?? page.indices.first { builder.read(body) }
    lines = builder.lines
    signs = LineSigns(lines)
    let isArticle =
      metadata.content("og:type")?.lowercased().contains("article") == true
      || metadata.content("article:published_time") != nil
      || linkedData.first("headline") != nil
    let views = PageViews(page, boilerplate, named: named)
    isNamed = lines.map { views.isNamed($0.node) }
    features = LineFeatures(
      lines, signs, of: page, views: views, title: title,
      description: metadata.content("description", "og:description"), isArticle: isArticle,
      profile: profile)
  }

  /// A line with what is thought of it.
  struct Choice {
    let line: PageLine
    let sign: LineSigns.Sign
    let isText: Bool
    /// Whether it stands where the names of publishing systems say that the text does.
    let isNamed: Bool
  }

  /// All lines, each with whether it is text.
  var choices: [Choice] {
    lines.indices.map { index in
      Choice(
        line: lines[index], sign: signs.signs[index],
        isText: model.isText(features.values, at: index * LineFeatures.count),
        isNamed: isNamed[index])
    }
  }

  /// What is measured of a line.
  func features(of index: Int) -> ArraySlice<Float> {
    features.values[index * LineFeatures.count..<(index + 1) * LineFeatures.count]
  }
}
