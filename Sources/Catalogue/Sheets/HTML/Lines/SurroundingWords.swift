/// Words that lines about a page, its site or other pages have, whatever element they stand in.
enum SurroundingWords {
  /// Lines with more bytes are text.
  private static let longest = 200
  /// How many words of a line are looked at.
  private static let mostWords = 20

  /// What the first word of a line that tells is about: 1 the site, 2 sharing and comments, 3 who
  /// wrote it, when, and about what; 0 where no word tells.
  static func topic(of line: Span<UInt8>) -> UInt8 {
    guard line.count <= longest else { return 0 }
    if line.count >= 2, line[0] == 0xC2, line[1] == 0xA9 { return 1 }
    let (letters, topics) = (Letters.table, topics)
    var count = 0
    var index = 0
    while index < line.count, count < mostWords {
      var hash = LabelHash()
      while index < line.count {
        let byte = line[index]
        if byte.isASCIILetter {
          hash.add(byte | 0x20)
        } else if byte.isASCIIDigit {
          hash.add(byte)
        } else if byte >= 0x80 {
          letters.lowercase(line.scalar(at: &index)) { hash.add($0) }
          continue
        } else {
          break
        }
        index &+= 1
      }
      // The sign that ends the word.
      index &+= 1
      guard let word = hash.finish() else { continue }
      if let topic = topics[word] { return topic }
      count += 1
    }
    return 0
  }

  private static let topics: HashTable<UInt8> = {
    var topics = HashTable<UInt8>(capacity: 200)
    for (topic, words) in words.sorted(by: { $0.key < $1.key }) {
      for word in words.split(separator: " ") {
        topics.update(LabelHash.of(word.utf8), default: 0) { $0 = topic }
      }
    }
    return topics
  }()

  private static let words: [UInt8: String] = [
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
