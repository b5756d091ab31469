extension NativeSheetWriter {
  /// Writes the fields that hold one value an element.
  static func writeLists(of record: Record, to xml: inout XMLText) {
    writeWork(of: record, to: &xml)
    writeReferences(of: record, to: &xml)
  }

  /// Who did what, and what came of it.
  private static func writeWork(of record: Record, to xml: inout XMLText) {
    for partner in record.partners {
      xml.element(
        "partner",
        [("role", partner.role), ("type", partner.type), ("country", partner.country)]
      ) { $0.localized("name", partner.name) }
    }
    for expertise in record.expertise {
      xml.element(
        "expertise",
        [("country", expertise.country), ("member", expertise.isMemberState ? "true" : "false")]
      ) { $0.localized("note", expertise.note) }
    }
    for output in record.outputs {
      let languages = output.languages.map(\.tag).joined(separator: " ")
      xml.element(
        "output",
        [
          ("type", output.type), ("status", output.status), ("date", output.date?.description),
          ("languages", languages.isEmpty ? nil : languages), ("href", output.address),
        ]
      ) { $0.localized("subject", output.subject) }
    }
    for result in record.results {
      xml.element("result", [("date", result.date?.description)]) {
        $0.localized("what", result.what)
      }
    }
    for milestone in record.milestones {
      xml.element(
        "milestone", [("date", milestone.date?.description), ("stated", milestone.stated)]
      ) { $0.localized("what", milestone.what) }
    }
    for figure in record.figures {
      xml.element(
        "figure",
        [
          ("comparator", figure.comparator == .equal ? nil : figure.comparator.rawValue),
          ("value", figure.value?.plainDigits), ("unit", figure.unit),
          ("asOf", figure.asOf?.description), ("stated", figure.stated),
        ]
      ) { $0.localized("what", figure.what) }
    }
  }

  /// What the practice is read beside, where its facts come from, and where these differ.
  private static func writeReferences(of record: Record, to xml: inout XMLText) {
    for related in record.related {
      xml.element(
        "related", [("record", related.record.rawValue), ("as", related.kind.rawValue)])
    }
    for resource in record.resources {
      xml.element(
        "resource",
        [
          ("href", resource.address), ("language", resource.language?.tag),
          ("format", resource.format),
        ], words: resource.title)
    }
    for source in record.sources {
      xml.element(
        "source",
        [
          ("href", source.address), ("language", source.language?.tag),
          ("date", source.date?.description), ("retrieved", source.retrieved?.description),
        ], words: source.title)
    }
    for conflict in record.conflicts {
      xml.element("conflict", [("field", conflict.field)]) {
        $0.localized("what", conflict.what)
      }
    }
  }
}
