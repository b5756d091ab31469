/// A record that a source would give, for a person to decide on.
struct Candidate: Sendable {
  var record: Record
  var provenance: [Provenance] = []
  /// How its source is known the next time.
  var keys: [SourceKey] = []
  /// How its source was known where it stood before, as an address that is sent on now.
  var formerKeys: [SourceKey] = []
  /// Another address that its source gives itself, by which it may be known already.
  var address: String?
  var language: Language
  /// 0 to 1; see ``confidence(of:)``.
  var confidence: Double

  init(
    record: Record, provenance: [Provenance] = [], keys: [SourceKey] = [],
    address: String? = nil, language: Language
  ) {
    self.record = record
    self.provenance = provenance
    self.keys = keys
    self.address = address
    self.language = language
    confidence = Self.confidence(of: record)
  }

  /// How much of what makes a practice the record has: a title and a summary count 0.15 each, a
  /// country 0.2, a theme 0.3, an Action's name or a programme 0.2.
  static func confidence(of record: Record) -> Double {
    var hundredths = 0
    if !record.title.isEmpty { hundredths += 15 }
    if !record.summary.isEmpty { hundredths += 15 }
    if !record.countries.isEmpty || !record.regions.isEmpty { hundredths += 20 }
    if !record.themes.isEmpty { hundredths += 30 }
    if record.actionName != nil || record.programme != nil { hundredths += 20 }
    return Double(hundredths) / 100
  }
}
