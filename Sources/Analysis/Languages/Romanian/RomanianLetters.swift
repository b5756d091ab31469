/// The older letters ş and ţ, with a cedilla, for ș and ț, with a comma, which Romanian texts mix
/// and the stemmer's rules do not have.
public struct RomanianLetters: TextFilter {
  private static let map = FoldingMap([
    (text: "ş", scalars: ["ș" as Unicode.Scalar]), (text: "ţ", scalars: ["ț"]),
  ])

  public init() {}

  public func apply(to buffer: inout TokenBuffer) {
    Self.map.apply(to: &buffer)
  }
}
