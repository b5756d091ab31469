import Bytes

/// Gathers the values of one column, document by document, and lays them out.
struct ColumnBuilder {
  let kind: Schema.Column.Kind

  private var ids: [[UInt8]: UInt32] = [:]
  private var keywords: [[UInt8]] = []
  /// By document, where its values end in `values`.
  private var ends: [Int] = []
  /// Ids of keywords, or integers.
  private var values: [Int64] = []

  init(kind: Schema.Column.Kind) {
    self.kind = kind
  }

  /// The id, for ``append(_:)``, of a keyword.
  mutating func id(of keyword: [UInt8]) -> Int64 {
    if let id = ids[keyword] { return Int64(id) }
    ids[keyword] = UInt32(keywords.count)
    keywords.append(keyword)
    return Int64(keywords.count - 1)
  }

  /// Adds the values of the next document: ids of keywords, or integers.
  mutating func append(_ more: some Sequence<Int64>) {
    values.append(contentsOf: more)
    ends.append(values.count)
  }

  /// The memory in use, in bytes; an estimate.
  var byteCount: Int { 8 * (values.count + ends.count) + 64 * keywords.count }

  /// What there is to write: the description, and by document the codes in rising order.
  struct Layout {
    var description: SegmentDescription.Column
    /// Keywords in order.
    var keywords: [[UInt8]] = []
    var ends: [Int] = []
    var codes: [UInt64] = []

    /// Calls `body` with each code's documents, for keyword columns, in the order of codes.
    func documentsByCode() -> [[DocumentID]] {
      var documents = [[DocumentID]](repeating: [], count: keywords.count)
      var start = 0
      for (document, end) in ends.enumerated() {
        for index in start..<end { documents[Int(codes[index])].append(DocumentID(document)) }
        start = end
      }
      return documents
    }
  }

  /// The values of the documents that `isKept`, by rank.
  func layout(isKept: (Int) -> Bool) -> Layout {
    var layout = Layout(description: .init(isInteger: kind == .integer))
    let kept = ends.indices.filter(isKept)
    switch kind {
    case .keyword:
      let codes = keywordCodes(of: kept, in: &layout)
      addCodes(of: kept, to: &layout) { codes[Int($0)] }
    case .integer:
      var minimum: Int64?
      for document in kept {
        for value in values[range(of: document)] { minimum = min(minimum ?? value, value) }
      }
      layout.description.minimum = minimum ?? 0
      let offset = UInt64(bitPattern: minimum ?? 0)
      addCodes(of: kept, to: &layout) { UInt64(bitPattern: $0) &- offset }
    }
    let greatest = layout.codes.max() ?? 0
    if greatest >= UInt64(UInt32.max) { layout.description.isManyValued = true }
    let hasValues = !layout.codes.isEmpty
    layout.description.codeWidth =
      layout.description.isManyValued
      ? PackedCodes.width(for: greatest) : hasValues ? PackedCodes.width(for: greatest + 1) : 0
    return layout
  }

  /// Lists the keywords that `kept` documents have in `layout`, and gives by id the code of each.
  private func keywordCodes(of kept: [Int], in layout: inout Layout) -> [UInt64] {
    var isUsed = [Bool](repeating: false, count: keywords.count)
    for document in kept {
      for value in values[range(of: document)] { isUsed[Int(value)] = true }
    }
    let order = keywords.indices.filter { isUsed[$0] }.sorted { first, second in
      let (keyword, other) = (keywords[first], keywords[second])
      return TermIterator.isLess(keyword.span, other.span)
    }
    layout.keywords = order.map { keywords[$0] }
    layout.description.valueCount = order.count
    var codes = [UInt64](repeating: 0, count: keywords.count)
    for (code, id) in order.enumerated() { codes[id] = UInt64(code) }
    return codes
  }

  /// Adds each document's codes to `layout`, in rising order and each once.
  private func addCodes(of kept: [Int], to layout: inout Layout, code: (Int64) -> UInt64) {
    layout.ends.reserveCapacity(kept.count)
    layout.codes.reserveCapacity(kept.count)
    for document in kept {
      let range = range(of: document)
      if range.count == 1 {
        layout.codes.append(code(values[range.lowerBound]))
      } else if range.count > 1 {
        let codes = Set(values[range].map(code)).sorted()
        layout.codes += codes
        if codes.count > 1 { layout.description.isManyValued = true }
      }
      layout.ends.append(layout.codes.count)
    }
  }

  private func range(of document: Int) -> Range<Int> {
    (document == 0 ? 0 : ends[document - 1])..<ends[document]
  }
}
