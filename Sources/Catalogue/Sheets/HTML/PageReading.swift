/// What all that is read of a page rests on, worked out once: its tree, what surrounds the text, what
/// the page states of itself, and its headline.
struct PageReading {
  let tree: PageTree
  let boilerplate: Boilerplate
  let metadata: PageMetadata
  let linkedData: LinkedData
  /// The elements that hold the main text, as ``MainContent`` finds them.
  let content: [Int]
  let title: HTMLPage.Found<String>?

  init(_ tree: PageTree) {
    self.tree = tree
    boilerplate = Boilerplate(tree)
    metadata = PageMetadata(tree)
    linkedData = LinkedData(tree)
    content = MainContent(tree, boilerplate).parts
    title = PageTitle(
      page: tree, boilerplate: boilerplate, metadata: metadata, linkedData: linkedData,
      content: content
    ).find()
  }

  /// Labels with what stands beside them.
  func facts(_ addresses: AddressBase) -> [PageFacts.Located] {
    PageFacts(page: tree, boilerplate: boilerplate, addresses: addresses).find()
  }

  /// All lines, with what is thought of each.
  func selection(_ profile: TextProfile) -> LineSelection {
    LineSelection(
      tree, boilerplate, metadata: metadata, linkedData: linkedData, named: content,
      title: title?.value, profile: profile)
  }

  /// The lines of the main text, without the boxes that `facts` stand in.
  func text(_ profile: TextProfile, besides facts: [PageFacts.Located]) -> ContentFilter {
    let chosen = selection(profile).choices
    let boxes = FactBoxes(
      facts, among: chosen.lazy.filter { $0.isText || $0.isNamed }.map(\.line), in: tree)
    return ContentFilter(
      boxes.isEmpty ? chosen : chosen.filter { !boxes.contains($0.line.node) }, of: tree,
      title: title?.value, profile: profile)
  }
}
