import Catalogue

extension PracticeDocument {
  /// A part of the text; each block is one of paragraph, quotation, list or table.
  struct SectionEntry: Sendable, Encodable {
    struct BlockEntry: Sendable, Encodable {
      var paragraph: String?
      var quotation: String?
      var list: [String]?
      /// Whether the order of the list tells something.
      var isOrdered: Bool?
      var table: [[String]]?
      var tableHasHead: Bool?
    }

    let role: String
    let heading: String?
    let blocks: [BlockEntry]

    init(_ section: Section) {
      role = section.role.rawValue
      heading = section.heading
      blocks = section.blocks.map { block in
        switch block {
        case .paragraph(let text): BlockEntry(paragraph: text)
        case .quotation(let text): BlockEntry(quotation: text)
        case .list(let items, let isOrdered): BlockEntry(list: items, isOrdered: isOrdered)
        case .table(let rows, let hasHead): BlockEntry(table: rows, tableHasHead: hasHead)
        }
      }
    }
  }

  struct PartnerEntry: Sendable, Encodable {
    let name: [String: String]
    let role: String?
    let type: String?
    let country: String?

    init(_ partner: Record.Partner) {
      name = partner.name.byTag
      role = partner.role
      type = partner.type
      country = partner.country
    }
  }

  struct ExpertiseEntry: Sendable, Encodable {
    let country: String
    let isMemberState: Bool
    let note: [String: String]?

    init(_ expertise: Record.Expertise) {
      country = expertise.country
      isMemberState = expertise.isMemberState
      note = expertise.note.byTagIfAny
    }
  }

  struct OutputEntry: Sendable, Encodable {
    let type: String
    let subject: [String: String]?
    let languages: [String]
    let status: String?
    let date: String?
    let address: String?

    init(_ output: Record.Output) {
      type = output.type
      subject = output.subject.byTagIfAny
      languages = output.languages.map(\.tag)
      status = output.status
      date = output.date?.description
      address = output.address
    }
  }

  struct DatedEntry: Sendable, Encodable {
    let date: String?
    /// The wording of the source, where a date cannot say it.
    let stated: String?
    let what: [String: String]

    init(_ result: Record.Result) {
      date = result.date?.description
      stated = nil
      what = result.what.byTag
    }

    init(_ milestone: Record.Milestone) {
      date = milestone.date?.description
      stated = milestone.stated
      what = milestone.what.byTag
    }
  }

  struct FigureEntry: Sendable, Encodable {
    let what: [String: String]
    let stated: String
    let comparator: String
    let value: Double?
    let unit: String?
    let asOf: String?

    init(_ figure: Record.Figure) {
      what = figure.what.byTag
      stated = figure.stated
      comparator = figure.comparator.rawValue
      value = figure.value
      unit = figure.unit
      asOf = figure.asOf?.description
    }
  }

  struct RelationEntry: Sendable, Encodable {
    let kind: String
    let id: String
  }

  struct SourceEntry: Sendable, Encodable {
    let address: String
    let title: String?
    let language: String?
    let format: String?
    let date: String?
    let retrieved: String?

    init(_ resource: Record.Resource) {
      address = resource.address
      title = resource.title
      language = resource.language?.tag
      format = resource.format
      date = nil
      retrieved = nil
    }

    init(_ source: Record.Source) {
      address = source.address
      title = source.title
      language = source.language?.tag
      format = nil
      date = source.date?.description
      retrieved = source.retrieved?.description
    }
  }

  struct ConflictEntry: Sendable, Encodable {
    let field: String?
    let what: [String: String]
  }
}
