/// E-mail addresses that a publishing system hides from robots, and what it shows instead.
enum MailCloak {
  /// Whether an element holds nothing but a hidden address: Joomla from 3 on, Cloudflare, spamspan.
  static func hides(_ node: Int, in page: PageTree) -> Bool {
    switch page.tags[node] {
    case .hiddenMail: return true
    case .span:
      guard page.isLabelled(node) else { return false }
      if let id = page.attributeBytes(.id, of: node), id.starts(with: "cloak".utf8),
        id.dropFirst(5).allSatisfy(\.isHexDigit)
      {
        return true
      }
      return page.classKinds(node).roles.contains(.hiddenMail)
    case .a:
      if page.classKinds(node).roles.contains(.hiddenMail) { return true }
      guard let address = page.attributeBytes(.href, of: node) else { return false }
      return address.starts(with: "javascript:".utf8) && address.holds("UnCryptMailto(")
    default: return false
    }
  }

  /// Sentences that stand for an address in the text itself: Joomla before 3, where scripts hide
  /// them, and texts copied from such pages.
  private static let sentences = [
    "This email address is being protected from spambots. You need JavaScript enabled to view it.",
    "This e-mail address is being protected from spambots. You need JavaScript enabled to view it",
    "Cette adresse e-mail est protégée contre les robots spammeurs. "
      + "Vous devez activer le JavaScript pour la visualiser.",
    "Cette adresse email est protégée contre les robots des spammeurs, "
      + "vous devez activer Javascript pour la voir.",
    "Esta dirección de correo electrónico está siendo protegida contra los robots de spam. "
      + "Necesita tener JavaScript habilitado para poder verlo.",
    "Адрес электронной почты защищен от спам-ботов. "
      + "Для просмотра адреса в браузере должен быть включен Javascript.",
    "Этот адрес электронной почты защищён от спам-ботов. "
      + "У вас должен быть включен JavaScript для просмотра.",
    "Этот адрес электронной почты защищен от спам-ботов. "
      + "У вас должен быть включен JavaScript для просмотра.",
    "Diese E-Mail-Adresse ist vor Spambots geschützt! "
      + "Zur Anzeige muss JavaScript eingeschaltet sein!",
    "Questo indirizzo email è protetto dagli spambots. "
      + "È necessario abilitare JavaScript per vederlo.",
    "Este endereço de email está protegido contra piratas. "
      + "Necessita ativar o JavaScript para o visualizar.",
    "Este endereço de email está protegido contra piratas. "
      + "Necessita ter o JavaScript autorizado para o visualizar.",
    "عنوان البريد الإلكتروني هذا محمي من روبوتات السبام. يجب عليك تفعيل الجافاسكربت لرؤيته.",
    "[email protected]", "[email\u{A0}protected]",
  ]

  /// `text` without the sentences.
  static func removed(from text: String) -> String {
    guard mayHold(Array(text.utf8)) else { return text }
    var text = text
    for sentence in sentences {
      while let range = text.firstRange(of: sentence) { text.removeSubrange(range) }
    }
    return text.squeezed
  }

  /// `text`, in which an address was hidden, without a last sentence that only led up to it: “Write
  /// to:”.
  static func withoutInvitation(_ text: String) -> String {
    guard text.hasSuffix(":") || text.hasSuffix(" .") else { return text }
    let ends = text.dropLast(2).indices.filter { index in
      ".!?…".contains(text[index]) && text[text.index(after: index)].isWhitespace
    }
    let rest = ends.last.map { String(text[...$0]) } ?? ""
    // “A question? Write to:”
    return rest.hasSuffix("?") && rest.count <= 80 ? "" : rest
  }

  /// Whether a text has any of the words that each of the sentences has one of; told by the
  /// letters after which they are looked for, since nearly no text has.
  static func mayHold(_ text: [UInt8]) -> Bool {
    guard text.count >= 17, text.span.hasAny(of: UInt8(ascii: "J"), UInt8(ascii: "["), 0xD8, 0xD8)
    else { return false }
    for index in text.indices {
      let byte = text[index]
      // “JavaScript”, “Javascript”, “[email protected]”, and the Arabic word, which begins with alef.
      guard byte == UInt8(ascii: "J") || byte == UInt8(ascii: "[") || byte == 0xD8 else { continue }
      if hints.contains(where: { text[index...].starts(with: $0) }) { return true }
    }
    return false
  }

  private static let hints = ["JavaScript", "Javascript", "[email", "الجافاسكربت"]
    .map { Array($0.utf8) }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
