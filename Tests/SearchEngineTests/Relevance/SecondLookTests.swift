import Analysis
import TestSupport
import Testing

@testable import SearchEngine

@Suite struct SecondLookTests {
  @Test func putsWordsThatStandTogetherAboveWordsFarApart() throws {
    let far = "alpha" + String(repeating: " x", count: 40) + " beta"
    let near = "alpha beta" + String(repeating: " x", count: 40)
    let (searcher, folder) = try Self.searcher(of: ["a-far": far, "b-near": near])
    defer { withExtendedLifetime(folder) {} }
    let query = Self.anyOf(["alpha", "beta"])

    let first = searcher.search(SearchRequest(query))
    let second = searcher.search(
      SearchRequest(query, secondLook: Self.look(["alpha", "beta"])))

    #expect(first.hits.map(\.key) == ["a-far", "b-near"])
    #expect(second.hits.map(\.key) == ["b-near", "a-far"])
  }

  @Test func putsNeighboursAboveWordsOfTheSamePassage() throws {
    let rest = String(repeating: " x", count: 30)
    let apart = "alpha" + String(repeating: " x", count: 12) + " beta" + rest
    let near = "alpha x x beta" + String(repeating: " x", count: 10) + rest
    let (searcher, folder) = try Self.searcher(of: ["a-apart": apart, "b-near": near])
    defer { withExtendedLifetime(folder) {} }
    let query = Self.anyOf(["alpha", "beta"])
    var look = Self.look(["alpha", "beta"])

    let second = searcher.search(SearchRequest(query, secondLook: look))
    look.nearWeight = 0
    let without = searcher.search(SearchRequest(query, secondLook: look))

    #expect(second.hits.map(\.key) == ["b-near", "a-apart"])
    #expect(without.hits.map(\.key) == ["a-apart", "b-near"])
  }

  @Test func looksOnlyAtSoManyOfTheBest() throws {
    let texts = Dictionary(
      uniqueKeysWithValues: (0..<20).map { ("doc-\($0 + 10)", "alpha \($0 == 19 ? "beta" : "x")") })
    let (searcher, folder) = try Self.searcher(of: texts)
    defer { withExtendedLifetime(folder) {} }
    let query = Self.anyOf(["alpha"])
    var look = Self.look(["alpha", "beta"])

    look.depth = 19
    let shallow = searcher.search(SearchRequest(query, limit: 3, secondLook: look))
    look.depth = 20
    let deep = searcher.search(SearchRequest(query, limit: 3, secondLook: look))

    #expect(shallow.hits.map(\.key) == ["doc-10", "doc-11", "doc-12"])
    #expect(deep.hits.map(\.key) == ["doc-29", "doc-10", "doc-11"])
    #expect(shallow.total == 20)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func addsWhatAPlainReadingOfTheTextsGives(seed: UInt64) throws {
    var catalogue = RandomCatalogue(seed: seed)
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces])
    var documents: [String: Document] = [:]
    for _ in 0..<2 {
      for _ in 0..<60 {
        let key = catalogue.key(of: 100)
        documents[key] = catalogue.document(key: key)
        try writer.upsert(try #require(documents[key]))
      }
      try writer.commit()
    }
    let searcher = try Searcher(directory: folder.path, analyzers: [.spaces])
    let plain = PlainIndex(
      schema: RandomCatalogue.schema, documents: documents, searcher: searcher)
    let look = SecondLook(
      words: (0..<3).map { _ in
        SecondLook.Word(
          asked: [.init(field: "body", term: catalogue.word())],
          forms: (0..<4).flatMap { _ -> [SecondLook.Form] in
            let word = catalogue.word()
            let weights: [Float] = [0.4, 0.75, 1, 0]
            let weight = weights[.random(in: 0..<4, using: &catalogue.generator)]
            let sureness: Float? = Bool.random(using: &catalogue.generator) ? 1 : nil
            return ["title", "body", "tags"].map {
              .init(field: $0, term: word, weight: weight, sureness: sureness)
            }
          },
          count: .random(in: 1...2, using: &catalogue.generator))
      }, texts: seed % 2 == 0 ? ["title", "body"] : [], extras: catalogue.query(depth: 1),
      depth: 30, firstWeight: [1, 0.5, 0][Int(seed % 3)], shareWeight: 0.3, passageLength: 5,
      nearLength: 2)
    let query = Query.best([.all, .word([.init(field: "body", term: catalogue.word())])])

    var request = SearchRequest(query, limit: 1_000)
    let first = searcher.search(request)
    request.secondLook = look
    let second = searcher.search(request)

    #expect(second.total == first.total)
    let scores = Dictionary(uniqueKeysWithValues: second.hits.map { ($0.key, $0.score) })
    #expect(second.hits.map(\.score) == second.hits.map(\.score).sorted(by: >))
    let unseen = first.hits.count > look.depth ? Double(first.hits[look.depth].score) : 0
    for (rank, hit) in first.hits.enumerated() {
      let document = try #require(documents[hit.key])
      let isSeen = rank < look.depth
      let kept = unseen + Double(look.firstWeight) * (Double(hit.score) - unseen)
      let expected = isSeen ? kept + plain.addition(look, document) : Double(hit.score)
      let score = try #require(scores[hit.key])
      #expect(abs(Double(score) - expected) < 1e-3, "\(hit.key)")
      let explanation = try #require(searcher.explain(request, key: hit.key))
      #expect(abs(explanation.value - score) < 1e-3)
    }
    request.limit = 7
    request.offset = 3
    #expect(searcher.search(request).hits == Array(second.hits[3..<10]))
  }

  @Test func refusesNothingThatComesFromOutside() throws {
    let (searcher, folder) = try Self.searcher(of: ["a": "alpha beta"])
    defer { withExtendedLifetime(folder) {} }
    for depth in [Int.min, -1, 0, Int.max] {
      for length in [Int.min, -1, 0, Int.max] {
        var look = Self.look(["alpha", "", "gamma"])
        look.depth = depth
        look.passageLength = length
        look.nearLength = length
        var request = SearchRequest(Self.anyOf(["alpha"]), secondLook: look)
        #expect(searcher.search(request).hits.count == 1)
        request.offset = .max
        #expect(searcher.search(request).hits.isEmpty)
      }
    }
  }

  private static func anyOf(_ words: [String]) -> Query {
    .boolean(.init(should: words.map { .word([.init(field: "body", term: $0)]) }))
  }

  private static func look(_ words: [String]) -> SecondLook {
    SecondLook(words: words.map { .init(forms: [.init(field: "body", term: $0)]) })
  }

  private static func searcher(
    of texts: [String: String]
  ) throws -> (Searcher, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let writer = try IndexWriter(
      directory: folder.path, schema: RandomCatalogue.schema, analyzers: [.spaces])
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
      try writer.upsert(Document(key: key, texts: ["body": [text]]))
    }
    try writer.commit()
    return (try Searcher(directory: folder.path, analyzers: [.spaces]), folder)
  }
}

