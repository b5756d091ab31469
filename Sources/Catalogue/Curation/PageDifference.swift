/// What two pages of one record say differently, in words that readers see.
struct PageDifference {
  enum Kind {
    case values(own: String, theirs: String)
    /// `missing` stand in a page before and not in this one, `more` in this one and none before.
    case items(missing: [String], more: [String])
  }

  /// As ``FieldValue/field`` names it.
  let field: String
  /// Language of the first page.
  let first: Language
  /// Language of the page that differs.
  let page: Language
  /// What the sources are called, where they are not told apart by their languages.
  var names: (first: String, other: String)?
  let kind: Kind

  /// How a sentence in English calls the source that came first, and the other.
  private var englishNames: (first: String, other: String) {
    guard let names else { return ("The page in “\(first)”", "the page in “\(page)”") }
    return ("The source “\(names.first)”", "the source “\(names.other)”")
  }

  /// The same in French.
  private var frenchNames: (first: String, other: String) {
    guard let names else {
      return ("la page en «\u{A0}\(first)\u{A0}»", "la page en «\u{A0}\(page)\u{A0}»")
    }
    return (
      "la source «\u{A0}\(names.first)\u{A0}»", "la source «\u{A0}\(names.other)\u{A0}»"
    )
  }

  var conflict: Record.Conflict {
    Record.Conflict(field: field, what: .init([.english: english, .french: french]))
  }

  private var english: String {
    let (first, other) = englishNames
    switch kind {
    case .values(let own, let theirs):
      return "\(first) says \(field): \(own); \(other) says \(theirs)."
    case .items(let missing, let more):
      var sentences: [String] = []
      if !more.isEmpty {
        sentences.append(
          "\(other.capitalised) says \(field): \(Self.list(more)); \(first.lowered) does not.")
      }
      if !missing.isEmpty {
        sentences.append("\(other.capitalised) does not say \(field): \(Self.list(missing)).")
      }
      return sentences.joined(separator: " ")
    }
  }

  private var french: String {
    let name = Self.frenchFields[field] ?? field
    let (first, other) = frenchNames
    switch kind {
    case .values(let own, let theirs):
      return
        "Pour «\u{A0}\(name)\u{A0}», \(first) indique\u{A0}: \(own)\u{A0};"
        + " \(other) indique\u{A0}: \(theirs)."
    case .items(let missing, let more):
      var sentences: [String] = []
      if !more.isEmpty {
        sentences.append(
          "Pour «\u{A0}\(name)\u{A0}», \(other) indique\u{A0}: \(Self.list(more))\u{A0};"
            + " \(first) ne le fait pas.")
      }
      if !missing.isEmpty {
        sentences.append(
          "Pour «\u{A0}\(name)\u{A0}», \(other) n’indique pas\u{A0}: \(Self.list(missing)).")
      }
      return sentences.joined(separator: " ")
    }
  }

  private static func list(_ items: [String]) -> String {
    items.map { "[\($0)]" }.joined(separator: ", ")
  }

  private static let frenchFields = [
    "period": "période", "programme": "programme", "action": "action", "status": "statut",
    "countries": "pays", "regions": "régions", "themes": "thèmes",
    "targetGroups": "groupes cibles", "activities": "activités", "objectives": "objectifs",
    "expertise": "expertise", "partners": "partenaires", "outputs": "produits",
    "milestones": "étapes", "figures": "chiffres",
  ]
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
  fileprivate var lowered: String { prefix(1).lowercased() + dropFirst() }
}
