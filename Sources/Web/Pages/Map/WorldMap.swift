import Catalogue
import Passerelle

/// The world with a circle for each country, as large as its number of practices, and arches between
/// countries that worked together.
struct WorldMap: Sendable {
  /// A circle that leads somewhere.
  struct Place: Sendable {
    var point: GeographicPoint
    var count: Int
    var address: String
    /// “Costa Rica, 8 practices”.
    var label: String
    /// Whether it stands out: an end of the arches.
    var isMarked = false
  }

  /// Expertise that crossed the world.
  struct Arch: Sendable {
    var from: GeographicPoint
    var to: GeographicPoint
    /// How many practices it stands for.
    var count: Int
  }

  var places: [Place]
  var arches: [Arch]
  /// Says what the drawing shows.
  var title: String

  static let projection = EqualEarth(width: 1000)

  /// From 83° north to 57° south; in width, to the last dot of land on either side.
  private static let (top, bottom, side) = (
    projection.point(latitude: 83, longitude: 0).y - 4,
    projection.point(latitude: -57, longitude: 0).y, 440.0
  )

  /// The drawing; the large circles lie under the small ones.
  func html(land: LandDots) -> Markup {
    let circles = places.sorted { ($1.count, $0.address) < ($0.count, $1.address) }
    return """
      <svg class="map" viewBox="\(at: -Self.side) \(at: Self.top) \(at: 2 * Self.side) \(at: Self.bottom - Self.top)" \
      role="group" aria-label="\(title)">
      \(land.drawing)
      <g class="arches" aria-hidden="true">\(arches.map(Self.html))</g>
      \(circles.map(Self.html))</svg>
      """
  }

  /// The radius grows with the root of the count, so that areas can be compared.
  private static func html(_ place: Place) -> Markup {
    let at = projection.point(place.point)
    let radius = 3.4 * Double(place.count).squareRoot()
    return """
      <a href="\(place.address)"\(if: place.isMarked, " class=\"marked\"") \
      aria-label="\(place.label)"><title>\(place.label)</title>\
      <circle class="reach" cx="\(at: at.x)" cy="\(at: at.y)" r="\(at: max(radius, 6))"/>\
      <circle cx="\(at: at.x)" cy="\(at: at.y)" r="\(at: radius)"/></a>

      """
  }

  /// A curve that rises to the north by a quarter of the way, and is as broad as its count.
  private static func html(_ arch: Arch) -> Markup {
    let (from, to) = (projection.point(arch.from), projection.point(arch.to))
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let rise = 0.28 * (dx * dx + dy * dy).squareRoot()
    return """
      <path d="M\(at: from.x) \(at: from.y)Q\(at: from.x + dx / 2) \
      \(at: from.y + dy / 2 - rise) \(at: to.x) \(at: to.y)" \
      stroke-width="\(at: 0.5 + 0.45 * Double(arch.count))"/>
      """
  }
}
