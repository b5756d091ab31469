/// What the words of a link say about the file behind it: “Handbook (in Russian, PDF, 1.2 MB)”.
struct LinkLabel: Equatable {
  /// The words without what follows.
  var title: String
  var language: Language?
  /// `PDF`.
  var format: String?
  /// As it is written: `1.2 MB`.
  var size: String?

  init(_ label: String) {
    title = label
    // Remarks stand in brackets, the last first: “Manual (en russe) [PDF, 1,2 Mo]”.
    while let close = title.last, let open = Self.brackets[close],
      let start = title.lastIndex(of: open), title.index(after: start) < title.endIndex
    {
      let remark = title[title.index(after: start)...].dropLast()
      guard remark.utf8.count <= 60, take(remark) else { break }
      title = title[..<start].trimmed
    }
    if title.isEmpty { title = label }
    while let sign = title.lastIndex(where: { "-–|,".contains($0) }), sign != title.startIndex {
      let remark = title[title.index(after: sign)...]
      guard remark.first == " ", remark.utf8.count <= 40, take(remark) else { break }
      title = title[..<sign].trimmed
    }
    if size == nil { size = Self.size(title) }
    // Names of languages are short, even with the words around them.
    if language == nil, title.utf8.count <= 120 { language = Self.language(named: title) }
  }

  /// Whether words say nothing but size, format or language.
  static func isRemark(_ words: String) -> Bool {
    var label = LinkLabel("x")
    return words.utf8.count <= 60 && label.take(words[...].trimmed.drop { "([".contains($0) })
  }

  private static let brackets: [Character: Character] = [")": "(", "]": "["]

  /// Takes what `remark` says; false if it says nothing of the kind.
  private mutating func take(_ remark: some StringProtocol) -> Bool {
    var isKnown = false
    for part in remark.split(whereSeparator: { ",;–|·/-".contains($0) }) {
      let text = part.trimmed
      if let known = Self.language(named: text) {
        language = language ?? known
        isKnown = true
      } else if Self.formats.contains(text.uppercased()) {
        format = format ?? text.uppercased()
        isKnown = true
      } else if let known = Self.size(text) {
        size = size ?? known
        isKnown = true
        let rest = text.replacing(known, with: "").trimmed.uppercased()
        if Self.formats.contains(rest) { format = format ?? rest }
      } else if let first = text.split(separator: " ").first,
        Self.formats.contains(first.uppercased())
      {
        format = format ?? first.uppercased()
        isKnown = true
      }
    }
    // “1,2 Mo” was cut at its comma.
    if let known = Self.size(String(remark)) { (size, isKnown) = (known, true) }
    return isKnown
  }

  private static let formats = FileFormat.all.union(["WORD", "EXCEL"])

  // MARK: Size

  private static let units: Set<String> = [
    "kb", "ko", "кб", "mb", "mo", "мб", "gb", "go", "гб", "kib", "mib", "gib", "bytes", "octets",
    "kbyte", "kbytes", "mbyte", "mbytes", "kilobytes", "megabyte", "megabytes", "mégaoctets",
    "килобайт", "мегабайт",
  ]

  /// The first number in `text` with a unit of size behind it.
  private static func size(_ text: String) -> String? {
    guard text.utf8.contains(where: \.isASCIIDigit) else { return nil }
    let words = text.split { $0.isWhitespace || "()[];|–".contains($0) }
    for (index, word) in words.enumerated() {
      var number = String(word.prefix { $0.isNumber || $0 == "." || $0 == "," })
      guard let first = number.first, first.isNumber else { continue }
      let attached = word.dropFirst(number.count).filter { $0 != "," }
      // “1 024 Ko”: three figures behind a space go with those before.
      if index > 0, number.prefix(3).count(where: \.isNumber) == 3,
        (1...3).contains(words[index - 1].count), words[index - 1].allSatisfy(\.isNumber)
      {
        number = "\(words[index - 1]) \(number)"
      }
      if units.contains(attached.lowercased()) { return "\(number) \(attached)" }
      if attached.isEmpty, index + 1 < words.count {
        let unit = words[index + 1].filter { $0.isLetter }
        if units.contains(unit.lowercased()) { return "\(number) \(unit)" }
      }
    }
    return nil
  }

  // MARK: Language

  /// The language that a label names: “in Russian”, “en russe”, “ES”, “русский”, “English version”.
  static func language(named label: some StringProtocol) -> Language? {
    let words = label.lowercased().split { !$0.isLetter }
    if words.count == 1, codes.contains(words[0]), label.contains(where: \.isUppercase) {
      return Language(String(words[0]))
    }
    let telling = words.filter { !fillers.contains($0) }
    return telling.count == 1 ? names[telling[0]].map { Language($0) } : nil
  }

  /// The language that the end of a file's name tells: `factsheet_ru.pdf`, `guide-FR.pdf`.
  static func language(ofFile address: String) -> Language? {
    let name = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first ?? ""
    guard let end = stem.split(whereSeparator: { "-_ ".contains($0) }).last, end != stem,
      codes.contains(Substring(end.lowercased()))
    else { return nil }
    return Language(end.lowercased())
  }

  private static let fillers: Set<Substring> = [
    "in", "en", "auf", "in", "на", "language", "version", "versión", "версия", "langue", "idioma",
    "язык", "языке", "la", "the", "only", "available", "disponible", "seulement", "solo", "só",
    "pdf", "doc", "docx",
  ]

  private static let codes: Set<Substring> = [
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
    "lv", "mt", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "uk", "tr", "ka", "hy", "az", "kk",
    "ky", "tg", "uz",
  ]

  private static let names: [Substring: String] = [
    "english": "en", "anglais": "en", "inglés": "en", "английском": "en", "английский": "en",
    "englisch": "en", "inglese": "en", "inglês": "en",
    "french": "fr", "français": "fr", "francés": "fr", "французском": "fr", "французский": "fr",
    "französisch": "fr", "francese": "fr", "francês": "fr",
    "spanish": "es", "espagnol": "es", "español": "es", "испанском": "es", "испанский": "es",
    "spanisch": "es", "castellano": "es", "espanhol": "es",
    "russian": "ru", "russe": "ru", "ruso": "ru", "русском": "ru", "русский": "ru",
    "russisch": "ru", "russo": "ru",
    "german": "de", "allemand": "de", "alemán": "de", "немецком": "de", "deutsch": "de",
    "italian": "it", "italien": "it", "italiano": "it", "italienisch": "it",
    "portuguese": "pt", "portugais": "pt", "portugués": "pt", "português": "pt",
    "arabic": "ar", "arabe": "ar", "árabe": "ar", "арабском": "ar", "العربية": "ar",
    "ukrainian": "uk", "ukrainien": "uk", "українська": "uk", "kazakh": "kk", "казахском": "kk",
    "dutch": "nl", "polish": "pl", "greek": "el", "grec": "el", "turkish": "tr", "turc": "tr",
    "armenian": "hy", "arménien": "hy", "georgian": "ka", "géorgien": "ka", "azerbaijani": "az",
  ]
}
