import Catalogue
import Foundation

/// The Equal Earth projection (Šavrič, Patterson and Jenny, “The Equal Earth map projection”, 2018),
/// on which areas keep their proportions: no continent looks larger than it is.
struct EqualEarth: Sendable {
  /// In lengths of the drawing; the whole globe is this wide.
  let width: Double
  /// The meridian in the middle, in degrees: 11° east cuts no land but the tip of Chukotka.
  private static let middle = 11.0
  private static let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)

  struct Point: Sendable, Hashable {
    var x: Double
    /// Grows to the south, as drawings have it.
    var y: Double
  }

  /// From the centre of the drawing. `latitude` and `longitude` are in degrees.
  func point(latitude: Double, longitude: Double) -> Point {
    var east = longitude - Self.middle
    if east < -180 { east += 360 }
    if east > 180 { east -= 360 }
    let theta = asin(3.0.squareRoot() / 2 * sin(latitude * .pi / 180))
    let square = theta * theta
    let sixth = square * square * square
    let slope =
      Self.a1 + 3 * Self.a2 * square + sixth * (7 * Self.a3 + 9 * Self.a4 * square)
    let x = 2 * 3.0.squareRoot() * (east * .pi / 180) * cos(theta) / (3 * slope)
    let y = theta * (Self.a1 + Self.a2 * square + sixth * (Self.a3 + Self.a4 * square))
    return Point(x: x * scale, y: -y * scale)
  }

  func point(_ place: GeographicPoint) -> Point {
    point(latitude: place.latitude, longitude: place.longitude)
  }

  /// The equator is 2 × 2.70663 radii long.
  private var scale: Double { width / (2 * 2.70663) }
}
