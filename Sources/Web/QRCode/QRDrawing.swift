/// A QR code as a drawing for printed pages.
enum QRDrawing {
  /// Light modules around the code, as readers need (ISO/IEC 18004, 6.3.8).
  private static let margin = 4

  /// Empty for an address that is too long for a code, and for a path: a telephone cannot follow it.
  static func html(of address: String) -> Markup {
    guard address.hasPrefix("http"), let code = QRCode(address) else { return "" }
    let size = code.modules.count + 2 * margin
    let numbers = (0..<size).map { String($0) }
    var path = ""
    for (row, modules) in code.modules.enumerated() {
      for run in runs(in: modules) {
        let width = numbers[run.count]
        path += "M"
        path += numbers[run.lowerBound + margin]
        path += " "
        path += numbers[row + margin]
        path += "h"
        path += width
        path += "v1h-"
        path += width
        path += "z"
      }
    }
    return """
      <svg class="qr" viewBox="0 0 \(size) \(size)" role="img" aria-label="QR" \
      shape-rendering="crispEdges"><rect class="qr-light" width="\(size)" height="\(size)"/>\
      <path class="qr-dark" d="\(path)"/></svg>
      """
  }

  /// The dark stretches of a row.
  private static func runs(in row: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (column, isDark) in row.enumerated() where isDark {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
