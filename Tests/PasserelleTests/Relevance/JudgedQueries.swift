/// Questions to the shipped catalogue, and what a person who read its 84 practices says answers them.
///
/// Judged from the facts of the practices (title, summary, themes, countries, outputs, whom it is
/// for), before any engine was asked: 2 for a practice that is about just that, 1 for one that bears
/// on it. What is not named does not answer the question.
enum JudgedQueries {
  struct Query: Sendable {
    var language: String
    var text: String
    /// By record id, 1 or 2.
    var grades: [String: Int]
  }

  static let all: [Query] =
    parsed(english, "en") + parsed(french, "fr") + parsed(spanish, "es") + parsed(russian, "ru")

  /// A line a query: its words, then a colon and those graded 2, then a slash and those graded 1.
  private static func parsed(_ lines: String, _ language: String) -> [Query] {
    lines.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      let lists = parts[1].split(separator: "/", omittingEmptySubsequences: false)
      var grades: [String: Int] = [:]
      for (list, grade) in zip(lists, [2, 1]) {
        for id in list.split(separator: " ") { grades[String(id)] = grade }
      }
      return Query(language: language, text: String(parts[0]), grades: grades)
    }
  }

  private static let english = """
    information campaigns for migrant families with children: kazakhstan-ii / dominican-republic-iii
    THB: azerbaijan-v jordan-ii thailand-i timor-leste-ii ghana-iii liberia-i mauritius-iii argentina-brazil-thb costa-rica-i costa-rica-iii thailand-ii colombia-i iberred / cameroon-ii asia-roundtable-2018
    shelters for victims of trafficking: jordan-ii thailand-ii thailand-i / mauritius-iii
    diaspora engagement policy: madagascar-i ghana-iv drc-ii burundi-ii moldova-diaspora / lebanon-diaspora madagascar-ii drc-iii
    unaccompanied minors: mexico-i gr-mentoring brazil-children-interviews / lac-workshop-2018
    integrated border management: moldova-ibm dominican-republic-iv / burundi-i
    climate change and migration: west-africa-climate benin-ii ecuador-ii gran-chaco / costa-rica-iii
    migration data: jordan-i lao-data uganda-iii / argentina-brazil-thb benin-ii
    consular protection of nationals abroad: drc-iii el-salvador-ii georgia-iii / bolivia-consular
    ethical recruitment private employment agencies: tajikistan-iv / tajikistan-iii mali-labour
    return and reintegration: togo-iv / azerbaijan-ii mali-labour lac-workshop-2018
    recognition of foreign qualifications: cz-recognition-portal / hr-corluka
    national integration plan Costa Rica: costa-rica-v costa-rica-ii costa-rica-i /
    mental health of migrants: dominican-republic-health / costa-rica-iv comesa thailand-ii
    document fraud: west-africa-documents / colombia-i
    border crossings during COVID-19: comesa /
    training journalists on migration: dominican-republic-ii dominican-republic-iii / kazakhstan-ii
    remittances: benin-remittances / lebanon-diaspora
    asylum decisions: peru-iv / mexico-ii angola brazil-children-interviews
    """

  private static let french = """
    familles migrantes avec enfants campagne: kazakhstan-ii / dominican-republic-iii
    traite des êtres humains: azerbaijan-v jordan-ii thailand-i timor-leste-ii ghana-iii liberia-i mauritius-iii argentina-brazil-thb costa-rica-i costa-rica-iii thailand-ii colombia-i iberred / cameroon-ii asia-roundtable-2018
    trafic illicite de migrants: peru-iii iberred costa-rica-i / costa-rica-iii colombia-i
    mineurs non accompagnés: mexico-i gr-mentoring brazil-children-interviews / lac-workshop-2018
    mobilisation de la diaspora: madagascar-i ghana-iv drc-ii burundi-ii moldova-diaspora / lebanon-diaspora madagascar-ii drc-iii
    vote des ressortissants à l’étranger: madagascar-ii /
    migration et changement climatique: west-africa-climate benin-ii ecuador-ii gran-chaco / costa-rica-iii
    réinsertion des migrants de retour: togo-iv / mali-labour
    protection des droits des travailleurs migrants: kyrgyzstan-iv tajikistan-iv belarus-labour / tajikistan-iii philippines-social-marketing mali-labour
    migration de main-d’oeuvre: kyrgyzstan-iv tajikistan-iii tajikistan-iv mali-labour belarus-labour lao-data philippines-social-marketing / asia-roundtable-2018
    plan local d’intégration municipalité: cabo-verde-iv / jordan-iii colombia-ii uganda-urban
    cours de langue pour migrants: ee-language-friend gr-helios / ukraine-ii
    gestion des frontières: dominican-republic-iv moldova-ibm burundi-i / comesa
    formation des diplomates: cameroon-ii el-salvador-ii / bolivia-consular georgia-iii drc-iii
    Équateur: ecuador-ii ecuador-iii /
    Kirghizistan: kyrgyzstan-iv / vocational-ttt asia-roundtable-2018
    transferts de fonds: benin-remittances /
    données migratoires statistiques: jordan-i lao-data uganda-iii benin-ii / argentina-brazil-thb kazakhstan-ii
    """

  private static let spanish = """
    trata de personas: azerbaijan-v jordan-ii thailand-i timor-leste-ii ghana-iii liberia-i mauritius-iii argentina-brazil-thb costa-rica-i costa-rica-iii thailand-ii colombia-i iberred / cameroon-ii asia-roundtable-2018
    tráfico ilícito de migrantes: peru-iii iberred costa-rica-i / costa-rica-iii colombia-i
    protocolo de atención a migrantes en situaciones de crisis: costa-rica-iv mexico-iii /
    plan nacional de integración: costa-rica-v costa-rica-ii costa-rica-i / cabo-verde-iv azerbaijan-iv ukraine-ii
    niñas, niños y adolescentes no acompañados: mexico-i gr-mentoring brazil-children-interviews / lac-workshop-2018
    migración ambiental en el Gran Chaco: gran-chaco / ecuador-ii
    remesas: benin-remittances /
    entrevista a solicitantes de asilo: brazil-videos brazil-children-interviews peru-iv / mexico-ii
    funcionarios consulares: bolivia-consular el-salvador-ii georgia-iii drc-iii / cameroon-ii
    diáspora: madagascar-i ghana-iv drc-ii burundi-ii moldova-diaspora lebanon-diaspora drc-iii madagascar-ii /
    gestión de fronteras: dominican-republic-iv moldova-ibm burundi-i / comesa
    campaña regularización permisos: dominican-republic-iii / kazakhstan-ii
    salud mental: dominican-republic-health / thailand-ii costa-rica-iv
    interculturalidad ciudad: colombia-ii / fr-diair-academy ee-language-friend
    reconocimiento de títulos extranjeros: cz-recognition-portal /
    Kirguistán: kyrgyzstan-iv / vocational-ttt asia-roundtable-2018
    """

  private static let russian = """
    торговля людьми: azerbaijan-v jordan-ii thailand-i timor-leste-ii ghana-iii liberia-i mauritius-iii argentina-brazil-thb costa-rica-i costa-rica-iii thailand-ii colombia-i iberred / cameroon-ii asia-roundtable-2018
    семьи мигрантов с детьми: kazakhstan-ii /
    трудовая миграция: kyrgyzstan-iv tajikistan-iii tajikistan-iv mali-labour belarus-labour lao-data philippines-social-marketing / asia-roundtable-2018
    несопровождаемые дети: mexico-i gr-mentoring brazil-children-interviews / lac-workshop-2018
    диаспора: madagascar-i ghana-iv drc-ii burundi-ii moldova-diaspora lebanon-diaspora drc-iii madagascar-ii /
    интеграция мигрантов: azerbaijan-iv costa-rica-v costa-rica-ii costa-rica-i cabo-verde-iv integration-course pt-rnaim / ukraine-ii jordan-iii gr-helios lac-workshop-2018 fr-diair-academy ee-language-friend
    управление границами: dominican-republic-iv moldova-ibm burundi-i / comesa
    денежные переводы мигрантов: benin-remittances /
    Киргизия: kyrgyzstan-iv / vocational-ttt asia-roundtable-2018
    Казахстан: kazakhstan-ii /
    частные агентства занятости: tajikistan-iv /
    возвращение и реинтеграция: togo-iv / azerbaijan-ii mali-labour
    незаконный ввоз мигрантов: peru-iii iberred costa-rica-i / costa-rica-iii colombia-i
    изменение климата: west-africa-climate benin-ii ecuador-ii gran-chaco / costa-rica-iii
    информационная кампания: kazakhstan-ii dominican-republic-iii liberia-i / philippines-social-marketing brazil-videos
    приюты для жертв торговли людьми: jordan-ii thailand-ii thailand-i / mauritius-iii
    """
}
