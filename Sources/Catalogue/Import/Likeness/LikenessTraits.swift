import Bytes

/// What a record or candidate can be known by beside its name.
struct LikenessTraits: Sendable {
  /// Hashes of its sources' addresses, as ``comparable(_:)`` has them.
  let addresses: Set<UInt64>
  let action: ActionName?
  /// Of the programme.
  let phase: String?
  /// Of title, summary and text in each language.
  let shingles: [Language: Shingles]

  init(
    addresses: Set<UInt64>, action: ActionName?, phase: String?, shingles: [Language: Shingles]
  ) {
    self.addresses = addresses
    self.action = action
    self.phase = phase
    self.shingles = shingles
  }

  /// - Parameter address: another one by which a candidate's source goes.
  init(_ record: Record, address: String? = nil, taxonomy: Taxonomy) {
    let addresses = record.sources.map(\.address) + [address].compactMap { $0 }
    self.addresses = Set(addresses.map { StableHash.of(Self.comparable($0).utf8) })
    var names: [(Language, String)] = record.title.words.map { ($0.key, $0.value) }
    if let name = record.actionName {
      names.insert((.english, name), at: 0)
      names += record.languages.map { ($0, name) }
    }
    action =
      names.lazy.compactMap { language, name in
        ActionName.names(in: name, language: language, taxonomy: taxonomy).first
      }.first
    phase = record.programme?.phase
    shingles = Dictionary(
      uniqueKeysWithValues: Set(record.summary.languages + record.texts.keys).map { language in
        (language, Shingles(record.prose(in: language)))
      })
  }

  /// Whether the two are of phases of the programme that differ, as far as both are known.
  func isOfOtherPhase(than other: LikenessTraits) -> Bool {
    guard let phase, let theirs = other.phase else { return false }
    return phase != theirs
  }

  /// An address without what makes no other page of it.
  private static func comparable(_ address: String) -> String {
    var text = address[...]
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
    }
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    if let fragment = text.firstIndex(of: "#") { text = text[..<fragment] }
    while text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }
}

extension Record {
  /// Title, summary and text in one language.
  fileprivate func prose(in language: Language) -> String {
    let parts =
      [title[language], summary[language]].compactMap { $0 }
      + (texts[language] ?? []).map(\.plainText)
    return parts.joined(separator: "\n")
  }
}
