/// Chooses the lines of a page that are its text.
struct LineSelection {
  /// All lines that a reader sees.
  let lines: [PageLine]
  private let features: LineFeatures

  init(
    _ page: PageTree, _ boilerplate: Boilerplate, metadata: PageMetadata, linkedData: LinkedData,
    named: [Int], title: String?, profile: TextProfile
  ) {
    let neverShown = Boilerplate.neverShown(page)
    var builder = LineBuilder(page, leavingOut: neverShown)
    if let body = page.elements(.body).first ?? page.indices.first { builder.read(body) }
    lines = builder.lines
    let isArticle =
      metadata.content("og:type")?.lowercased().contains("article") == true
      || metadata.content("article:published_time") != nil
      || linkedData.first("headline") != nil
    features = LineFeatures(
      lines, of: page,
      views: PageViews(page, boilerplate, neverShown: neverShown, named: named), title: title,
      description: metadata.content("description", "og:description"), isArticle: isArticle,
      profile: profile)
  }

  /// The lines that are text.
  var text: [PageLine] {
    let model = LineModel.fitted
    guard features.count == model.featureCount else { return lines }
    return lines.indices.filter { index in
      model.score(features.values[index * features.count..<(index + 1) * features.count]) > 0
    }.map { lines[$0] }
  }

  /// What is measured of a line.
  func features(of index: Int) -> [Float] {
    Array(features.values[index * features.count..<(index + 1) * features.count])
  }
}
