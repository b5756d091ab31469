public import Markup

/// A record with the places in its sheet that its fields come from.
public struct ReadSheet: Sendable {
  public var record: Record
  public var provenance: [Provenance]
}

/// Reads sheets in the format of Passerelle, described in `docs/sheet-format.md`.
public struct NativeSheetReader: Sendable {
  /// The namespace that tells a native sheet.
  public static let namespace = SheetGrammar.namespace

  private let taxonomy: Taxonomy

  public init(taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
  }

  /// The record of a sheet. Throws everything that is wrong with the sheet, each problem at its
  /// line and column with the nearest right value.
  public func sheet(from document: MarkupDocument) throws(InvalidSheet) -> ReadSheet {
    guard let root = document.root, root.name == SheetGrammar.root,
      root.namespace == SheetGrammar.namespace
    else {
      throw InvalidSheet(file: document.file, problems: [Self.problem(ofRoot: document.root)])
    }
    return try sheet(at: root)
  }

  /// The record of the sheet that begins with `root`, which may stand inside another document.
  func sheet(at root: MarkupElement) throws(InvalidSheet) -> ReadSheet {
    let document = root.document
    var check = SheetCheck(root, taxonomy: taxonomy)
    check.checkSense(of: root, taxonomy: taxonomy)
    guard check.problems.isEmpty, let record = SheetExtraction(sheet: root).record else {
      let problems = check.problems.sorted {
        ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
      }
      throw InvalidSheet(file: document.file, problems: problems)
    }
    let provenance = SheetProvenance(of: root, file: document.file).entries
    return ReadSheet(record: record, provenance: provenance)
  }

  private static func problem(ofRoot root: MarkupElement?) -> SheetProblem {
    guard let root else { return SheetProblem("the file is empty") }
    let message =
      if let version = root.namespace?.dropPrefix("urn:passerelle:sheet:") {
        "the sheet is of version \(version) of the format; this Passerelle reads version 1"
      } else if root.name == SheetGrammar.root {
        "<sheet> lacks xmlns=\"\(SheetGrammar.namespace)\""
      } else {
        "a sheet begins with <sheet xmlns=\"\(SheetGrammar.namespace)\">, not with <\(root.name)>"
      }
    return SheetProblem(message, line: root.position.line, column: root.position.column)
  }
}

extension String {
  /// What follows `prefix`; nothing if the text does not begin with it, or is no longer.
  func dropPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) && count > prefix.count ? String(dropFirst(prefix.count)) : nil
  }
}
