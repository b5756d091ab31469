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

  /// For each month, in the languages of the European Union but Irish, and in Russian, Ukrainian,
  /// Turkish, Norwegian and Arabic. Where two languages give one name to two months, the language
  /// with more speakers has it.
  private static let names = [
    """
    january jan janvier janv enero ene января январь янв januar jänner gennaio janeiro januari \
    stycznia ledna ianuarie január tammikuuta tammikuu jaanuar janvāris janvārī sausio \
    januarja siječnja januára януари ιανουαρίου ιανουάριος січня ocak jannar يناير
    """,
    """
    february feb février fevrier févr fev fév febrero февраля февраль фев februar feber \
    febbraio fevereiro februari lutego února februarie február helmikuuta veebruar februāris \
    februārī vasario februarja veljače februára февруари φεβρουαρίου лютого şubat frar فبراير
    """,
    """
    march mar mars marzo марта март мар märz marz maerz março maart marts marca března martie \
    március maaliskuuta märts martā kovo ožujka marec μαρτίου березня mart marzu مارس
    """,
    """
    april apr avril avr abril abr апреля апрель апр aprile kwietnia dubna aprilie április \
    huhtikuuta aprill aprīlis aprīlī balandžio aprila travnja apríla април απριλίου квітня \
    nisan أبريل إبريل
    """,
    """
    may mai mayo мая май maggio mag maio mei maj maja května május toukokuuta maijs maijā \
    gegužės svibnja mája μαΐου μαίου травня mayıs mejju مايو
    """,
    """
    june jun juin junio июня июнь июн juni giugno giu junho czerwca června iunie június \
    kesäkuuta juuni jūnijs jūnijā birželio junija lipnja júna юни ιουνίου червня haziran ġunju \
    يونيو
    """,
    """
    july jul juillet juil julio июля июль июл juli luglio lug julho lipca července iulie \
    július heinäkuuta juuli jūlijs jūlijā liepos julija srpnja júla юли ιουλίου липня temmuz \
    lulju يوليو
    """,
    """
    august aug août aout agosto ago августа август авг augustus augusti sierpnia srpna \
    augusztus elokuuta augusts augustā rugpjūčio avgusta kolovoza augusta αυγούστου серпня \
    ağustos awwissu أغسطس
    """,
    """
    september sep sept septembre septiembre setiembre сентября сентябрь сен сент settembre set \
    setembro września září septembrie szeptember syyskuuta septembris septembrī rugsėjo \
    septembra rujna септември σεπτεμβρίου вересня eylül سبتمبر
    """,
    """
    october oct octobre octubre октября октябрь окт oktober okt ottobre ott outubro out \
    października října octombrie október lokakuuta oktoober oktobris oktobrī spalio oktobra \
    októbra октомври οκτωβρίου жовтня ekim ottubru أكتوبر
    """,
    """
    november nov novembre noviembre ноября ноябрь ноя нояб novembro listopada listopadu \
    noiembrie marraskuuta novembris novembrī lapkričio novembra studenoga studenog ноември \
    νοεμβρίου листопада kasım novembru نوفمبر
    """,
    """
    december dec décembre decembre déc diciembre dic декабря декабрь дек dezember dez dicembre \
    dezembro desember grudnia prosince decembrie joulukuuta detsember decembris decembrī \
    gruodžio decembra prosinca декември δεκεμβρίου грудня aralık diċembru ديسمبر
    """,
  ]
}
