import Synchronization

/// An XML or HTML document that was read whole.
///
/// libxml2 reads XML, and ``PageParser`` HTML; what they find is kept in flat arrays, so a document
/// is an immutable value that may be shared between tasks, and freeing a deep one takes no stack.
///
/// Nothing outside the bytes is ever read: no document type, no external entity, no network. A
/// document that declares entities is refused, which leaves those that XML predefines.
public final class MarkupDocument: Sendable {
  /// The name that problems are reported under.
  public let file: String
  /// Elements, texts and comments in document order; the first is the outermost element.
  public let nodes: [MarkupNode]
  public let attributes: [MarkupAttribute]
  /// Names that elements and attributes refer to by rank.
  public let names: [MarkupName]
  /// How many of ``names``, from the first on, are those of ``MarkupName/usual``; 0 in XML.
  public let usualNameCount: Int
  /// Texts and values of attributes, in UTF-8.
  public let bytes: [UInt8]

  let source: [UInt8]
  private let reports: [TreeBuilder.Report]
  /// Made when the first position is asked for: most pages are read without.
  private let lines = Mutex<SourceLines?>(nil)
  private let lineEnds = Mutex<LineEnds?>(nil)

  public static let maximalProblemCount = 100

  /// Reads an XML document in the encoding that its first bytes or its declaration tell.
  ///
  /// Throws at the first thing that no XML document may have, or that goes beyond `limits`.
  public convenience init(
    xml bytes: [UInt8], file: String, limits: MarkupLimits = .default
  ) throws(MarkupError) {
    let builder = TreeBuilder(limits: limits)
    builder.readXML(bytes)
    try self.init(builder, file: file)
  }

  private convenience init(_ builder: TreeBuilder, file: String) throws(MarkupError) {
    guard builder.isReadWhole else {
      let lines = SourceLines(builder.source)
      throw MarkupError(
        file: file, problems: builder.reports.problems(in: builder.source, lines: lines))
    }
    self.init(
      file: file, nodes: builder.nodes, attributes: builder.attributes, names: builder.names,
      bytes: builder.bytes, source: builder.source, reports: builder.reports)
  }

  init(
    file: String, nodes: [MarkupNode], attributes: [MarkupAttribute], names: [MarkupName],
    usualNameCount: Int = 0, bytes: [UInt8], source: [UInt8], reports: [TreeBuilder.Report]
  ) {
    self.file = file
    self.nodes = nodes
    self.attributes = attributes
    self.names = names
    self.usualNameCount = usualNameCount
    self.bytes = bytes
    self.source = source
    self.reports = reports
  }

  /// The outermost element; always there in XML, absent from an empty page.
  public var root: MarkupElement? {
    nodes.isEmpty ? nil : MarkupElement(document: self, index: 0)
  }

  /// The element at `index` of ``nodes``; nothing if that is a text or a comment.
  public func element(at index: Int) -> MarkupElement? {
    nodes[index].kind == .element ? MarkupElement(document: self, index: index) : nil
  }

  /// Where the node at `index` of ``nodes`` begins.
  public func position(ofNode index: Int) -> MarkupPosition {
    position(of: Int(nodes[index].sourceOffset))
  }

  /// The line of the source that node begins at, counted from 1.
  public func line(ofNode index: Int) -> Int {
    let ends = lineEnds.withLock { known in
      let ends = known ?? LineEnds(source)
      known = ends
      return ends
    }
    return ends.line(of: Int(nodes[index].sourceOffset), in: source)
  }

  /// The text of `range` of ``bytes``.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// What was wrong with the form but could be read over, in the order of the document; the first
  /// ``maximalProblemCount`` of them.
  public var problems: [MarkupProblem] {
    reports.isEmpty ? [] : reports.problems(in: source, lines: sourceLines)
  }

  /// The place of the byte at `offset` of the source, in UTF-8.
  func position(of offset: Int) -> MarkupPosition { sourceLines.position(of: offset, in: source) }

  private var sourceLines: SourceLines {
    lines.withLock { known in
      let lines = known ?? SourceLines(source)
      known = lines
      return lines
    }
  }
}
