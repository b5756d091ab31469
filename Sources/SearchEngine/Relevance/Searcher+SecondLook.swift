extension Searcher {
  /// The answer to `request`, its best documents looked at again.
  func search(_ request: SearchRequest, lookingAgain look: SecondLook) -> SearchResults {
    var wide = request
    let (end, overflow) = max(request.offset, 0).addingReportingOverflow(max(request.limit, 0))
    wide.offset = 0
    wide.limit = max(look.depth, overflow ? .max : end)
    let collector = collect(wide)
    var results = collector.results(hits: [])
    let ranked = ranked(collector.hits, after: look)
    let page = ranked.dropFirst(max(request.offset, 0)).prefix(max(request.limit, 0))
    results.hits = page.map {
      SearchResults.Hit(
        key: segments[Int($0.segment)].reader.key(of: $0.document), score: $0.score)
    }
    return results
  }

  /// All of `hits`, the best first, after a second look at the best of them.
  private func ranked(_ hits: TopHits, after look: SecondLook) -> [TopHits.Candidate] {
    let sorted = hits.sorted()
    var seen = Array(sorted.prefix(max(look.depth, 0)))
    let evaluator = SecondLookEvaluator(look, self)
    for segment in Set(seen.map(\.segment)) {
      let places = seen.indices.filter { seen[$0].segment == segment }
        .sorted { seen[$0].document < seen[$1].document }
      let additions = evaluator.additions(
        to: places.map { seen[$0].document }, inSegment: Int(segment))
      for (place, addition) in zip(places, additions) {
        seen[place].score += evaluator.score(addition)
        seen[place].place = TopHits.place(of: seen[place].score)
      }
    }
    return seen.sorted(by: hits.isBetter) + sorted.dropFirst(seen.count)
  }

  /// How the document with `key` comes by its score for `request`; `nil` where it does not match or
  /// is not there.
  public func explain(_ request: SearchRequest, key: String) -> Explanation? {
    guard let first = explain(request.query, key: key), let look = request.secondLook,
      request.order == .score, let place = place(ofKey: key)
    else { return explain(request.query, key: key) }
    var wide = request
    wide.offset = 0
    wide.limit = look.depth
    let isSeen = collect(wide).hits.sorted().contains {
      Int($0.segment) == place.segment && $0.document == place.document
    }
    guard isSeen else { return first }
    let evaluator = SecondLookEvaluator(look, self)
    guard
      let addition = evaluator.additions(to: [place.document], inSegment: place.segment).first
    else { return first }
    let added = evaluator.explanation(of: addition)
    return Explanation(
      value: first.value + added.value, what: "sum of the search and of a second look",
      parts: [first, added])
  }
}

extension SecondLookEvaluator {
  /// `addition` taken apart.
  func explanation(of addition: Addition) -> Explanation {
    let forms = zip(look.words, addition.forms).filter { $1 > 0 }.map { word, score in
      Explanation(
        value: look.formWeight * score,
        what: "“\(word.forms.first?.term ?? "")” and words like it, "
          + "\(look.formWeight) of \(score)")
    }
    let share = addition.passage / max(addition.wholePassage, .leastNormalMagnitude)
    let passage = Explanation(
      value: look.passageWeight * addition.passage * (1 + share),
      what: "best passage of \(look.passageLength) words: it holds \(addition.passage) of "
        + "\(addition.wholePassage), times \(look.passageWeight) · (1 + their ratio)")
    let extras = Explanation(value: addition.extras, what: "what else adds where it matches")
    let parts = forms + [passage, extras].filter { $0.value > 0 }
    return Explanation(value: score(addition), what: "second look: sum", parts: parts)
  }
}
