/// Words that lines about a page, its site or other pages have, whatever element they stand in.
enum SurroundingWords {
  /// Lines with more bytes are text.
  private static let longest = 200
  /// How many words of a line are looked at.
  private static let mostWords = 20

  /// What the first word of a line that tells is about: 1 the site, 2 sharing and comments, 3 who
  /// wrote it, when, and about what; 0 where no word tells.
  static func topic(of line: String) -> Int {
    guard line.utf8.count <= longest else { return 0 }
    if line.hasPrefix("©") { return 1 }
    for word in line.plainWords.prefix(mostWords) {
      if let topic = topics[LabelHash.of(word)] { return topic }
    }
    return 0
  }

  private static let topics: [UInt64: Int] = {
    var topics: [UInt64: Int] = [:]
    for (topic, words) in words {
      for word in words.split(separator: " ") { topics[LabelHash.of(word.utf8)] = topic }
    }
    return topics
  }()

  private static let words = [
    1: """
    advert slideshow cookie cookies newsletter subscribe subscription copyright javascript login register reserved \
    rights advertisement sponsored abonnieren abonner abonnez inscrivez impressum datenschutz \
    anmelden anzeige werbung suscríbete suscribirse iscriviti abbonati подписаться подпишитесь \
    рассылка prenumerata zapisz
    """,
    2: """
    share tweet facebook twitter whatsapp pinterest linkedin telegram email print comments comment \
    reply teilen drucken kommentare kommentar antworten partager imprimer commentaires commentaire \
    compartir imprimir comentarios comentar condividi stampa commenti поделиться комментарии \
    udostępnij drukuj komentarze
    """,
    3: """
    caption posted published updated author tags category categories filed photo image source credit \
    courtesy getty reuters von autor veröffentlicht aktualisiert kategorie schlagwörter foto bild \
    quelle publié photographie crédit publicado etiquetas fuente pubblicato fonte опубликовано \
    автор фото источник opublikowano źródło
    """,
  ]
}
