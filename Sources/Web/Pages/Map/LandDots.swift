import Bytes
import Foundation

/// Where there is land, as dots on the map: enough to recognise the continents by, and no border.
struct LandDots: Sendable {
  /// A path of round strokes, one for each stretch of land.
  let drawing: Markup
  /// Changes with the file.
  let fingerprint: String

  /// Between two dots, in lengths of the drawing. ``EqualEarth`` is 1000 wide.
  private static let step = 6.0
  /// Between two rows: the height of the triangle of three dots.
  private static let rise = step * 3.0.squareRoot() / 2
  /// Rows and columns that the globe has room for, from its middle.
  private static let reach = -100...100

  /// Reads a file whose lines hold a row and the runs of columns in it, as `-20 -38:-31 4`; lines
  /// that begin with # are remarks.
  init(file: URL) throws(ResourceError) {
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw ResourceError(file: file.path, reason: "\(error)")
    }
    var hash = StableHash()
    hash.combine(text)
    fingerprint = hash.hexadecimal
    var strokes: [Markup] = []
    for (index, line) in text.split(separator: "\n").enumerated() where !line.hasPrefix("#") {
      let parts = line.split(separator: " ")
      let runs = parts.dropFirst().compactMap(Self.run)
      guard let row = parts.first.flatMap({ Int($0) }), Self.reach.contains(row),
        runs.count == parts.count - 1
      else {
        throw ResourceError(file: file.path, reason: "line \(index + 1) is no row of land")
      }
      strokes += runs.map { Self.stroke(of: $0, in: row) }
    }
    drawing = "<path class=\"land\" stroke-dasharray=\"0 \(at: Self.step)\" d=\"\(strokes)\"/>"
  }

  /// “-38:-31” as a range, “4” as one of a single column.
  private static func run(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: ":").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last,
      reach.contains(first), reach.contains(last)
    else { return nil }
    return first...last
  }

  /// From the first dot to the last; every odd row lies half a step further east.
  private static func stroke(of run: ClosedRange<Int>, in row: Int) -> Markup {
    let shift = row % 2 == 0 ? 0 : 0.5
    func x(_ column: Int) -> Double { (Double(column) + shift) * step }
    return "M\(at: x(run.lowerBound)) \(at: Double(row) * rise)H\(at: x(run.upperBound) + 0.1)"
  }
}
