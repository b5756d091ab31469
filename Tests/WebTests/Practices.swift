import Catalogue

/// The records of the small catalogue that pages are tested on.
enum Practices {
  /// 8 practices of Costa Rica, one full record, one that attacks, one withdrawn, one draft, and
  /// enough others to fill pages.
  static let all: [Record] =
    costaRica + [kazakhstan, hostile, withdrawn, draft, overdue, russianOnly] + others

  static func make(_ id: String, _ title: String, themes: [String] = ["integration"]) -> Record {
    guard let id = RecordID(id) else { preconditionFailure("\(id) is no id") }
    return Record(
      id: id, kind: .mieuxAction, title: LocalizedText([.english: title]), themes: themes,
      summary: LocalizedText([.english: "Summary of \(title)."]))
  }

  static let costaRica: [Record] = {
    var records = ["i", "ii", "iii", "iv", "v"].map { number in
      var record = make("costa-rica-\(number)", "Integration plan \(number)")
      record.actionName = "Costa Rica \(number.uppercased())"
      record.countries = ["CR"]
      record.regions = ["latin-america-caribbean"]
      record.scope = .national
      record.expertise = [.init(country: "ES", isMemberState: true)]
      return record
    }
    records[2].themes = ["trafficking-in-human-beings"]
    for (id, title) in [
      ("mirps", "Round tables for the MIRPS"), ("lac-workshop-2018", "Regional workshop"),
      ("vocational-ttt", "Vocational training of trainers"),
    ] {
      var record = make(id, title)
      record.countries = ["CR", "SV", "MX"]
      record.regions = ["latin-america-caribbean"]
      record.scope = id == "vocational-ttt" ? nil : .regional
      records.append(record)
    }
    return records
  }()

  /// Has something of everything that a record can have.
  static let kazakhstan: Record = {
    var record = make("kazakhstan-ii", "Information campaigns for migrant families")
    record.title[.french] = "Campagnes d’information pour les familles migrantes"
    record.title[.russian] = "Информационные кампании для семей мигрантов"
    record.aliases = [LocalizedText([.english: "The Almaty campaigns"])]
    record.summary[.french] = "Appui à des campagnes à Almaty."
    record.themes = ["children-in-migration", "communication-campaigns"]
    record.actionName = "Kazakhstan II"
    record.programme = .init(name: "MIEUX", phase: "MIEUX+", isPhaseDerived: true)
    record.status = .init(value: .completed, asOf: PartialDate("2023-02"))
    record.period = .init(start: PartialDate("2022-21"), end: PartialDate("2023-02-14"))
    record.countries = ["KZ"]
    record.regions = ["asia"]
    record.objectives = [3, 7]
    record.targetGroups = ["migrant-families"]
    record.activities = ["workshop"]
    record.texts = [
      .english: [
        Section(role: .context, blocks: [.paragraph("Many workers enter without a visa.")]),
        Section(
          role: .outputs,
          blocks: [
            .list(["a handbook", "a plan"], isOrdered: false),
            .table([["Year", "Sessions"], ["2022", "3"]], hasHead: true),
          ]),
        Section(role: .other, heading: "In their words", blocks: [.quotation("We learned much.")]),
      ],
      .french: [Section(role: .context, blocks: [.paragraph("De nombreux travailleurs.")])],
    ]
    record.partners = [
      .init(
        name: LocalizedText([.english: "Human Rights Commissioner"]), role: "requesting",
        type: "ombuds", country: "KZ")
    ]
    record.expertise = [
      .init(country: "GR", isMemberState: true), .init(country: "KZ", isMemberState: false),
    ]
    record.outputs = [
      .init(
        type: "factsheet", subject: LocalizedText([.english: "migration statistics"]),
        languages: [.english, .russian], status: "done")
    ]
    record.milestones = [
      .init(
        date: PartialDate("2022"), stated: "end of 2022",
        what: LocalizedText([.english: "workshop in Astana"]))
    ]
    record.figures = [
      .init(
        what: LocalizedText([.english: "participants"]), stated: ">40", comparator: .moreThan,
        value: 40)
    ]
    record.resources = [.init(title: "Handbook", address: "https://example.org/handbook.pdf")]
    record.sources = [.init(address: "https://example.org/kazakhstan", language: .english)]
    record.conflicts = [
      .init(field: "figures", what: LocalizedText([.english: "Ten or more than ten countries."]))
    ]
    return record
  }()

  static let attack = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>{{frame.title}}"

  /// Every field that a sheet can fill holds markup.
  static let hostile: Record = {
    var record = make("hostile", attack)
    let words = LocalizedText([.english: attack, Language(attack): attack])
    record.title = words
    record.summary = words
    record.actionName = attack
    record.area = words
    record.programme = .init(name: attack, phase: attack)
    record.aliases = [words]
    record.themes = ["integration", attack]
    record.countries = ["CO", attack]
    record.targetGroups = [attack]
    record.texts = [
      .english: [
        Section(
          role: .context, heading: attack,
          blocks: [
            .paragraph(attack), .quotation(attack), .list([attack], isOrdered: true),
            .table([[attack], [attack]], hasHead: true),
          ])
      ]
    ]
    record.partners = [.init(name: words, role: attack, type: attack, country: attack)]
    record.outputs = [
      .init(type: attack, subject: words, status: attack, address: "javascript:alert(1)")
    ]
    record.milestones = [.init(stated: attack, what: words)]
    record.figures = [.init(what: words, stated: attack, unit: attack)]
    record.resources = [.init(title: attack, address: "javascript:alert(1)", format: attack)]
    record.sources = [.init(address: "https://example.org/\"onclick=\"alert(1)", title: attack)]
    record.conflicts = [.init(what: words)]
    record.notes = [words]
    return record
  }()

  static let withdrawn: Record = {
    var record = make("togo-i", "A withdrawn practice")
    record.state = .withdrawn
    record.withdrawal = PartialDate("2025-03-01").map { date in
      .init(
        date: date, reason: LocalizedText([.english: "It was told twice."]),
        replacedBy: RecordID("costa-rica-i"))
    }
    return record
  }()

  static let draft: Record = {
    var record = make("benin-draft", "A draft")
    record.state = .draft
    return record
  }()

  /// Called under way although its end lies behind.
  static let overdue: Record = {
    var record = make("jordan-i", "Reception of refugees", themes: ["reception-referral"])
    record.countries = ["JO"]
    record.status = .init(value: .underWay)
    record.period = .init(start: PartialDate("2019"), end: PartialDate("2020"))
    return record
  }()

  static let russianOnly: Record = {
    var record = make("kyrgyzstan-iv", "x", themes: ["labour-migration"])
    record.title = LocalizedText([.russian: "Трудовая миграция"])
    record.summary = LocalizedText([.russian: "Обучение сотрудников."])
    record.texts = [
      .russian: [Section(role: .context, blocks: [.paragraph("Торговля людьми и миграция.")])]
    ]
    record.countries = ["KG"]
    return record
  }()

  /// 30 practices with a theme in common.
  static let others: [Record] = (1...30).map { number in
    var record = make(
      "other-\(number)", "Diaspora meeting \(number)", themes: ["diaspora-engagement"])
    record.countries = [number % 2 == 0 ? "MD" : "GE"]
    record.regions = ["european-neighbourhood"]
    return record
  }
}
