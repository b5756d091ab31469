/// The marks of each element of a page, and of those around it.
struct PageMarks {
  /// Marks of the element itself.
  let own: [ElementMarks]
  /// Marks of it and of all elements around it.
  let around: [ElementMarks]

  /// Share of the text of a page, links aside, above which an element is no part of its surroundings
  /// whatever it is called.
  private static let largeShare: Float = 0.4

  init(_ page: PageTree, text: TextMeasure) {
    let most = Self.largeShare * Float(max(1, text.length[0] - text.linkLength[0]))
    var ofElements = [ElementMarks](repeating: [], count: page.count)
    var ofAll = ofElements
    var own = ofElements.mutableSpan
    var around = ofAll.mutableSpan
    for node in page.indices {
      var marks: ElementMarks = page.isElement(node) ? page.marks(node) : []
      if !marks.isDisjoint(with: .surroundings),
        Float(text.length[node] - text.linkLength[node]) > most
      {
        marks.subtract(.surroundings)
      }
      own[node] = marks
      if let parent = page.parent(node) { marks.formUnion(around[parent]) }
      around[node] = marks
    }
    (self.own, self.around) = (ofElements, ofAll)
  }

  /// Marks of a block and of the two elements around it.
  func near(_ node: Int, in page: PageTree) -> ElementMarks {
    var marks = own[node]
    var next = page.parent(node)
    for _ in 0..<2 {
      guard let around = next else { break }
      marks.formUnion(own[around])
      next = page.parent(around)
    }
    return marks
  }
}
