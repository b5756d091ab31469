/// Codes of languages as other formats write them.
enum LanguageCode {
  /// The language of a BCP 47 tag, of a code of three letters (ISO 639-2), or of an address that
  /// ends in one; nothing for other words, and for “undetermined”.
  static func language(_ text: String) -> Language? {
    let code = text.split(whereSeparator: { "/#".contains($0) }).last.map(String.init) ?? ""
    let subtags = code.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let primary = subtags.first?.lowercased(), (2...3).contains(primary.utf8.count),
      subtags.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }),
      !["und", "mul", "zxx", "xx"].contains(primary)
    else { return nil }
    let short = primary.utf8.count == 3 ? twoLetters[primary] ?? primary : primary
    // “en-GB” is English to a reader of the catalogue.
    return Language(short)
  }

  /// ISO 639-2, both its bibliographic and its terminological codes, for the languages of the EU's
  /// Member States and of the countries that the programme has worked with most.
  private static let twoLetters: [String: String] = [
    "ara": "ar", "arm": "hy", "hye": "hy", "aze": "az", "bul": "bg", "ces": "cs", "cze": "cs",
    "dan": "da", "deu": "de", "ger": "de", "ell": "el", "gre": "el", "eng": "en", "est": "et",
    "fin": "fi", "fra": "fr", "fre": "fr", "geo": "ka", "kat": "ka", "gle": "ga", "hrv": "hr",
    "hun": "hu", "ita": "it", "kaz": "kk", "kir": "ky", "lao": "lo", "lav": "lv", "lit": "lt",
    "mlt": "mt", "nld": "nl", "dut": "nl", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro",
    "rus": "ru", "slk": "sk", "slo": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv",
    "tat": "tt", "tgk": "tg", "tha": "th", "tur": "tr", "ukr": "uk", "uzb": "uz", "zho": "zh",
    "chi": "zh",
  ]
}
