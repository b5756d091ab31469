extension Transliteration {
  /// As the BGN/PCGN system of 1947 has it, without its signs for ь and ъ.
  static let latinOfCyrillic: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ң": "n", "ғ": "gh",
    "ү": "u", "ұ": "u", "қ": "q", "ө": "o", "ә": "a", "һ": "h", "і": "i", "ї": "yi", "є": "ye",
    "ґ": "g", "ў": "w", "ӣ": "i", "ӯ": "u", "ҷ": "j", "ҳ": "h",
  ]

  /// Letters and groups of letters, the longest first.
  static let cyrillicOfLatin: [(letters: String, cyrillic: String)] = [
    ("shch", "щ"), ("sch", "ш"), ("tch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("tz", "ц"),
    ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("iu", "ю"), ("ju", "ю"), ("ya", "я"), ("ia", "я"),
    ("ja", "я"), ("yo", "е"), ("jo", "е"), ("ye", "е"), ("je", "е"), ("a", "а"), ("b", "б"),
    ("v", "в"), ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("j", "й"),
    ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"),
    ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "к"), ("q", "к"), ("x", "кс"), ("y", "ы"),
    ("'", "ь"), ("’", "ь"),
  ]

  /// The sound that a letter stands for, as Latin spellings of it have it in common.
  static let soundOfCyrillic: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "ž", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "š",
    "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ң": "n", "ғ": "g", "ү": "u",
    "ұ": "u", "қ": "k", "ө": "o", "ә": "a", "һ": "h", "і": "i", "ї": "i", "є": "e", "ґ": "g",
    "ў": "v", "ӣ": "i", "ӯ": "u", "ҷ": "dž", "ҳ": "h",
  ]

  /// The same for Latin letters and groups of them, the longest first.
  static let soundsOfLatin: [(letters: String, sound: String)] = [
    ("shch", "š"), ("tch", "č"), ("sch", "š"), ("zh", "ž"), ("kh", "h"), ("gh", "g"), ("ts", "c"),
    ("tz", "c"), ("ch", "č"), ("sh", "š"), ("ck", "k"), ("ph", "f"), ("ou", "u"), ("yo", "e"),
    ("jo", "e"), ("ye", "e"), ("je", "e"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"),
    ("c", "k"), ("x", "ks"), ("'", ""), ("’", ""),
  ]
}
