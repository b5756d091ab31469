extension Searcher {
  /// The answer to `request`, its best documents looked at again.
  func search(_ request: SearchRequest, lookingAgain look: SecondLook) -> SearchResults {
    var wide = request
    let (end, overflow) = max(request.offset, 0).addingReportingOverflow(max(request.limit, 0))
    wide.offset = 0
    wide.limit = max(look.width(in: self), overflow ? .max : end)
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
    let unseen = sorted.dropFirst(seen.count)
    let evaluator = SecondLookEvaluator(look, self)
    for segment in Set(seen.map(\.segment)) {
      let places = seen.indices.filter { seen[$0].segment == segment }
        .sorted { seen[$0].document < seen[$1].document }
      let additions = evaluator.additions(
        to: places.map { seen[$0].document }, inSegment: Int(segment))
      for (place, addition) in zip(places, additions) {
        seen[place].score =
          look.counted(seen[place].score, above: unseen.first?.score)
          + evaluator.score(addition)
        seen[place].place = TopHits.place(of: seen[place].score)
      }
    }
    return seen.sorted(by: hits.isBetter) + unseen
  }

  /// How the document with `key` comes by its score for `request`; `nil` where it does not match or
  /// is not there.
  public func explain(_ request: SearchRequest, key: String) -> Explanation? {
    guard let first = explain(request.query, key: key), let look = request.secondLook,
      request.order == .score, let place = place(ofKey: key)
    else { return explain(request.query, key: key) }
    var wide = request
    wide.offset = 0
    wide.limit = look.width(in: self)
    let sorted = collect(wide).hits.sorted()
    let seen = sorted.prefix(max(look.depth, 0))
    let isSeen = seen.contains {
      Int($0.segment) == place.segment && $0.document == place.document
    }
    guard isSeen else { return first }
    let evaluator = SecondLookEvaluator(look, self)
    guard
      let addition = evaluator.additions(to: [place.document], inSegment: place.segment).first
    else { return first }
    let unseen = sorted.dropFirst(seen.count).first?.score
    let counted = look.counted(first.value, above: unseen)
    let added = evaluator.explanation(of: addition)
    let base = Explanation(
      value: counted,
      what: "\(look.firstWeight) of the first score, as far as it is above \(unseen ?? 0), that of "
        + "the best document not looked at again, and that",
      parts: [first])
    return Explanation(
      value: counted + added.value, what: "sum of the search and of a second look",
      parts: [look.firstWeight == 1 ? first : base, added])
  }
}

extension SecondLook {
  /// How many documents the first search has to find: those looked at, and one above which they have
  /// to stay.
  fileprivate func width(in searcher: Searcher) -> Int {
    min(max(depth, 0), searcher.documentCount) + 1
  }

  /// What the score of a document looked at counts for, where the best of the others has `unseen`.
  fileprivate func counted(_ score: Float, above unseen: Float?) -> Float {
    guard firstWeight < 1 else { return score }
    let least = unseen ?? 0
    return least + max(firstWeight, 0) * (score - least)
  }
}

extension SecondLookEvaluator {
  /// `addition` taken apart.
  func explanation(of addition: Addition) -> Explanation {
    let forms = zip(look.words, addition.forms).filter { $1 > 0 }.map { word, score in
      Explanation(
        value: look.formWeight * score,
        what: "“\(word.forms.first?.term ?? "")” and words like it, \(look.formWeight) of \(score)")
    }
    let exact = zip(look.words, addition.exact).filter { $1 > 0 }.map { word, score in
      Explanation(
        value: look.exactWeight * score,
        what: "“\(word.forms.first?.term ?? "")” itself, \(look.exactWeight) of \(score)")
    }
    let share = addition.passage / max(addition.wholePassage, .leastNormalMagnitude)
    let passage = Explanation(
      value: addition.passage * (look.passageWeight + share * look.shareWeight),
      what: "best passage of \(look.passageLength) words: it holds \(addition.passage) of "
        + "\(addition.wholePassage), times \(look.passageWeight) + \(look.shareWeight) · their ratio"
    )
    let near = Explanation(
      value: addition.nearPassage * look.nearWeight,
      what:
        "best passage of \(look.nearLength) words, \(look.nearWeight) of \(addition.nearPassage)")
    let extras = Explanation(value: addition.extras, what: "what else adds where it matches")
    let parts = forms + exact + [passage, near, extras].filter { $0.value > 0 }
    return Explanation(value: score(addition), what: "second look: sum", parts: parts)
  }
}
