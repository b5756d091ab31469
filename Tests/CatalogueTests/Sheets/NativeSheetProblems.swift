import Markup

@testable import Catalogue

/// The problems of sheets, as an editor is told them.
enum NativeSheetProblems {
  static func of(_ sheet: String) throws -> [String] {
    let reader = NativeSheetReader(taxonomy: try ShippedCatalogue.taxonomy.get())
    let document = try MarkupDocument(xml: Array(sheet.utf8), file: "x.xml")
    do throws(InvalidSheet) {
      _ = try reader.sheet(from: document)
      return []
    } catch {
      return error.problems.map { $0.line(in: error.file) }
    }
  }

  /// The problems of a sheet that is right but for `head` and `body`, which begin in lines 2 and 4.
  static func of(
    sheet: String = #"id="a-1" kind="tool""#, head: String = "",
    about: String = #"<theme id="integration"/>"#, tail: String = ""
  ) throws -> [String] {
    try of(
      """
      <sheet xmlns="urn:passerelle:sheet:1" \(sheet)>
      <title xml:lang="en">T</title>\(head)
      <about>
      \(about)
      </about>
      <summary xml:lang="en">S</summary>\(tail)
      </sheet>
      """)
  }
}
