import SearchEngine

/// Runs the queries of one class.
struct ClassRun {
  let searcher: Searcher
  let group: QueryFile.Group
  let countsTotal: Bool
  private let requests: [SearchRequest]

  init(searcher: Searcher, group: QueryFile.Group, countsTotal: Bool) {
    self.searcher = searcher
    self.group = group
    self.countsTotal = countsTotal
    requests = group.lines.compactMap {
      SearchRequest(class: group.name, line: $0, countsTotal: countsTotal)
    }
  }

  /// The class's line of figures.
  ///
  /// - Parameter report: Told each query's time in microseconds.
  func measure(
    passes: Int, warm: Double, budget: Double, report: (QueryFile.Line, Double) -> Void
  ) -> String {
    guard requests.count == group.lines.count else {
      return Report.line([
        ("class", Report.text(group.name)), ("n", "0"), ("asked", "\(group.lines.count)"),
        ("unsupported", "true"),
      ])
    }
    let clock = ContinuousClock()
    let start = clock.now
    var best = [Double](repeating: .infinity, count: requests.count)
    var totals = 0
    func time(_ index: Int) -> Double {
      let before = clock.now
      let top = searcher.top(requests[index])
      let time = (clock.now - before) / .microseconds(1)
      totals += top.total
      return time
    }

    var first: [Double] = []
    for index in requests.indices {
      first.append(time(index))
      if clock.now - start > .seconds(budget) { break }
    }
    let totalSum = totals
    var done = 0
    if first.count == requests.count {
      warming: while true {
        for index in requests.indices {
          if clock.now - start > .seconds(warm) { break warming }
          _ = time(index)
        }
      }
      while done < passes, done == 0 || clock.now - start < .seconds(budget) {
        for index in requests.indices { best[index] = min(best[index], time(index)) }
        done += 1
      }
    } else {
      best = first
    }
    for (line, time) in zip(group.lines, best) { report(line, time) }
    let timings = Timings(best)
    var pairs = [
      ("class", Report.text(group.name)), ("n", "\(best.count)"),
      ("asked", "\(requests.count)"), ("passes", "\(done)"),
      ("exact_total", countsTotal || group.name == "facet" ? "true" : "false"),
      ("p50_us", Report.number(timings.percentile(0.5))),
      ("p90_us", Report.number(timings.percentile(0.9))),
      ("p99_us", Report.number(timings.percentile(0.99))),
      ("mean_us", Report.number(timings.mean)),
    ]
    if countsTotal || group.name == "facet" { pairs.append(("total_sum", "\(totalSum)")) }
    return Report.line(pairs)
  }

  /// A line for each query, with its answer.
  func answers() -> [String] {
    zip(group.lines, requests).map { line, request in
      let results = searcher.search(request)
      return Report.line([
        ("class", Report.text(group.name)), ("q", Report.text(line.query)),
        ("f", line.third.map(Report.text) ?? "null"),
        ("total", request.countsTotal ? "\(results.total)" : "null"),
        ("ids", Report.list(results.hits.map { Report.text($0.key) })),
        ("scores", Report.list(results.hits.map { "\($0.score)" })),
      ])
    }
  }
}
