/// Words that tell where persons are named, in English, French, Spanish and Russian.
enum PersonWords {
  static let formsOfAddress: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "m.", "mm.", "mme",
    "mme.", "mlle", "sr.", "sra.", "sr", "sra", "dra.", "d.ª", "dña.", "doña", "herr", "frau",
    "г-н", "г-жа", "г-на", "г-жи", "г-ну", "г-же", "г-ном", "г-жой", "h.e.", "s.e.", "sig.",
    "sig.ra", "dott.", "dott.ssa",
  ]

  /// Whether a word, in any case of Russian, is a role.
  static func isRole(_ word: some StringProtocol) -> Bool {
    let key = LabelKey(String(word)).text
    return roles.contains(key) || isCyrillic(key) && stems.contains(WordStem.stem(of: key))
  }

  /// Whether a role is one that stands right before names: no project, no head of what follows.
  static func isTitle(_ word: some StringProtocol) -> Bool {
    let key = LabelKey(String(word)).text
    return !notBeforeNames.contains(key) && isRole(word)
  }

  private static func isCyrillic(_ key: String) -> Bool {
    key.unicodeScalars.first.map { (0x400...0x4FF).contains($0.value) } ?? false
  }

  private static let stems = Set(roles.filter(isCyrillic).map { WordStem.stem(of: $0) })

  private static let notBeforeNames: Set<String> = [
    "project", "head", "chief", "cadre", "charge", "chargee", "fiscal", "responsable", "manager",
    "officer", "specialist", "specialiste", "глава",
  ]

  /// Behind a title and before a name: keys of ``LabelKey``.
  static let ranks: Set<String> = [
    "general", "generale", "adjoint", "adjointe", "delegue", "deleguee", "delegada", "delegado",
    "adjunta", "adjunto",
  ]

  /// Small words within names.
  static let particles: Set<Substring> = [
    "van", "von", "der", "den", "ter", "zu", "bin", "ben", "ibn", "al", "el",
  ]

  /// Behind a list, not behind a name.
  static let joints: Set<String> = ["and", "or", "et", "ou", "y", "e", "o", "и", "или"]

  static let telephone: Set<String> = [
    "tel", "telephone", "phone", "fax", "mobile", "portable", "telefono", "movil", "тел", "телефон",
    "факс",
  ]

  /// Words of institutions and of what they deal with, which no person is called by: keys of
  /// ``LabelKey``.
  static let institutions: Set<String> = [
    "academy", "administration", "affairs", "agency", "assembly", "association", "authority",
    "bank", "border", "business", "college", "bureau", "centre", "center", "commission",
    "committee", "community", "council", "court", "cross", "department", "development",
    "directorate", "division", "embassy", "federation", "foundation", "fund", "government", "group",
    "guard", "house", "initiative", "institute", "interior", "international", "justice", "labour",
    "migration", "ministry", "national", "nations", "network", "office", "organisation",
    "organization", "parliament", "police", "programme", "program", "protection", "refugees",
    "republic", "rights", "school", "secretariat", "section", "security", "service", "services",
    "society", "state", "training", "union", "unit", "university", "workshop", "meeting",
    "european", "federal",
    "academie", "affaires", "agence", "ambassade", "assemblee", "autorite", "banque", "comite",
    "conseil", "cour", "croix", "delegation", "departement", "direction", "etat", "fondation",
    "institut", "interieur", "ministere", "organisme", "parlement", "programme", "reseau",
    "republique", "secretariat", "universite", "unis", "unies", "europeenne", "nationale",
    "academia", "agencia", "asamblea", "asociacion", "autoridad", "banco", "centro", "comision",
    "comite", "consejo", "corte", "cruz", "defensoria", "departamento", "direccion", "embajada",
    "estado", "estados", "fundacion", "gobierno", "instituto", "justicia", "ministerio", "nacional",
    "naciones", "oficina", "organizacion", "parlamento", "policia", "programa", "red", "republica",
    "secretaria", "servicio", "unidos", "unidas", "universidad", "europea",
    "агентство", "академия", "ведомство", "департамент", "институт", "комиссия", "комитет",
    "министерство", "организация", "отдел", "парламент", "программа", "республика", "служба",
    "совет", "союз", "суд", "университет", "управление", "фонд", "центр",
  ]

  /// Keys of ``LabelKey``, in English, French, Spanish and Russian.
  private static let roles: Set<String> = [
    "ambassador", "attache", "adviser", "advisor", "chief", "commissioner", "coordinator",
    "counsellor", "director", "expert", "head", "judge", "manager", "minister", "officer",
    "ombudsman", "president", "professor", "project", "prosecutor", "representative",
    "researcher", "secretary", "specialist", "spokesperson",
    "ambassadeur", "ambassadrice", "attachee", "cadre", "charge", "chargee", "chef", "cheffe",
    "commissaire", "conseiller", "conseillere", "coordinateur", "coordinatrice", "directeur",
    "directrice", "experte", "juge", "ministre", "presidente", "procureur", "professeur",
    "professeure", "representant", "representante", "responsable", "secretaire", "specialiste",
    "embajador", "embajadora", "asesor", "asesora", "comisario", "comisionada", "consejero",
    "coordinador", "coordinadora", "directora", "experta", "fiscal", "jefa", "jefe", "juez",
    "ministra", "ministro", "profesor", "profesora", "secretaria", "secretario",
    "глава", "директор", "министр", "начальник", "омбудсмен", "посол", "представитель",
    "профессор", "руководитель", "секретарь", "советник", "специалист", "уполномоченныи",
    "эксперт",
  ]
}
