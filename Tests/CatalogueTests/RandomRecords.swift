import Catalogue
import TestSupport
import Testing

/// Makes records that a sheet could hold, every field of them filled now and then.
struct RandomRecords {
  let taxonomy: Taxonomy
  var generator: SeededGenerator

  init(taxonomy: Taxonomy, seed: UInt64) {
    self.taxonomy = taxonomy
    generator = SeededGenerator(seed: seed)
  }

  mutating func record(id: String? = nil) throws -> Record {
    let id = try #require(RecordID(id ?? "\(letters())-\(number(1...99))"))
    var record = Record(
      id: id, kind: pick(Record.Kind.allCases) ?? .tool, title: text(atLeast: 1),
      themes: ids(of: .theme, 1...4), summary: text(atLeast: 1))
    record.state = pick(Record.State.allCases) ?? .draft
    record.lastConfirmed = maybe { $0.date() }
    record.aliases = list(0...2) { $0.chance() ? $0.text(atLeast: 1, atMost: 1) : $0.plain() }
    if record.state == .withdrawn {
      record.withdrawal = Record.Withdrawal(
        date: date(), reason: text(atLeast: 1),
        replacedBy: maybe { _ in RecordID("other-1") } ?? nil)
    }
    record.programme = maybe {
      let phase = $0.maybe { $0.words() }
      return .init(name: $0.words(), phase: phase, isPhaseDerived: phase != nil && $0.chance())
    }
    record.actionName = maybe { $0.words() }
    record.status = maybe {
      .init(
        value: $0.pick(Record.Status.Value.allCases) ?? .completed, asOf: $0.maybe { $0.date() })
    }
    record.period = maybe {
      let dates = [$0.date(), $0.date()].sorted { $0.firstDay < $1.firstDay }
      return .init(start: dates[0], end: $0.maybe { _ in dates[1] }, note: $0.text(atLeast: 0))
    }
    fillPlaceAndSubject(of: &record)
    fillText(of: &record)
    fillLists(of: &record)
    return record
  }

  private mutating func fillPlaceAndSubject(of record: inout Record) {
    record.scope = maybe { $0.pick(Record.Scope.allCases) ?? .global }
    record.countries = ids(of: .country, 0...4)
    record.regions = ids(of: .region, 0...2)
    record.area = text(atLeast: 0)
    record.placeNote = text(atLeast: 0)
    record.siteAreas = Array(Set(list(0...2) { $0.words() })).sorted()
    record.objectives = Array(Set(list(0...5) { $0.number(1...23) })).sorted()
    record.targetGroups = ids(of: .targetGroup, 0...3)
    record.activities = ids(of: .activityType, 0...3)
  }

  private mutating func fillText(of record: inout Record) {
    for language in languages(0...3) {
      record.texts[language] = list(1...4) { random in
        Section(
          role: random.pick(Section.Role.allCases) ?? .other,
          heading: random.maybe { $0.words() },
          blocks: random.list(1...4) { $0.block() })
      }
    }
  }

  private mutating func block() -> Block {
    switch number(0...3) {
    case 0: .paragraph(words())
    case 1: .quotation(words())
    case 2: .list(list(1...4) { $0.words() }, isOrdered: chance())
    default:
      .table(
        list(1...3) { $0.list(1...3) { $0.chance() ? $0.words() : "" } }, hasHead: chance())
    }
  }

