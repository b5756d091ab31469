/// Sentences that call on readers to follow a site, and promise more: noise around a practice.
enum ReaderCalls {
  /// `text` without such sentences, as it stands where there are none; nothing if no other is left.
  static func removed(from text: String) -> String? {
    let small = text.lowercased().replacing("'", with: "’")
    guard calls.contains(where: { small.contains($0) }) else { return text }
    let sentences = Sentences.parted(text)
    let kept = sentences.filter { !isCall($0) }
    if kept.count == sentences.count { return text }
    return kept.isEmpty ? nil : kept.joined(separator: " ")
  }

  /// Sentences about following people or news do not begin like this.
  private static func isCall(_ sentence: String) -> Bool {
    let start = sentence.lowercased().replacing("'", with: "’").drop { !$0.isLetter }
    return calls.contains { start.hasPrefix($0) }
  }

  /// How they begin, in lower case.
  private static let calls = [
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
