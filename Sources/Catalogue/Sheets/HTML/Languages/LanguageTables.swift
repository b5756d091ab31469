/// The words and letters that ``LanguageDetector`` tells languages by.
///
/// Articles, prepositions, conjunctions, pronouns and forms of “to be”: what any text of a few
/// sentences has. Languages close to each other are told by the words they do not share.
enum LanguageTables {
  /// In alphabetical order; others know them by their ranks here.
  static let languages = words.keys.sorted()

  /// The script that `language` is written in.
  static func script(of language: String) -> Script {
    switch language {
    case "ru", "uk", "bg", "sr": .cyrillic
    case "ar", "fa": .arabic
    default: .latin
    }
  }

  /// Languages that have a word among their small words, as bits, by the hash of the word.
  static let languagesOfWord: HashTable<UInt64> = {
    var table = HashTable<UInt64>(capacity: 800)
    for (rank, language) in languages.enumerated() {
      for word in words[language, default: ""].split(separator: " ") {
        table.update(LabelHash.of(word.utf8), default: 0) { $0 |= 1 << UInt64(rank) }
      }
    }
    return table
  }()

  /// Languages that alone of those in the same script use a letter, as bits, by its number.
  static let languagesOfLetter: HashTable<UInt64> = {
    var table = HashTable<UInt64>(capacity: 100)
    for (rank, language) in languages.enumerated() {
      for letter in letters[language, default: ""].unicodeScalars {
        table.update(UInt64(letter.value), default: 0) { $0 |= 1 << UInt64(rank) }
      }
    }
    return table
  }()

  private static let words = [
    "en": """
    the of and to in is was for that with on as are by be this from at have has which it an not \
    or will their its were been they his her who would can more about
    """,
    "fr": """
    le la les des du de et en un une est dans pour que qui par sur au aux avec ce cette ces sont \
    pas plus ne son sa ses leur leurs été a d’ l’ qu’ n’ s’ ou nous vous mais être ont
    """,
    "es": """
    el la los las de del que y en un una es para por con no se su sus al lo como más pero este \
    esta estos entre ha han sobre fue son también desde o muy sin
    """,
    "pt": """
    o a os as de do da dos das que e em um uma no na nos nas para por com não se ao aos à às mais \
    como foi são pela pelo sua seu entre também ser está isso
    """,
    "it": """
    il lo la i gli le di del della dei delle degli che e in un una per con non è sono si al alla \
    nel nella sul da dal dalla come più anche ha l’ dell’ un’ all’ nell’ questo questa
    """,
    "de": """
    der die das und in den von zu mit ist im für auf des dem ein eine einer eines einem nicht auch \
    sich es werden wird als an bei nach aus dass sie hat sind oder über zur zum durch
    """,
    "nl": """
    de het een van en in is op te dat voor met zijn aan niet er ook als bij om door naar worden \
    wordt deze die uit hebben heeft over tot maar zal meer
    """,
    "da": """
    og i at det en den til er som på de med for af ikke der et har om var fra blev kan vil skal \
    eller også hvor efter ved mellem disse denne være blive blev hvad nogle mod
      hvis dog meget under ud kun
    """,
    "sv": """
    och i att det en som på är av för med den till inte om ett har de var från kan ska eller \
    också vid mellan dessa denna vara efter samt genom mot
    """,
    "no": """
    og i det en er på som til av for at med ikke har de den om et var fra kan vil skal eller også \
    ved etter bli ble mellom disse denne være mot hva noen hvis svært under ut bare dette
    """,
    "fi": """
    ja on ei että se oli ovat joka sekä myös mutta tai kun jotka hän ole olla kuin niin tämä \
    tämän ne vain jo mukaan sen voi kanssa
    """,
    "et": """
    ja on ei et see oli ta mis kui ka või ning selle aga mida kes nende olid oma ka eest kuid \
    ning mille seda üle välja poolt aastal või kuni peab tema pärast võib olema olnud kes
      selleks lisaks nii sellest mitte
    """,
    "lv": """
    un ir par no ar uz kas tas arī ka lai bet vai kā šo šī pie tā tika būs gan līdz pēc starp \
    savu nav kuru tiek šajā
    """,
    "lt": """
    ir yra kad su iš į dėl bei tai kaip bus buvo ar už apie nuo jo jų kurie taip pat tik per prie \
    arba šio šis pagal
    """,
    "pl": """
    i w na z do się że nie jest o to oraz dla za od po przez jak ale są być które który która tym \
    tego może jego jej ich ze we przy
    """,
    "cs": """
    a v na se je že s z do o pro to i k ve které který by jako jsou bude za po ale nebo od jeho \
    jejich při také však byl této
    """,
    "sk": """
    a v na sa je že s z do o pre to aj k vo ktoré ktorý by ako sú bude za po ale alebo od jeho \
    ich pri tiež však bol tejto
    """,
    "sl": """
    in v na je se za da so z s ki ne pri tudi kot po od ali bi lahko iz bo med o do ter pa njihov \
    bil kar bodo
    """,
    "hr": """
    i u na je se za da su od s ne o iz koji koja koje kao ili što te biti po bi uz prema nije bio \
    kako između
    """,
    "hu": """
    a az és hogy nem is egy van ez meg volt de csak ha azt mint kell el már ki lesz ezt vagy \
    között által szerint valamint illetve
    """,
    "ro": """
    și de în la a pe cu din că nu este care un o pentru mai prin sunt se al ale fi sau ca lui \
    către după fost această între şi
    """,
    "mt": """
    li u il tal ta fil ma biex huwa hija f’ kien mill fuq jew minn lill b’ dan din dawn għal għall \
    bejn kif
    """,
    "ga": """
    an na agus ar i go a le is do chun atá sin leis ag bhí mar faoi gur seo ó tá idir nó
    """,
    "tr": """
    ve bir bu için de da ile olarak olan çok daha en gibi ne kadar sonra ancak ise değil var her \
    olduğu tarafından
    """,
    "ru": """
    и в не на что с по как это из за для от его к так но был при все о же то или мы они также \
    который которые а быть были
    """,
    "uk": """
    і в не на що з та як це до за для від його у але був при все про або ми вони також який які \
    є й із щодо
    """,
    "bg": """
    и в на за се от да с по е са че не като или които към при със до през тази този във ще бъде \
    което както след
    """,
    "sr": """
    и у на је се за да су од са не о из који која које као или што те бити по би уз према није
    """,
    "ar": """
    في من على أن إلى عن التي هذا الذي مع هذه كان لا ما بين أو كما قد كل بعد ذلك هو هي
    """,
    "fa": """
    در و به از که این را با است برای آن یک تا بر هم می شد خود ها شده کرد نیز ما
    """,
  ]

  private static let letters = [
    "fr": "êùœ", "es": "ñ", "pt": "ãõ", "it": "ìò", "de": "ß", "da": "ø", "no": "ø",
    "sv": "ö", "fi": "ä", "et": "õ", "lv": "āēīķļņģ", "lt": "ėįųą", "pl": "łżźńśćę",
    "cs": "ěřů", "sk": "ľĺŕ", "hr": "đ", "hu": "őű", "ro": "ășțţ", "mt": "ħġż", "tr": "ışğ",
    "ru": "ыэ", "uk": "іїєґ", "bg": "ъ", "sr": "јљњћђџ", "fa": "پچژگکی", "ar": "ةىيك",
  ]
}
