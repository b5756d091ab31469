/// Words in the values of facts that stand for a value of the sheet format.
enum FactWords {
  static func role(_ word: String) -> String? { roles[LabelKey(word)] }

  static func organisationType(_ word: String) -> String? { types[LabelKey(word)] }

  static func status(_ word: String) -> Record.Status.Value? {
    states[LabelKey(word)].flatMap(Record.Status.Value.init)
  }

  /// The language that `word` names: `anglais`.
  static func language(_ word: String) -> Language? {
    languages[LabelKey(word)].map { Language($0) }
  }

  /// The words for a phase of the programme.
  static let phase: Set<String> = ["phase", "fase", "этап", "фаза"]

  private static func table(_ rows: [String: [String]]) -> [LabelKey: String] {
    var table: [LabelKey: String] = [:]
    for (value, words) in rows {
      table[LabelKey(value)] = value
      for word in words { table[LabelKey(word)] = value }
    }
    return table
  }

  /// English, French, Spanish and Russian, as are the tables that follow.
  private static let roles = table([
    "requesting": [
      "requester", "demandeur", "demandeuse", "solicitante", "запрашивающая сторона", "заявитель",
    ],
    "involved": ["associé", "associée", "participante", "участник"],
    "implementing": [
      "implementer", "mise en œuvre", "ejecutor", "ejecutora", "исполнитель",
    ],
    "cooperating": ["coopération", "cooperante", "сотрудничающая сторона"],
    "supporting": ["support", "appui", "apoyo", "поддержка"],
    "co-organising": ["co-organiser", "coorganisation", "coorganizador", "соорганизатор"],
    "hosting": ["host", "accueil", "anfitrión", "принимающая сторона"],
    "funding": ["donor", "financement", "financiador", "финансирующая сторона"],
  ])

  private static let types = table([
    "government": [
      "ministry", "public body", "gouvernement", "gobierno", "государственный орган",
    ],
    "ombuds": [
      "ombuds institution", "ombudsperson", "médiateur", "defensoría", "омбудсмен",
    ],
    "ngo": [
      "non-governmental organisation", "organisation non gouvernementale", "ONG",
      "organización no gubernamental", "неправительственная организация", "НПО",
    ],
    "network": ["réseau", "red", "сеть"],
    "academia": [
      "university", "monde universitaire", "université", "mundo académico", "universidad",
      "академические круги", "университет",
    ],
    "judiciary": ["justice", "poder judicial", "судебная власть"],
    "local-authority": [
      "local authority", "collectivité locale", "autoridad local", "местный орган власти",
    ],
    "regional-organisation": [
      "regional organisation", "organisation régionale", "organización regional",
      "региональная организация",
    ],
    "international-organisation": [
      "international organisation", "organisation internationale",
      "organización internacional", "международная организация",
    ],
    "eu-agency": ["EU agency", "agence de l’UE", "agencia de la UE", "агентство ЕС"],
    "school": ["école", "escuela", "школа"],
    "other": ["autre", "otro", "otra", "другое"],
  ])

  private static let states = table([
    "requested": ["demandée", "demandé", "solicitada", "solicitado", "запрошено"],
    "in-preparation": ["in preparation", "en préparation", "en preparación", "в подготовке"],
    "under-way": [
      "under way", "underway", "ongoing", "en cours", "en curso", "осуществляется",
      "выполняется",
    ],
    "completed": [
      "closed", "achevée", "achevé", "terminée", "terminé", "finalizada", "finalizado",
      "завершено", "завершён", "завершена",
    ],
    "on-hold": ["on hold", "suspended", "suspendue", "suspendu", "suspendida", "приостановлено"],
    "closed-early": [
      "closed early", "close avant terme", "arrêtée avant terme", "cerrada antes de plazo",
      "закрыто досрочно",
    ],
  ])

  private static let languages = table([
    "en": ["English", "anglais", "inglés", "английский"],
    "fr": ["French", "français", "francés", "французский"],
    "es": ["Spanish", "espagnol", "español", "испанский"],
    "ru": ["Russian", "russe", "ruso", "русский"],
    "ar": ["Arabic", "arabe", "árabe", "арабский"],
    "pt": ["Portuguese", "portugais", "portugués", "португальский"],
    "de": ["German", "allemand", "alemán", "немецкий"],
    "it": ["Italian", "italien", "italiano", "итальянский"],
    "cs": ["Czech", "tchèque", "checo", "чешский"],
    "el": ["Greek", "grec", "griego", "греческий"],
    "et": ["Estonian", "estonien", "estonio", "эстонский"],
    "hr": ["Croatian", "croate", "croata", "хорватский"],
    "ro": ["Romanian", "roumain", "rumano", "румынский"],
    "uk": ["Ukrainian", "ukrainien", "ucraniano", "украинский"],
    "hy": ["Armenian", "arménien", "armenio", "армянский"],
    "az": ["Azerbaijani", "azerbaïdjanais", "azerbaiyano", "азербайджанский"],
    "ka": ["Georgian", "géorgien", "georgiano", "грузинский"],
    "kk": ["Kazakh", "kazakh", "kazajo", "казахский"],
    "lo": ["Lao", "lao", "лаосский"],
    "th": ["Thai", "thaï", "tailandés", "тайский"],
    "tr": ["Turkish", "turc", "turco", "турецкий"],
  ])
}
