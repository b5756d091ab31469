import Bytes

/// The keys of documents, one after the other in one array: an array a key would take four times the
/// memory.
struct KeyList: Sendable {
  /// The bytes of all keys.
  private(set) var bytes: [UInt8] = []
  /// By document, where its key ends in ``bytes``.
  private(set) var ends: [UInt32] = []

  var count: Int { ends.count }

  /// The memory in use, in bytes.
  var byteCount: Int { bytes.count + 4 * ends.count }

  mutating func append(_ key: Span<UInt8>) {
    for index in key.indices { bytes.append(key[index]) }
    ends.append(UInt32(bytes.count))
  }

  /// Where the key at `index` lies in ``bytes``.
  func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The keys in order.
  ///
  /// - Parameters:
  ///   - documents: By index, the document that has the key; the end for keys to be left out.
  ///   - count: How many documents there are.
  func sink(documents: [DocumentID], count: Int) -> SegmentWriter.KeySink {
    var sink = SegmentWriter.KeySink(documentCount: count)
    let span = bytes.span
    for index in order() where documents[Int(index)] != .end {
      sink.add(span.extracting(range(of: Int(index))), of: documents[Int(index)])
    }
    return sink
  }

  /// The indices in the order of their keys' bytes.
  private func order() -> [UInt32] {
    let indices = (0..<UInt32(count))
    if indices.dropFirst().allSatisfy({ isLess(Int($0) - 1, Int($0)) }) { return Array(indices) }
    let span = bytes.span
    var order = indices.map {
      (prefix: TermDictionaryWriter.prefix(of: span.extracting(range(of: Int($0)))), index: $0)
    }
    order.sort { first, second in
      first.prefix == second.prefix
        ? isLess(Int(first.index), Int(second.index)) : first.prefix < second.prefix
    }
    return order.map(\.index)
  }

  private func isLess(_ first: Int, _ second: Int) -> Bool {
    let span = bytes.span
    return TermIterator.isLess(
      span.extracting(range(of: first)), span.extracting(range(of: second)))
  }
}
