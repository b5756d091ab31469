extension FactReader {
  /// Takes the concepts that a value names. A value may hold several, between semicolons or, where
  /// the whole is no name, commas and “and”.
  mutating func readConcepts(
    _ value: Value, kind: ConceptKind, into field: WritableKeyPath<Record, [String]>
  ) {
    for id in concepts(in: value, kind: kind) {
      change { if !$0[keyPath: field].contains(id) { $0[keyPath: field].append(id) } }
      note(value, as: id)
    }
  }

  mutating func readExpertise(_ value: Value) {
    for id in concepts(in: value, kind: .country) {
      // Whether it was a Member State then is settled when the period is known.
      let isMember = value.kind == .expertise && taxonomy.country(id)?.membership != nil
      change { record in
        guard !record.expertise.contains(where: { $0.country == id }) else { return }
        record.expertise.append(.init(country: id, isMemberState: isMember))
      }
      note(value, as: id)
    }
  }

  private mutating func concepts(in value: Value, kind: ConceptKind) -> [String] {
    var ids: [String] = []
    for part in value.words.split(separator: ";").map({ String($0).collapsingSpace }) {
      if part.isEmpty { continue }
      if let id = taxonomy.resolve(label: part, in: language, kind: kind).first {
        ids.append(id)
        continue
      }
      let pieces = Self.pieces(of: part)
      let found = pieces.map { taxonomy.resolve(label: $0, in: language, kind: kind).first }
      if pieces.count > 1, found.contains(where: { $0 != nil }) {
        for (piece, id) in zip(pieces, found) {
          if let id { ids.append(id) } else { refuseConcept(piece, kind: kind, at: value) }
        }
      } else {
        refuseConcept(part, kind: kind, at: value)
      }
    }
    return ids
  }

  private mutating func refuseConcept(_ name: String, kind: ConceptKind, at value: Value) {
    let near = taxonomy.nearest(to: name, in: language, kind: kind)
    let labels = near.map { "“\(taxonomy.label(of: $0, kind: kind, in: language))”" }
    let hint = labels.isEmpty ? "" : "; did you mean \(labels.joined(separator: " or "))?"
    refuse("“\(name)” is not \(kind.indefiniteName) of the taxonomy\(hint)", at: value)
  }

  /// The parts between commas and the words for “and”.
  private static func pieces(of text: String) -> [String] {
    var pieces = [""]
    for word in text.split(separator: " ") {
      if ["and", "et", "y", "e", "и", "&"].contains(word.lowercased()) {
        pieces.append("")
        continue
      }
      pieces[pieces.count - 1] += (pieces.last?.isEmpty == true ? "" : " ") + word
      if word.hasSuffix(",") {
        pieces[pieces.count - 1].removeLast()
        pieces.append("")
      }
    }
    return pieces.map(\.collapsingSpace).filter { !$0.isEmpty }
  }

  mutating func readList(_ value: Value, into field: WritableKeyPath<Record, [String]>) {
    for part in value.words.split(separator: ";").map({ String($0).collapsingSpace }) {
      change { if !$0[keyPath: field].contains(part) { $0[keyPath: field].append(part) } }
      note(value, as: part)
    }
  }

  mutating func readText(_ value: Value, into field: WritableKeyPath<Record, LocalizedText>) {
    let language = language
    change { record in
      let before = record[keyPath: field][language].map { $0 + " " } ?? ""
      record[keyPath: field][language] = before + value.words
    }
    note(value)
  }

  mutating func readObjectives(_ value: Value) {
    let (numbers, refused) = ObjectiveList.read(value.words)
    for number in numbers { note(value, as: "\(number)") }
    change { $0.objectives = Set($0.objectives).union(numbers).sorted() }
    for text in refused {
      refuse(
        "“\(text)” is not an objective of the Global Compact: they are numbered 1 to 23", at: value)
    }
  }
}
