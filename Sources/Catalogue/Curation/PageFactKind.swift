/// What a label on a practice page says about the values beside it.
enum PageFactKind: String, Sendable, CaseIterable {
  case countries, region, area, placeNote, themes, siteArea, objectives, targetGroups, activities
  case outputs, partners, expertise, otherExpertise, period, periodNote, status, programme, phase
  case action, alias, milestones, figures, notes, conflicts, sources
  /// Says nothing about the practice: “Contact”, the heading of the list.
  case ignored

  /// The kind that `label` names, in any of the catalogue's languages.
  init?(label: String) {
    guard let kind = Self.kinds[LabelKey(label)] else { return nil }
    self = kind
  }

  /// The field of a record, as ``FieldValue/field`` names it.
  var field: String {
    switch self {
    case .region: "regions"
    case .siteArea: "siteAreas"
    case .otherExpertise: "expertise"
    case .periodNote: "period"
    case .phase: "programme"
    case .alias: "aliases"
    default: rawValue
    }
  }

  private static let kinds: [LabelKey: PageFactKind] = {
    var kinds: [LabelKey: PageFactKind] = [:]
    for (kind, labels) in labels {
      for label in labels { kinds[LabelKey(label)] = kind }
    }
    return kinds
  }()

  /// English, French, Spanish and Russian.
  private static let labels: [PageFactKind: [String]] = [
    .countries: [
      "Country", "Countries", "Partner country", "Partner countries", "Country of the practice",
      "Pays", "Pays partenaire", "Pays partenaires", "País", "Países", "País socio",
      "Países socios", "Страна", "Страны", "Страна-партнёр", "Страны-партнёры",
    ],
    .region: ["Region", "Regions", "Région", "Régions", "Región", "Regiones", "Регион", "Регионы"],
    .area: [
      "Area", "Place", "Location", "Zone", "Lieu", "Zona", "Lugar", "Местность", "Место",
    ],
    .placeNote: [
      "Note on the place", "Note sur le lieu", "Nota sobre el lugar", "Примечание о месте",
    ],
    .themes: [
      "Theme", "Themes", "Topic", "Topics", "Subject", "Subjects", "Thème", "Thèmes", "Thématique",
      "Thématiques", "Tema", "Temas", "Temática", "Тема", "Темы", "Тематика",
    ],
    .siteArea: [
      "Subject area of the site", "Domaine du site", "Área temática del sitio",
      "Тематический раздел сайта",
    ],
    .objectives: [
      "Objectives of the Global Compact", "Objectives of the Global Compact for Migration",
      "Global Compact objectives", "GCM objectives", "GCM", "Global Compact for Migration",
      "Objectifs du Pacte mondial", "Objectifs du Pacte mondial pour les migrations",
      "Objectifs du PCM", "PCM", "Objetivos del Pacto Mundial",
      "Objetivos del Pacto Mundial para la Migración", "Цели Глобального договора",
      "Цели Глобального договора о миграции", "Цели ГДБМ",
    ],
    .targetGroups: [
      "Target group", "Target groups", "Groupe cible", "Groupes cibles", "Public cible",
      "Grupo destinatario", "Grupos destinatarios", "Grupo meta", "Grupos meta",
      "Целевая группа", "Целевые группы",
    ],
    .activities: [
      "Activity", "Activities", "Activité", "Activités", "Actividad", "Actividades",
      "Мероприятия", "Виды деятельности",
    ],
    .outputs: [
      "Output", "Outputs", "Outputs delivered", "Produit", "Produits", "Produits livrés",
      "Livrables", "Productos", "Productos entregados", "Подготовленные материалы", "Материалы",
    ],
    .partners: [
      "Partner", "Partners", "Partenaire", "Partenaires", "Socio", "Socios", "Партнёр",
      "Партнёры",
    ],
    .expertise: [
      "Expertise from", "Experts from", "Expertise", "Expertise de", "Experts de",
      "Experts venus de", "Expertos de", "Experiencia de", "Эксперты из", "Экспертиза",
    ],
    .otherExpertise: [
      "Other expertise", "Other experts", "Autres experts", "Autre expertise", "Otros expertos",
      "Другие эксперты",
    ],
    .period: [
      "Period", "Dates", "Duration", "Période", "Durée", "Período", "Periodo", "Fechas",
      "Duración", "Период", "Сроки", "Даты",
    ],
    .periodNote: [
      "Note on the period", "Note sur la période", "Nota sobre el período",
      "Примечание о периоде",
    ],
    .status: ["Status", "Statut", "État", "Estado", "Статус", "Состояние"],
    .programme: ["Programme", "Program", "Programa", "Программа"],
    .phase: ["Phase", "Programme phase", "Phase du programme", "Fase", "Этап", "Фаза"],
    .action: ["Action", "Acción", "Мероприятие программы"],
    .alias: [
      "Also known as", "Other name", "Other names", "Autre nom", "Autres noms", "Otro nombre",
      "Otros nombres", "Другое название", "Другие названия",
    ],
    .milestones: [
      "Milestone", "Milestones", "Key dates", "Étapes", "Dates clés", "Hitos", "Fechas clave",
      "Основные этапы",
    ],
    .figures: ["Figures", "Key figures", "Chiffres", "Chiffres clés", "Cifras", "Цифры"],
    .notes: ["Note", "Notes", "Nota", "Notas", "Примечание", "Примечания"],
    .conflicts: [
      "Sources differ", "Conflict", "Conflicts", "Les sources divergent",
      "Las fuentes difieren", "Источники расходятся",
    ],
    .sources: ["Source", "Sources", "Fuente", "Fuentes", "Источник", "Источники"],
    .ignored: [
      "Key facts", "Facts", "At a glance", "Contact", "En bref", "Datos clave", "Contacto",
      "Кратко", "Контакт",
    ],
  ]
}
