import Catalogue
import Interchange

/// The schema of a practice with all that is known of it.
enum PracticeSchemas {
  static let practice = Schema.object(
    [
      "id": Schema.text, "kind": Schema.choice(Record.Kind.allCases.names),
      "page": Schema.map(Schema.address), "title": Schema.words,
      "aliases": Schema.list(Schema.words), "place": place, "themes": Schema.list(Schema.text),
      "objectives": Schema.list(["type": "integer", "minimum": 1, "maximum": 23]),
      "targetGroups": Schema.list(Schema.text), "activities": Schema.list(Schema.text),
      "summary": Schema.words, "texts": Schema.map(Schema.list(Schema.reference("Section"))),
      "partners": Schema.list(partner), "expertise": Schema.list(expertise),
      "outputs": Schema.list(output), "results": Schema.list(dated),
      "milestones": Schema.list(dated), "figures": Schema.list(figure),
      "relations": Schema.list(relation), "resources": Schema.list(source),
      "sources": Schema.list(source), "conflicts": Schema.list(conflict),
      "notes": Schema.list(Schema.words),
    ],
    optional: [
      "address": Schema.address, "actionName": Schema.text, "programme": Schema.text,
      "phase": Schema.text, "phaseIsDerived": Schema.truth,
      "status": Schema.choice(Record.Status.Value.allCases.names), "statusAsOf": Schema.date,
      "lastConfirmed": Schema.date, "period": period,
      "related": Schema.list(
        Schema.object([
          "id": Schema.text, "title": Schema.words, "address": Schema.address,
        ])),
    ])

  static let section = Schema.object(
    [
      "role": Schema.choice(Section.Role.allCases.names),
      "blocks": Schema.list(
        Schema.object(
          [:],
          optional: [
            "paragraph": Schema.text, "quotation": Schema.text,
            "list": Schema.list(Schema.text), "isOrdered": Schema.truth,
            "table": Schema.list(Schema.list(Schema.text)), "tableHasHead": Schema.truth,
          ])),
    ], optional: ["heading": Schema.text])

  private static let place = Schema.object(
    ["countries": Schema.list(Schema.text), "regions": Schema.list(Schema.text)],
    optional: [
      "scope": Schema.choice(Record.Scope.allCases.names), "area": Schema.words,
      "note": Schema.words,
    ])

  private static let period = Schema.object(
    [:], optional: ["start": Schema.date, "end": Schema.date, "note": Schema.words])

  private static let partner = Schema.object(
    ["name": Schema.words],
    optional: ["role": Schema.text, "type": Schema.text, "country": Schema.text])

  private static let expertise = Schema.object(
    ["country": Schema.text, "isMemberState": Schema.truth], optional: ["note": Schema.words])

  private static let output = Schema.object(
    ["type": Schema.text, "languages": Schema.list(Schema.text)],
    optional: [
      "subject": Schema.words, "status": Schema.text, "date": Schema.date,
      "address": Schema.text,
    ])

  private static let dated = Schema.object(
    ["what": Schema.words], optional: ["date": Schema.date, "stated": Schema.text])

  private static let figure = Schema.object(
    [
      "what": Schema.words, "stated": Schema.text,
      "comparator": Schema.choice(Record.Figure.Comparator.allCases.names),
    ], optional: ["value": Schema.number, "unit": Schema.text, "asOf": Schema.date])

  private static let relation = Schema.object([
    "kind": Schema.choice(Record.Relation.Kind.allCases.names), "id": Schema.text,
  ])

  private static let source = Schema.object(
    ["address": Schema.text],
    optional: [
      "title": Schema.text, "language": Schema.text, "format": Schema.text, "date": Schema.date,
      "retrieved": Schema.date,
    ])

  private static let conflict = Schema.object(
    ["what": Schema.words], optional: ["field": Schema.text])
}
