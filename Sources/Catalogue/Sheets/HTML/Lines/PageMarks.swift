/// The marks of each element of a page, and of those around it.
struct PageMarks {
  /// Marks of the element itself.
  private(set) var own: [ElementMarks]
  /// Marks of it and of all elements around it.
  private(set) var around: [ElementMarks]

  /// Share of the text of a page, links aside, above which an element is no part of its surroundings
  /// whatever it is called.
  private static let largeShare: Float = 0.4

  init(_ page: PageTree, text: TextMeasure) {
    own = page.indices.map { page.isElement($0) ? page.marks($0) : [] }
    let whole = Float(max(1, text.length[0] - text.linkLength[0]))
    around = own
    for node in page.indices {
      if !own[node].isDisjoint(with: .surroundings),
        Float(text.length[node] - text.linkLength[node]) > Self.largeShare * whole
      {
        own[node].subtract(.surroundings)
        around[node] = own[node]
      }
      if let parent = page.parent(node) { around[node].formUnion(around[parent]) }
    }
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
