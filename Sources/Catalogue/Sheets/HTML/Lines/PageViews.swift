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
    for node in page.indices where !isSurrounding[node] {
      if let parent = page.parent(node) { isSurrounding[node] = isSurrounding[parent] }
    }
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
    var steps = [Int32](repeating: 0, count: page.count)
    var isAround = [Bool](repeating: false, count: page.count)
    var next = home
    while let node = next {
      isAround[node] = true
      next = page.parent(node)
    }
    for node in page.indices where !isAround[node] {
      guard let parent = page.parent(node) else {
        steps[node] = 1
        continue
      }
      steps[node] = 1 + steps[parent] + (isAround[parent] && parent != home ? 10 : 0)
    }
    stepsToText = steps
    (self.text, self.marks, self.readable) = (text, marks, readable)
    (self.isNamed, self.isSurrounding) = (isNamed, isSurrounding)
  }

  /// Whether a node stands in the elements with the names of texts, and in none of those around it.
  func isNamed(_ node: Int) -> Bool { isNamed[node] && !isSurrounding[node] }

  /// For each view, whether a node is in it.
  func membership(of node: Int) -> (Bool, Bool, Bool, Bool) {
    (
      isNamed[node], !isSurrounding[node], readable.contains { $0.contains(node) },
      dense.contains(node)
    )
  }

  /// How many views a node is in.
  func votes(for node: Int) -> Float {
    let (isIn, isInSecond, isInThird, isInFourth) = membership(of: node)
    return (isIn ? 1 : 0) + (isInSecond ? 1 : 0) + (isInThird ? 1 : 0) + (isInFourth ? 1 : 0)
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