extension PlainIndex {
  /// What `look` adds to the score of `document`.
  func addition(_ look: SecondLook, _ document: Document) -> Double {
    var sum = score(look.extras, document) ?? 0
    var occurrences: [(field: String, position: Int, word: Int, weight: Double)] = []
    var wholePassage = 0.0
    for (index, word) in look.words.enumerated() {
      let asked = importance(of: word.asked)
      let counted = word.forms.filter { $0.weight > 0 }
      let importance = asked > 0 ? asked : importance(of: counted)
      let exact = word.forms.filter { $0.weight == 1 }
      for (forms, rarity, weight) in [
        (counted, importance, look.formWeight),
        (exact, self.importance(of: exact), look.exactWeight),
      ] {
        var occurrences = 0.0
        for form in forms {
          let found = Self.words(document.texts[form.field] ?? []).count { $0.word == form.term }
          occurrences +=
            Double(form.weight) * self.weight(found, form.field, document, texts: look.texts)
        }
        let saturated = occurrences / (Double(searcher.options.ranking.k1) + occurrences)
        sum += Double(weight) * Double(word.count) * rarity * saturated
      }
      wholePassage += importance
      for form in word.forms where form.field != "tags" {
        for (found, position) in Self.words(document.texts[form.field] ?? [])
        where found == form.term {
          let weight = importance * Double(form.sureness)
          occurrences.append((form.field, position, index, weight))
        }
      }
    }
    func bestPassage(_ length: Int) -> Double {
      var best = 0.0
      for last in occurrences {
        var weights: [Int: Double] = [:]
        for other in occurrences
        where other.field == last.field
          && (last.position - length...last.position).contains(other.position)
        {
          weights[other.word] = max(weights[other.word] ?? 0, other.weight)
        }
        best = max(best, weights.values.reduce(0, +))
      }
      return best
    }
    let best = bestPassage(look.passageLength)
    let share = wholePassage > 0 ? best / wholePassage : 0
    return sum + best * (Double(look.passageWeight) + share * Double(look.shareWeight))
      + bestPassage(look.nearLength) * Double(look.nearWeight)
  }

  /// What `occurrences` in a field weigh, by the length of `texts` together, or, where there are none,
  /// of the field.
  private func weight(
    _ occurrences: Int, _ field: String, _ document: Document, texts: [String]
  ) -> Double {
    let fields = texts.isEmpty ? [field] : texts
    var (length, tokens, documents) = (0, 0, 1)
    for name in fields {
      let count = Self.words(document.texts[name] ?? []).count
      length += FieldNorm.lengths[Int(FieldNorm.norm(ofLength: count))]
      guard let index = schema.fields.firstIndex(where: { $0.name == name }) else { continue }
      tokens += searcher.statistics.fields[index].tokenCount
      documents = max(documents, searcher.statistics.fields[index].documentCount)
    }
    let b = Double(searcher.options.ranking.b)
    let average = max(Double(tokens) / Double(documents), 1)
    return Double(occurrences) / (1 - b + b * Double(length) / average)
  }

  private func importance(of forms: [SecondLook.Form]) -> Double {
    importance(of: forms.map { Query.FieldTerm(field: $0.field, term: $0.term) })
  }

  /// The inverse document frequency of a word with these forms.
  private func importance(of forms: [Query.FieldTerm]) -> Double {
    var (frequency, count) = (0, 0)
    for form in forms {
      let own = searcher.documentFrequency(field: form.field, term: form.term)
      guard own > 0, let index = schema.fields.firstIndex(where: { $0.name == form.field })
      else { continue }
      frequency = max(frequency, own)
      count = max(count, searcher.statistics.fields[index].documentCount)
    }
    guard frequency > 0 else { return 0 }
    return Double(searcher.options.ranking.inverseDocumentFrequency(frequency, of: count))
  }
}
