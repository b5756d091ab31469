/// What the headings of practice pages say about the part of the text below them.
enum SectionHeadings {
  /// The role that `heading` names; nothing for any other heading.
  static func role(of heading: String) -> Section.Role? {
    guard heading.utf8.count <= 200 else { return nil }
    let words = heading.lowercased().split { !$0.isLetter }.joined(separator: " ")
    return roles[words]
  }

  private static let roles: [String: Section.Role] = {
    var roles: [String: Section.Role] = [:]
    for (role, headings) in headings {
      for heading in headings { roles[heading] = role }
    }
    return roles
  }()

  /// In lower case, words parted by single spaces, signs left out.
  private static let headings: [Section.Role: [String]] = [
    .context: [
      "context", "the context", "background", "background and context", "context and background",
      "contexte", "le contexte", "contexte et enjeux", "historique", "contexto", "el contexto",
      "antecedentes", "contexto y antecedentes", "antecedentes y contexto", "контекст",
      "предыстория",
      "справочная информация", "исходная ситуация", "общие сведения",
    ],
    .request: [
      "request", "the request", "the request for assistance", "request for assistance", "the need",
      "needs", "demande", "la demande", "demande d assistance", "la requête", "requête", "besoins",
      "solicitud", "la solicitud", "petición", "solicitud de asistencia", "necesidades", "запрос",
      "просьба", "запрос о содействии", "запрос на содействие", "потребности",
    ],
    .exchange: [
      "exchange", "the exchange", "activities", "the activities", "what was done", "what we did",
      "exchange of experience", "exchanges", "the action", "approach", "peer exchange",
      "échange", "l échange", "échanges", "les échanges", "activités", "les activités",
      "ce qui a été fait", "échange d expériences", "l action", "déroulement", "démarche",
      "intercambio", "el intercambio", "intercambios", "actividades", "las actividades",
      "intercambio de experiencias", "la acción", "qué se hizo", "lo que se hizo",
      "обмен", "обмен опытом", "мероприятия", "деятельность", "что было сделано", "ход работы",
    ],
    .outputs: [
      "outputs", "the outputs", "products", "deliverables", "produced", "documents produced",
      "what was produced", "produits", "les produits", "livrables", "productions", "réalisations",
      "documents produits", "productos", "los productos", "entregables", "documentos elaborados",
      "результаты работы", "продукты", "материалы", "подготовленные материалы",
      "подготовленные документы", "итоговые документы", "что подготовлено",
    ],
    .results: [
      "results", "the results", "impact", "outcomes", "outcome", "results and impact",
      "follow up", "what changed", "what happened next", "résultats", "les résultats", "effets",
      "suites", "les suites", "résultats et impact", "ce qui a changé", "resultados",
      "los resultados", "impacto", "resultados e impacto", "qué cambió", "seguimiento",
      "результаты", "итоги", "последствия", "что изменилось", "воздействие",
    ],
    .lessons: [
      "lessons", "lessons learned", "lessons learnt", "what we learned", "what was learned",
      "key lessons", "good practices and lessons learned", "enseignements",
      "les enseignements", "leçons", "leçons apprises", "enseignements tirés", "leçons tirées",
      "lecciones", "lecciones aprendidas", "las lecciones", "enseñanzas", "aprendizajes",
      "уроки", "извлеченные уроки", "извлечённые уроки", "выводы", "усвоенные уроки",
      "уроки и выводы",
    ],
  ]
}
