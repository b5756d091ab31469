/// Where four ways of looking for it find the text of a page.
///
/// Each is right on most pages, and they are seldom wrong together: the names that publishing
/// systems give the text (``MainContent``), what is left without what surrounds a text
/// (``Boilerplate``), the element whose paragraphs score best (``ReadableElement``), and the
/// smallest element with most of the running text.
struct PageViews {
  let text: TextMeasure
  let marks: PageMarks
  /// Share of the running text that the named elements hold.
  let mainShare: Float
  /// Share of the text of the named elements and of the best scored that is in both.
  let agreement: Float

  private let isNamed: [Bool]
  private let isSurrounding: [Bool]
  private let readable: [Range<Int>]
  private let dense: Range<Int>
  /// Steps from each element to the nearest around it that holds ``dense``'s paragraphs.
  private let stepsToText: [Int32]

  /// Share of the running text that the smallest element must hold.
  private static let denseShare = 0.8

  init(_ page: PageTree, _ boilerplate: Boilerplate, named: [Int]) {
    let text = TextMeasure(page, boilerplate)
    let marks = PageMarks(page, text: text)
    let readable = ReadableElement(page, text: text, marks: marks).parts.map(page.subtree)
    var isNamed = [Bool](repeating: false, count: page.count)
    for part in named { for node in page.subtree(part) { isNamed[node] = true } }
    var isSurrounding = boilerplate.isLeftOut
    Self.spread(&isSurrounding, page)
    let total = Float(max(1, text.running[0]))
    mainShare = named.reduce(0) { $0 + Float(text.running[$1]) } / total
    var (both, either): (Float, Float) = (0, 0)
    for node in page.indices where text.blockLength[node] >= 60 {
      let isMain = isNamed[node] && !isSurrounding[node]
      let isReadable = readable.contains { $0.contains(node) }
      if isMain || isReadable { either += Float(text.blockLength[node]) }
      if isMain && isReadable { both += Float(text.blockLength[node]) }
    }
    agreement = either > 0 ? both / either : 0
    dense = page.subtree(Self.smallest(holding: Self.denseShare, text, page))

    // The parent of most paragraphs is where the text stands; 0 for it and all around it.
    let home = text.runningInside.indices.max { text.runningInside[$0] < text.runningInside[$1] }
    stepsToText = Self.steps(to: home, page)
    (self.text, self.marks, self.readable) = (text, marks, readable)
    (self.isNamed, self.isSurrounding) = (isNamed, isSurrounding)
  }

  /// Says of all that stands inside a node what is said of it.
  private static func spread(_ isSo: inout [Bool], _ page: PageTree) {
    var isSo = isSo.mutableSpan
    for node in page.indices where !isSo[node] {
      if let parent = page.parent(node) { isSo[node] = isSo[parent] }
    }
  }

  private static func steps(to home: Int?, _ page: PageTree) -> [Int32] {
    var isAround = [Bool](repeating: false, count: page.count)
    var next = home
    while let node = next {
      isAround[node] = true
      next = page.parent(node)
    }
    var all = [Int32](repeating: 0, count: page.count)
    var steps = all.mutableSpan
    for node in page.indices where !isAround[node] {
      guard let parent = page.parent(node) else {
        steps[node] = 1
        continue
      }
      steps[node] = 1 + steps[parent] + (isAround[parent] && parent != home ? 10 : 0)
    }
    return all
  }

  /// Whether a node stands in the elements with the names of texts, and in none of those around it.
  func isNamed(_ node: Int) -> Bool { isNamed[node] && !isSurrounding[node] }

  /// Which of the views a node is in.
  struct Membership {
    let isNamed: Bool
    let isInside: Bool
    let isReadable: Bool
    let isDense: Bool

    /// How many.
    var votes: Float {
      (isNamed ? 1 : 0) + (isInside ? 1 : 0) + (isReadable ? 1 : 0) + (isDense ? 1 : 0)
    }
  }

  func membership(of node: Int) -> Membership {
    Membership(
      isNamed: isNamed[node], isInside: !isSurrounding[node],
      isReadable: readable.contains { $0.contains(node) }, isDense: dense.contains(node))
  }

  /// How far a block is below the element that most paragraphs stand in; from 11 on if it stands
  /// beside it.
  func steps(from block: Int) -> Float { Float(min(20, stepsToText[block])) }

  private static func smallest(
    holding share: Double, _ text: TextMeasure, _ page: PageTree
  ) -> Int {
    var node = page.firstElement(.body) ?? 0
    let wanted = max(1, Double(text.running[node]) * share)
    while let inner = page.children(node)
      .first(where: { page.isElement($0) && Double(text.running[$0]) >= wanted })
    {
      // A single paragraph is never all there is to a page.
      if page.tags[inner] == .p || page.tags[inner] == .li { break }
      node = inner
    }
    return node
  }
}
