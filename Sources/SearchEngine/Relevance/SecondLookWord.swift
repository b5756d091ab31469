/// A word of a ``SecondLook`` as the index has it.
struct SecondLookWord {
  /// A form that some document has.
  struct Form {
    /// Rank of the field in the schema.
    var field: Int
    /// By segment.
    var entries: [PostingEntry?]
    /// What an occurrence counts outside passages.
    var weight: Float
    /// What the form is worth in a passage.
    var sureness: Float
  }

  private(set) var forms: [Form] = []
  /// The inverse document frequency. A rare word stays rare beside a frequent one that it resembles.
  let rarity: Float
  /// That of the word itself, other forms left aside.
  let exactRarity: Float

  init(_ word: SecondLook.Word, _ resolver: QueryResolver) {
    var counted = Frequency()
    var exact = Frequency()
    forms.reserveCapacity(word.forms.count)
    for form in word.forms {
      guard let found = resolver.occurrences(field: form.field, term: form.term) else { continue }
      let weight = QueryResolver.weight(form.weight)
      if weight > 0 { counted.add(found) }
      if weight == 1 { exact.add(found) }
      forms.append(
        Form(
          field: found.field, entries: found.entries, weight: weight,
          sureness: QueryResolver.weight(form.sureness)))
    }
    var asked = Frequency()
    for term in word.asked {
      if let found = resolver.occurrences(field: term.field, term: term.term) { asked.add(found) }
    }
    rarity = (asked.isEmpty ? counted : asked).rarity(resolver)
    exactRarity = exact.rarity(resolver)
  }

  /// How frequent a word is: as in the field where it is most frequent.
  private struct Frequency {
    private var documentFrequency = 0
    private var documentCount = 0

    var isEmpty: Bool { documentFrequency == 0 }

    mutating func add(_ found: QueryResolver.Occurrences) {
      documentFrequency = max(documentFrequency, found.documentFrequency)
      documentCount = max(documentCount, found.documentCount)
    }

    func rarity(_ resolver: QueryResolver) -> Float {
      isEmpty ? 0 : resolver.inverseDocumentFrequency(documentFrequency, of: documentCount)
    }
  }
}
