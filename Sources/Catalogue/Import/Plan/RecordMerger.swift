/// Joins what two sources say of one practice, after a person has said that it is one.
enum RecordMerger {
  /// `record` with what `candidate` adds to it. What they say differently stays as a conflict that
  /// names both; the record's own values stand.
  static func merged(_ record: Record, with candidate: Candidate) -> Record {
    let language = record.languages.first ?? .english
    var joiner = RecordJoiner(
      CuratedPage(record: record, provenance: [], findings: [], language: language),
      name: name(of: record, language: language))
    joiner.join(
      CuratedPage(
        record: candidate.record, provenance: [], findings: [], language: candidate.language),
      name: candidate.record.sources.first?.address ?? candidate.keys.first?.text)
    return joiner.joined
  }

  /// The address that the record's facts come from, or its id.
  private static func name(of record: Record, language: Language) -> String {
    record.sources.first { $0.language == language }?.address ?? record.sources.first?.address
      ?? record.id.rawValue
  }
}
