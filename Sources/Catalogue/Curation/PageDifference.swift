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
  let kind: Kind

  var conflict: Record.Conflict {
    Record.Conflict(field: field, what: .init([.english: english, .french: french]))
  }

  private var english: String {
    switch kind {
    case .values(let own, let theirs):
      return "The page in “\(first)” says \(field): \(own); the page in “\(page)” says \(theirs)."
    case .items(let missing, let more):
      var sentences: [String] = []
      if !more.isEmpty {
        sentences.append(
          "The page in “\(page)” says \(field): \(Self.list(more)); that in “\(first)” does not.")
      }
      if !missing.isEmpty {
        sentences.append("The page in “\(page)” does not say \(field): \(Self.list(missing)).")
      }
      return sentences.joined(separator: " ")
    }
  }

  private var french: String {
    let name = Self.frenchNames[field] ?? field
    let page = "la page en «\u{A0}\(page)\u{A0}»"
    switch kind {
    case .values(let own, let theirs):
      return
        "Pour «\u{A0}\(name)\u{A0}», la page en «\u{A0}\(first)\u{A0}» indique\u{A0}: \(own)\u{A0};"
        + " \(page) indique\u{A0}: \(theirs)."
    case .items(let missing, let more):
      var sentences: [String] = []
      if !more.isEmpty {
        sentences.append(
          "Pour «\u{A0}\(name)\u{A0}», \(page) indique\u{A0}: \(Self.list(more))\u{A0};"
            + " celle en «\u{A0}\(first)\u{A0}» ne le fait pas.")
      }
      if !missing.isEmpty {
        sentences.append(
          "Pour «\u{A0}\(name)\u{A0}», \(page) n’indique pas\u{A0}: \(Self.list(missing)).")
      }
      return sentences.joined(separator: " ")
    }
  }

  private static func list(_ items: [String]) -> String {
    items.map { "[\($0)]" }.joined(separator: ", ")
  }

  private static let frenchNames = [
    "period": "période", "programme": "programme", "action": "action", "status": "statut",
    "countries": "pays", "regions": "régions", "themes": "thèmes",
    "targetGroups": "groupes cibles", "activities": "activités", "objectives": "objectifs",
    "expertise": "expertise", "partners": "partenaires", "outputs": "produits",
    "milestones": "étapes", "figures": "chiffres",
  ]
}
