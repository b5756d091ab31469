import CLibXML2

/// Keeps what the parser reports, as the flat arrays of a ``MarkupDocument``.
///
/// One builder reads one document. While it does, libxml2 holds an unretained pointer to it; the
/// builder outlives the call it makes, so the pointer stays good.
@safe final class TreeBuilder {
  let limits: MarkupLimits
  /// The document in UTF-8, as it is handed to the parser.
  var source: [UInt8] = []
  private(set) var nodes: [MarkupNode] = []
  private(set) var attributes: [MarkupAttribute] = []
  private(set) var names: [MarkupName] = []
  private(set) var bytes: [UInt8] = []

  /// The parser at work; set by whoever runs it, for as long as it runs.
  var context: UnsafeMutablePointer<xmlParserCtxt>? = nil

  /// A ``MarkupProblem`` by its byte offset.
  struct Report {
    let offset: Int
    let message: String
    let isFatal: Bool
  }

  private(set) var reports: [Report] = []
  private var isRefused = false
  /// Ranks of the elements that are open, outermost first.
  private var open: [Int32] = []
  private var rankOfName: [MarkupName: Int32] = [:]
  /// The same by the addresses that libxml2 keeps names at for as long as it reads: most names
  /// return often, and comparing addresses spares making a string.
  private var rankOfAddress: [NameAddress: Int32] = [:]

  private struct NameAddress: Hashable {
    let local: UInt
    let namespace: UInt
  }

  init(limits: MarkupLimits) { self.limits = limits }

  /// Byte offset the parser has reached in the source.
  private var offset: Int {
    unsafe context.map { unsafe Int(clamping: passerelle_offset($0)) } ?? 0
  }
}

// MARK: What goes wrong

extension [TreeBuilder.Report] {
  /// The problems that were reported on `source`, in the order of the document.
  func problems(in source: [UInt8], lines: SourceLines) -> [MarkupProblem] {
    sorted { $0.offset < $1.offset }.map {
      MarkupProblem(
        position: lines.position(of: $0.offset, in: source), message: $0.message,
        isFatal: $0.isFatal)
    }
  }
}

extension TreeBuilder {
  /// Ends the reading, because of what stands at `offset`, or else where the parser is.
  func refuse(_ message: String, at offset: Int? = nil) {
    guard !isRefused else { return }
    isRefused = true
    reports.append(Report(offset: offset ?? self.offset, message: message, isFatal: true))
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// Whether nothing was fatal.
  var isReadWhole: Bool { !reports.contains(where: \.isFatal) }

  /// Notes what the parser complains of.
  ///
  /// - Parameter message: asked for only if it will be kept.
  func report(isFatal: Bool, message: () -> String) {
    // Once the parser was stopped it complains of that.
    guard !isRefused, isFatal || reports.count < MarkupDocument.maximalProblemCount else { return }
    reports.append(Report(offset: offset, message: message(), isFatal: isFatal))
  }
}

// MARK: What the parser finds

extension TreeBuilder {
  /// Opens an element. Its attributes follow, each by ``addAttribute(name:value:)``.
  func startElement(name: Int32) {
    guard open.count < limits.depth else {
      return refuse("more than \(limits.depth) elements inside each other")
    }
    let offset = startOfTag(before: offset)
    open.append(Int32(nodes.count))
    append(.element, name: name, at: offset, content: attributes.count..<attributes.count)
  }

  /// Adds an attribute to the element opened last.
  func addAttribute(name: Int32, value: UnsafeBufferPointer<xmlChar>) {
    let start = bytes.count
    unsafe appendBytes(value)
    attributes.append(
      MarkupAttribute(
        name: name, valueStart: Int32(start), valueCount: Int32(bytes.count - start)))
    nodes[nodes.count - 1].contentCount += 1
  }

  /// Closes the innermost element called `name`, and those left open inside it.
  func endElement(name: Int32) {
    guard let position = open.lastIndex(where: { nodes[Int($0)].name == name }) else { return }
    close(downTo: position)
  }

  /// Closes what is still open at the end of the document.
  func finish() { close(downTo: 0) }

  /// Adds text, to the text before it if nothing came between.
  func addText(_ text: UnsafeBufferPointer<xmlChar>) {
    guard let parent = open.last else { return }
    let start = bytes.count
    unsafe appendBytes(text)
    if let last = nodes.last, last.kind == .text, last.parent == parent {
      nodes[nodes.count - 1].contentCount += Int32(bytes.count - start)
    } else {
      append(.text, name: 0, at: offset, content: start..<bytes.count)
    }
  }

  func addComment(_ text: UnsafeBufferPointer<xmlChar>) {
    guard !open.isEmpty else { return }
    let start = bytes.count
    unsafe appendBytes(text)
    append(.comment, name: 0, at: offset, content: start..<bytes.count)
  }

  /// The rank of a name that libxml2 keeps in its dictionary.
  func rank(
    ofName local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>? = nil
  ) -> Int32 {
    let address = NameAddress(
      local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    if let rank = rankOfAddress[address] { return rank }
    let name = unsafe MarkupName(
      String(decodingCString: local, as: UTF8.self),
      namespace: namespace.map { unsafe String(decodingCString: $0, as: UTF8.self) })
    let rank = rankOfName[name] ?? Int32(names.count)
    if rank == names.count {
      names.append(name)
      rankOfName[name] = rank
    }
    rankOfAddress[address] = rank
    return rank
  }

  private func append(_ kind: MarkupNode.Kind, name: Int32, at offset: Int, content: Range<Int>) {
    let parent = kind == .element ? open.dropLast().last : open.last
    nodes.append(
      MarkupNode(
        kind: kind, name: name, parent: parent ?? -1, end: Int32(nodes.count + 1),
        contentStart: Int32(content.lowerBound), contentCount: Int32(content.count),
        sourceOffset: Int32(offset)))
  }

  private func appendBytes(_ added: UnsafeBufferPointer<xmlChar>) {
    // Attributes with a default could make a large tree of a small file; nothing else grows.
    guard bytes.count + added.count <= source.count + 1_024 else {
      return refuse("says more than it is long")
    }
    unsafe bytes.append(contentsOf: added)
  }

  private func close(downTo position: Int) {
    for rank in open[position...] { nodes[Int(rank)].end = Int32(nodes.count) }
    open.removeSubrange(position...)
  }

  /// The offset of the tag the parser has just read: no attribute contains `<` in XML, and few do
  /// in HTML.
  private func startOfTag(before offset: Int) -> Int {
    source[..<min(offset, source.count)].lastIndex(of: UInt8(ascii: "<")) ?? offset
  }
}
