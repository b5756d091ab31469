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
    var kept: [[Int64]] = []
    var start = 0
    for (document, end) in ends.enumerated() {
      if isKept(document) { kept.append(Array(values[start..<end])) }
      start = end
    }
    let coded: [[UInt64]]
    switch kind {
    case .keyword:
      let used = Set(kept.joined())
      let order = used.sorted { keywords[Int($0)].lexicographicallyPrecedes(keywords[Int($1)]) }
      layout.keywords = order.map { keywords[Int($0)] }
      layout.description.valueCount = order.count
      var codes = [UInt64](repeating: 0, count: keywords.count)
      for (code, id) in order.enumerated() { codes[Int(id)] = UInt64(code) }
      coded = kept.map { Set($0.map { codes[Int($0)] }).sorted() }
    case .integer:
      let minimum = kept.joined().min() ?? 0
      layout.description.minimum = minimum
      let offset = UInt64(bitPattern: minimum)
      coded = kept.map { Set($0.map { UInt64(bitPattern: $0) &- offset }).sorted() }
    }
    layout.codes = Array(coded.joined())
    var end = 0
    layout.ends = coded.map { codes in
      end += codes.count
      return end
    }
    let greatest = layout.codes.max() ?? 0
    layout.description.isManyValued =
      coded.contains { $0.count > 1 } || greatest >= UInt64(UInt32.max)
    let hasValues = !layout.codes.isEmpty
    layout.description.codeWidth =
      layout.description.isManyValued
      ? PackedCodes.width(for: greatest) : hasValues ? PackedCodes.width(for: greatest + 1) : 0
    return layout
  }
}
