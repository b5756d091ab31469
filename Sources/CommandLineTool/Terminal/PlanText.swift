import Catalogue

/// The plan of an import as lines for an editor.
struct PlanText {
  let terminal: Terminal
  /// Whether sources that change nothing are listed too, and what was only recognised in others.
  var isVerbose = false

  /// - Parameter asked: the ranks of items that an editor has just seen and decided on, of which
  ///   only the decision is told.
  func lines(for plan: ImportPlan, isDone: Bool, asked: Set<Int> = []) -> [String] {
    var lines: [String] = []
    var hidden = 0
    for (rank, item) in plan.items.enumerated()
    where isVerbose || item.outcome != .unchanged || !item.findings.isEmpty {
      if let decision = item.decision, asked.contains(rank) {
        lines.append("decided: \(words(for: decision, on: item))  \(place(of: item))")
        continue
      }
      lines += self.lines(for: item)
      if !showsSuggestions(of: item) { hidden += item.suggestions.count }
    }
    if hidden > 0 {
      lines.append("\(hidden) suggestion\(hidden == 1 ? "" : "s") (--verbose lists them)")
    }
    return lines + [summary(of: plan, isDone: isDone)]
  }

  /// What was recognised in a text helps to decide on a candidate; a record that is taken as it is
  /// leaves nothing to decide.
  private func showsSuggestions(of item: ImportPlan.Item) -> Bool {
    isVerbose || item.outcome == .needsPerson
  }

  /// What becomes of one source.
  func lines(for item: ImportPlan.Item) -> [String] {
    var lines = ["\(outcome(item.outcome))  \(place(of: item))"]
    if item.outcome == .needsPerson, let title = item.title {
      lines.append("    “\(title.onOneLine)”")
    }
    // A finding says the same with its place; the reason may count how many there are.
    if let reason = item.reason,
      !item.findings.contains(where: { reason.hasPrefix($0.problem.message) })
    {
      lines.append("    " + reason)
    }
    if let confidence = item.confidence, item.outcome == .needsPerson {
      lines.append("    confidence that it is a practice: \(Int((confidence * 100).rounded())) %")
    }
    lines += item.likenesses.map { "    perhaps the same as \($0.words)" }
    if let decision = item.decision {
      lines.append("    decided: \(words(for: decision, on: item))")
    }
    for change in item.changes {
      lines.append("    \(change.field):")
      lines += ChangeText.sides(of: change, terminal: terminal)
    }
    lines += item.findings.map { "    " + $0.line }
    for suggestion in item.suggestions where showsSuggestions(of: item) {
      let words = suggestion.words.map { " (“\($0)”)" } ?? ""
      lines.append("    \(suggestion.field): perhaps \(suggestion.value ?? "?")\(words)")
    }
    return lines
  }

  /// The record that an item is about, and where it was read.
  private func place(of item: ImportPlan.Item) -> String {
    let name = item.record?.rawValue ?? item.title ?? ""
    let paths = item.paths.joined(separator: ", ") + (item.part.map { " (\($0))" } ?? "")
    return (name.isEmpty ? "" : name.onOneLine + "  ") + terminal.styled(paths.onOneLine, .faint)
  }

  private func words(for decision: ImportDecision, on item: ImportPlan.Item) -> String {
    switch decision {
    case .publish where item.isWithdrawal: "withdraw"
    case .publish where item.outcome != .needsPerson: "take"
    case .publish: "publish"
    case .draft: "keep as a draft"
    case .merge(let id): "join to \(id)"
    case .skip: "skip"
    }
  }

  private func outcome(_ outcome: ImportPlan.Outcome) -> String {
    switch outcome {
    case .new: terminal.styled("new           ", .good)
    case .changed: terminal.styled("changed       ", .match)
    case .unchanged: terminal.styled("unchanged     ", .faint)
    case .needsPerson: terminal.styled("needs a person", .heading)
    case .rejected: terminal.styled("rejected      ", .bad)
    }
  }

  /// `84 checked: 84 new, 0 changed, 0 unchanged, 0 need a person, 0 rejected`, and `1 skipped` where
  /// a person has decided so.
  private func summary(of plan: ImportPlan, isDone: Bool) -> String {
    let counts = plan.settledCounts
    func count(_ end: ImportPlan.Outcome?) -> Int { counts[end] ?? 0 }
    let line =
      "\(plan.items.count) checked: \(count(.new)) new, \(count(.changed)) changed, "
      + "\(count(.unchanged)) unchanged, \(count(.needsPerson)) need a person, "
      + "\(count(.rejected)) rejected" + (count(nil) > 0 ? ", \(count(nil)) skipped" : "")
    return isDone ? line : line + " (dry run: nothing was written)"
  }
}
