/// An element of a header that says what a sender would like best: `gzip;q=0.5` (RFC 9110, 12.4.2).
struct Preference: Sendable, Hashable {
  /// In lower case.
  var name: String
  /// 0, never, to 1000, best.
  var quality: Int

  /// Nobody knows more than a few forms, codings and languages, and a long header should cost little.
  private static let limit = 50

  /// The elements of a header, as they stand there.
  static func list(in field: String) -> [Preference] {
    field.split(separator: ",", maxSplits: limit).prefix(limit).compactMap { Preference($0) }
  }

  private init?(_ element: Substring) {
    let parts = element.lowercased().split(separator: ";").map {
      $0.filter { $0 != " " && $0 != "\t" }
    }
    guard let name = parts.first, !name.isEmpty else { return nil }
    self.name = name
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
    quality = weight.map { Self.quality($0.dropFirst(2)) } ?? 1000
  }

  /// A weight above 1 is a slip of somebody who wants the thing, and counts as 1; what is no weight
  /// at all wants nothing.
  private static func quality(_ text: Substring) -> Int {
    if let thousandths = thousandths(text) { return thousandths }
    return text.wholeMatch(of: /[1-9][0-9]*(\.[0-9]*)?/) == nil ? 0 : 1000
  }

  /// What `0`, `0.5` and `1.000` are in thousandths; nothing for what is no such weight.
  static func thousandths(_ text: some StringProtocol) -> Int? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"),
      bytes.count == 1 || bytes[1] == UInt8(ascii: "."), bytes.count <= 5
    else { return nil }
    var value = Int(first - UInt8(ascii: "0")) * 1000
    for (digit, worth) in zip(bytes.dropFirst(2), [100, 10, 1]) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value += Int(digit - UInt8(ascii: "0")) * worth
    }
    return value <= 1000 ? value : nil
  }
}
