/// Sentences that call on readers to follow a site, and promise more: noise around a practice.
enum ReaderCalls {
  /// `text` without such sentences, as it stands where there are none; nothing if no other is left.
  static func removed(from text: String) -> String? {
    // Few paragraphs hold one, and parting text into sentences takes longer than a look at its words.
    guard holdCall(FoldedWords.hashes(of: text)[...]) else { return text }
    let sentences = Sentences.parted(text)
    let kept = sentences.filter { !beginsWithCall(FoldedWords.hashes(of: $0)[...]) }
    if kept.count == sentences.count { return text }
    return kept.isEmpty ? nil : kept.joined(separator: " ")
  }

  private static func holdCall(_ words: ArraySlice<UInt64>) -> Bool {
    words.indices.contains { beginsWithCall(words[$0...]) }
  }

  /// Sentences about following people or news do not begin like this.
  private static func beginsWithCall(_ words: ArraySlice<UInt64>) -> Bool {
    guard let first = words.first, let calls = calls[first] else { return false }
    return calls.contains { words.starts(with: $0) }
  }

  /// How they begin, as words, by the first of them.
  private static let calls = Dictionary(grouping: beginnings.map(FoldedWords.hashes)) {
    $0.first ?? 0
  }

  private static let beginnings = [
    "follow us", "stay tuned", "subscribe to our", "sign up for our newsletter", "watch this space",
    "more soon", "more information soon",
    "suivez-nous", "restez à l’écoute", "abonnez-vous", "inscrivez-vous à notre",
    "rejoignez-nous sur", "plus d’informations bientôt",
    "síganos", "síguenos", "suscríbase", "suscríbete", "manténgase al tanto",
    "más información próximamente",
    "подписывайтесь", "подпишитесь", "следите за новостями", "следите за нами",
    "оставайтесь с нами",
    "folgen sie uns", "bleiben sie dran", "abonnieren sie", "seguiteci", "seguici",
    "iscriviti alla", "siga-nos", "sigam-nos", "fique atento", "تابعونا",
  ]
}
