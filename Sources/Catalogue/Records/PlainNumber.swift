extension Double {
  /// The shortest number that reads back the same, without an exponent, and without a point where
  /// it is whole: `4000000`, `3.5`.
  var plainDigits: String {
    if let whole = Int64(exactly: self) { return String(whole) }
    let text = String(magnitude)
    let halves = text.split(separator: "e")
    guard isFinite, halves.count == 2, let exponent = Int(halves[1]) else { return String(self) }
    let mantissa = halves[0].split(separator: ".")
    let digits = mantissa.joined()
    let point = mantissa[0].count + exponent
    let sign = self < 0 ? "-" : ""
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    let missing = point - digits.count
    if missing >= 0 { return sign + digits + String(repeating: "0", count: missing) }
    return sign + String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
  }
}
