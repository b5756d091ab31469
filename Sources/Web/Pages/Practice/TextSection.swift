import Catalogue

/// A part of a practice's text.
struct TextSection: Sendable {
  struct Part: Sendable {
    var paragraph: String?
    var quotation: String?
    var bullets: [String]?
    var steps: [String]?
    var table: Table?
  }

  struct Table: Sendable {
    struct Row: Sendable {
      var cells: [String]
    }

    var head: Row?
    var rows: [Row]
  }

  /// Names the section in the page's addresses: `#context`, and `#context-2` for the second of its
  /// role.
  var anchor: String
  var heading: Phrase
  var parts: [Part]

  /// The parts of a text, each with an anchor of its own; `anchorsEnd` tells them from those of
  /// another text on the page.
  static func list(
    of sections: [Section], in language: Language, anchorsEnd: String = "", context: PageContext
  ) -> [TextSection] {
    var ranks: [Section.Role: Int] = [:]
    return sections.map { section in
      ranks[section.role, default: 0] += 1
      var shown = TextSection(
        section, rank: ranks[section.role] ?? 1, in: language, context: context)
      shown.anchor += anchorsEnd
      return shown
    }
  }

  /// A section without a heading of its own gets that of its role, in the language of the text if
  /// the site speaks it. `rank` counts from 1 among the sections of that role.
  private init(_ section: Section, rank: Int, in language: Language, context: PageContext) {
    anchor = rank == 1 ? section.role.rawValue : "\(section.role.rawValue)-\(rank)"
    if let own = section.heading {
      heading = Phrase(own)
    } else if Language.ofTheInterface.contains(language) {
      heading = Phrase(context.site.words(in: language).name(of: section.role))
    } else {
      heading = Phrase(context.words.name(of: section.role))
      heading.lang = context.language.tag
    }
    parts = section.blocks.map(Self.part)
  }

  private static func part(_ block: Block) -> Part {
    switch block {
    case .paragraph(let text): Part(paragraph: text)
    case .quotation(let text): Part(quotation: text)
    case .list(let items, let isOrdered):
      isOrdered ? Part(steps: items) : Part(bullets: items)
    case .table(let rows, let hasHead):
      Part(
        table: Table(
          head: hasHead ? rows.first.map { Table.Row(cells: $0) } : nil,
          rows: (hasHead ? Array(rows.dropFirst()) : rows).map { Table.Row(cells: $0) }))
    }
  }
}

extension TextSection.Part: TemplateShowable {
  var templateValue: TemplateValue {
    .fields([
      "paragraph": paragraph.templateValue, "quotation": quotation.templateValue,
      "bullets": bullets.templateValue, "hasBullets": .flag(bullets?.isEmpty == false),
      "steps": steps.templateValue, "hasSteps": .flag(steps?.isEmpty == false),
      "table": table.map { TemplateValue($0) } ?? .absent,
    ])
  }
}

extension TextSection: TemplateShowable {
  var templateValue: TemplateValue {
    .showing(["anchor": anchor, "heading": heading, "parts": parts])
  }
}