  private mutating func fillLists(of record: inout Record) {
    record.partners = list(0...3) {
      .init(
        name: $0.chance() ? $0.plain() : $0.text(atLeast: 1),
        role: $0.maybe { _ in "requesting" }, type: $0.maybe { _ in "local-authority" },
        country: $0.maybe { $0.ids(of: .country, 1...1).first ?? "KZ" })
    }
    record.expertise = ids(of: .country, 0...3).map { country in
      let hasBeen = taxonomy.country(country)?.membership != nil
      return .init(
        country: country, isMemberState: hasBeen && chance(), note: text(atLeast: 0))
    }
    record.outputs = list(0...3) {
      .init(
        type: $0.ids(of: .outputType, 1...1).first ?? "handbook", subject: $0.text(atLeast: 0),
        languages: $0.languages(0...3), status: $0.maybe { _ in "in-work" },
        date: $0.maybe { $0.date() }, address: $0.maybe { $0.address() })
    }
    record.results = list(0...2) {
      .init(date: $0.maybe { $0.date() }, what: $0.text(atLeast: 1))
    }
    record.milestones = list(0...3) {
      .init(
        date: $0.maybe { $0.date() }, stated: $0.maybe { $0.words() }, what: $0.text(atLeast: 1))
    }
    record.figures = list(0...3) {
      .init(
        what: $0.text(atLeast: 1), stated: $0.words(),
        comparator: $0.pick(Record.Figure.Comparator.allCases) ?? .equal,
        value: $0.maybe { Double($0.number(-5...4_000_000)) / Double($0.number(1...8)) },
        unit: $0.maybe { $0.words() }, asOf: $0.maybe { $0.date() })
    }
    record.related = list(0...2) {
      .init(
        kind: $0.pick(Record.Relation.Kind.allCases) ?? .seeAlso,
        record: RecordID($0.letters()) ?? record.id)
    }
    record.resources = list(0...2) {
      .init(
        title: $0.words(), address: $0.address(),
        language: $0.maybe { $0.languages(1...1).first ?? .english },
        format: $0.maybe { $0.words() })
    }
    record.sources = list(0...3) {
      .init(
        address: $0.address(), title: $0.maybe { $0.words() },
        language: $0.maybe { $0.languages(1...1).first ?? .english },
        date: $0.maybe { $0.date() }, retrieved: $0.maybe { $0.date() })
    }
    record.conflicts = list(0...2) {
      .init(field: $0.maybe { _ in "figures" }, what: $0.text(atLeast: 1))
    }
    // Notes are told apart by a language that comes again.
    record.notes = list(0...2) {
      var note = $0.text(atLeast: 0)
      note[.english] = $0.words()
      return note
    }
  }
}

/// The grains that records are made of.
extension RandomRecords {
  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

  mutating func chance() -> Bool { .random(using: &generator) }

  mutating func pick<Item>(_ items: [Item]) -> Item? { items.randomElement(using: &generator) }

  mutating func maybe<Item>(_ make: (inout Self) -> Item) -> Item? {
    chance() ? make(&self) : nil
  }

  mutating func list<Item>(
    _ count: ClosedRange<Int>, _ make: (inout Self) -> Item
  ) -> [Item] {
    (0..<number(count)).map { _ in make(&self) }
  }

  mutating func letters() -> String {
    String((0..<number(1...8)).map { _ in pick(Array("abcdefghijklmnopqrstuvwxyz0123")) ?? "a" })
  }

  /// One to five words, some with signs that XML must escape.
  mutating func words() -> String {
    let signs = [
      "&", "<b>", "\"q\"", "l’échange", "«\u{A0}mot\u{A0}»", "люди", "]]>", "&amp;", "'", "a>b",
      "€",
      "-", "😀",
    ]
    return list(1...5) { $0.chance() ? $0.letters() : $0.pick(signs) ?? "a" }
      .joined(separator: " ")
  }

  mutating func address() -> String { "https://example.org/\(letters())?a=1&b=\(letters())" }

  mutating func date() -> PartialDate {
    let year = number(1990...2030)
    let month = number(10...12)
    let texts = [
      "\(year)", "\(year)-2\(number(1...4))", "\(year)-\(month)",
      "\(year)-\(month)-\(number(10...30))",
      "\(year)~",
    ]
    return pick(texts).flatMap { PartialDate($0) } ?? date()
  }

  mutating func languages(_ count: ClosedRange<Int>) -> [Language] {
    let all = Language.ofTheCatalogue + [Language("pt-BR"), Language("ar")]
    return Array(all.shuffled(using: &generator).prefix(number(count)))
  }

  mutating func text(atLeast least: Int, atMost most: Int = 3) -> LocalizedText {
    var text = LocalizedText()
    for language in languages(least...most) { text[language] = words() }
    return text
  }

  mutating func plain() -> LocalizedText { LocalizedText([.undetermined: words()]) }

  mutating func ids(of kind: ConceptKind, _ count: ClosedRange<Int>) -> [String] {
    Array(taxonomy.ids(of: kind).shuffled(using: &generator).prefix(number(count)))
  }
}
