/// The words of numbers, in English, French, Spanish and Russian.
enum NumberNames {
  typealias Comparator = Record.Figure.Comparator

  /// The longest of those that begin alike stand first.
  static let openings: [(String, Comparator)] = [
    (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), (">", .moreThan),
    ("<", .lessThan), ("~", .about), ("≈", .about), ("more than ", .moreThan),
    ("over ", .moreThan), ("above ", .moreThan), ("at least ", .atLeast), ("up to ", .atMost),
    ("at most ", .atMost), ("less than ", .lessThan), ("fewer than ", .lessThan),
    ("no more than ", .atMost), ("not more than ", .atMost), ("no fewer than ", .atLeast),
    ("no less than ", .atLeast), ("not less than ", .atLeast), ("under ", .lessThan),
    ("about ", .about), ("around ", .about), ("some ", .about), ("nearly ", .about),
    ("almost ", .about), ("approximately ", .about), ("roughly ", .about), ("close to ", .about),
    ("plus de ", .moreThan), ("plus d’", .moreThan), ("plus d'", .moreThan),
    ("au-delà de ", .moreThan), ("au moins ", .atLeast), ("au minimum ", .atLeast),
    ("pas moins de ", .atLeast), ("pas moins d’", .atLeast), ("pas moins d'", .atLeast),
    ("pas plus de ", .atMost), ("au plus ", .atMost), ("au maximum ", .atMost),
    ("jusqu’à ", .atMost), ("jusqu'à ", .atMost), ("moins de ", .lessThan),
    ("moins d’", .lessThan), ("moins d'", .lessThan), ("environ ", .about), ("près de ", .about),
    ("près d’", .about), ("près d'", .about), ("presque ", .about), ("quelque ", .about),
    ("de l’ordre de ", .about), ("de l'ordre de ", .about), ("approximativement ", .about),
    ("autour de ", .about), ("más de ", .moreThan), ("al menos ", .atLeast),
    ("por lo menos ", .atLeast), ("como mínimo ", .atLeast), ("no menos de ", .atLeast),
    ("no más de ", .atMost), ("como máximo ", .atMost), ("hasta ", .atMost),
    ("menos de ", .lessThan), ("unos ", .about), ("unas ", .about), ("cerca de ", .about),
    ("casi ", .about), ("alrededor de ", .about), ("aproximadamente ", .about),
    ("en torno a ", .about), ("не менее чем ", .atLeast), ("не менее ", .atLeast),
    ("не меньше ", .atLeast), ("не более чем ", .atMost), ("не более ", .atMost),
    ("не больше ", .atMost), ("как минимум ", .atLeast), ("более чем ", .moreThan),
    ("более ", .moreThan), ("больше ", .moreThan), ("свыше ", .moreThan), ("до ", .atMost),
    ("менее чем ", .lessThan), ("менее ", .lessThan), ("меньше ", .lessThan), ("около ", .about),
    ("почти ", .about), ("примерно ", .about), ("порядка ", .about),
    ("приблизительно ", .about),
  ]

  static let endings: [(String, Comparator)] = [
    (" or more", .atLeast), (" or so", .about), (" or fewer", .atMost), (" or less", .atMost),
    (" ou plus", .atLeast), (" ou moins", .atMost), (" o más", .atLeast), (" o menos", .atMost),
    (" или более", .atLeast), (" или менее", .atMost), ("+", .atLeast),
  ]

  /// Words for the sign of per cent.
  static let shares = [
    "%", " per cent", " percent", " pour cent", " por ciento", " процентов", " процента",
    " процент",
  ]

  /// Those that end others stand behind them.
  static let scales: [(String, Double)] = [
    ("mil millones", 1e9), ("hundred", 1e2), ("cents", 1e2), ("thousand", 1e3), ("mille", 1e3),
    ("mil", 1e3), ("тыс.", 1e3),
    ("тыс", 1e3), ("тысяч", 1e3), ("тысячи", 1e3), ("тысяча", 1e3), ("million", 1e6),
    ("millions", 1e6), ("millones", 1e6), ("millón", 1e6), ("млн", 1e6), ("млн.", 1e6),
    ("миллионов", 1e6), ("миллиона", 1e6), ("миллион", 1e6), ("billion", 1e9),
    ("milliard", 1e9), ("milliards", 1e9), ("млрд", 1e9), ("миллиардов", 1e9),
    ("миллиарда", 1e9),
  ]

  /// Numbers that stand for themselves.
  static let numbers: [String: Double] = {
    let units = [
      """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
      sixteen seventeen eighteen nineteen
      """,
      """
      un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize \
      dix-sept dix-huit dix-neuf
      """,
      """
      uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince \
      dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés \
      veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve
      """,
      """
      один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать \
      тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать
      """,
      "одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати",
    ]
    let tens = [
      "ten twenty thirty forty fifty sixty seventy eighty ninety hundred",
      """
      dix vingt trente quarante cinquante soixante soixante-dix quatre-vingts \
      quatre-vingt-dix cent
      """,
      "diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
      """
      десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто
      """,
      """
      десяти двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти \
      девяноста ста
      """,
    ]
    var numbers = table(units, step: 1).merging(table(tens, step: 10)) { first, _ in first }
    let others: [String: Double] = [
      "две": 2, "трех": 3, "четырех": 4, "a hundred": 100,
      "one hundred": 100, "a thousand": 1_000, "mille": 1_000, "mil": 1_000, "тысяча": 1_000,
      "тысячи": 1_000, "a million": 1e6, "a billion": 1e9, "миллион": 1e6, "миллиона": 1e6,
      "quatre-vingt": 80,
    ]
    numbers.merge(others) { first, _ in first }
    return numbers
  }()

  /// Names of about as many: `une trentaine`, `a dozen`, `un centenar`.
  static let collectives: [String: Double] = [
    "une dizaine": 10, "une douzaine": 12, "une quinzaine": 15, "une vingtaine": 20,
    "une trentaine": 30, "une quarantaine": 40, "une cinquantaine": 50, "une soixantaine": 60,
    "une centaine": 100, "un millier": 1_000, "a dozen": 12, "half a dozen": 6,
    "two dozen": 24, "a score": 20, "una decena": 10, "una docena": 12, "una quincena": 15,
    "una veintena": 20, "una treintena": 30, "una cuarentena": 40, "una cincuentena": 50,
    "un centenar": 100, "un millar": 1_000, "десяток": 10, "десятка": 10, "сотня": 100,
    "сотни": 100,
  ]

  /// All words of the tables, each by itself.
  static let parts: Set<String> = {
    let tables: [[String]] = [
      openings.map(\.0), endings.map(\.0), shares, scales.map(\.0), Array(numbers.keys),
      Array(collectives.keys), ["et", "y", "%"],
    ]
    return Set(tables.joined().flatMap { $0.split(separator: " ").map(String.init) })
  }()

  private static func table(_ lists: [String], step: Double) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for list in lists {
      for (rank, word) in list.split(separator: " ").enumerated() {
        numbers[String(word)] = Double(rank + 1) * step
      }
    }
    return numbers
  }

  /// All words that a number in words may begin with.
  static let firstWords = Set(
    (numbers.keys.map { $0 } + collectives.keys).map { String($0.prefix { $0 != " " }) })
}
