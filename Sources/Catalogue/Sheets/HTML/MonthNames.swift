/// Names of months, in full, short, and declined.
enum MonthNames {
  /// 1 to 12; nothing for a word that is no month. `word` is in lower case.
  static func number(of word: String) -> Int? { numbers[word] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  /// For each month, in English, French, Spanish, Russian, German, Italian, Portuguese, Dutch,
  /// Polish, the Scandinavian languages and Czech, where they differ.
  private static let names = [
    """
    january jan janvier janv enero ene января январь янв januar jänner gennaio janeiro januari \
    stycznia ledna
    """,
    """
    february feb février fevrier févr fev fév febrero февраля февраль фев februar feber febbraio \
    fevereiro februari lutego února
    """,
    "march mar mars marzo марта март мар märz marz maerz março maart marts marca března",
    "april apr avril avr abril abr апреля апрель апр aprile kwietnia dubna",
    "may mai mayo мая май maggio mag maio mei maj maja května",
    "june jun juin junio июня июнь июн juni giugno giu junho czerwca června",
    "july jul juillet juil julio июля июль июл juli luglio lug julho lipca července",
    "august aug août aout agosto ago августа август авг augustus augusti sierpnia srpna",
    """
    september sep sept septembre septiembre setiembre сентября сентябрь сен сент settembre set \
    setembro września září
    """,
    """
    october oct octobre octubre октября октябрь окт oktober okt ottobre ott outubro out \
    października října
    """,
    """
    november nov novembre noviembre ноября ноябрь ноя нояб novembro listopada listopadu
    """,
    """
    december dec décembre decembre déc diciembre dic декабря декабрь дек dezember dez dicembre \
    dezembro desember grudnia prosince
    """,
  ]
}
