import Catalogue

/// The plan of an import as lines for an editor.
struct PlanText {
  let terminal: Terminal
  /// Whether sources that change nothing are listed too.
  var showsUnchanged = false

  func lines(for plan: ImportPlan, isDone: Bool) -> [String] {
    var lines: [String] = []
    for item in plan.items
    where showsUnchanged || item.outcome != .unchanged || !item.findings.isEmpty {
      lines += self.lines(for: item)
    }
    return lines + [summary(of: plan, isDone: isDone)]
  }

  /// What becomes of one source.
  func lines(for item: ImportPlan.Item) -> [String] {
    let name = item.record?.rawValue ?? item.title ?? ""
    let paths = item.paths.joined(separator: ", ") + (item.part.map { " (\($0))" } ?? "")
    var lines = ["\(outcome(item.outcome))  \(name)  " + terminal.styled(paths, .faint)]
    // What is wrong stands with its line below, where it has one.
    if let reason = item.reason, !item.findings.contains(where: { $0.problem.message == reason }) {
      lines.append("    " + reason)
    }
    if let confidence = item.confidence, item.outcome == .needsPerson {
      lines.append("    confidence that it is a practice: \(Int((confidence * 100).rounded())) %")
    }
    lines += item.likenesses.map { "    perhaps the same as \($0.words)" }
    if let decision = item.decision { lines.append("    decided: \(decision)") }
    for change in item.changes {
      lines.append("    \(change.field):")
      lines += ChangeText.sides(of: change, terminal: terminal)
    }
    lines += item.findings.map { "    " + $0.line }
    for suggestion in item.suggestions {
      let words = suggestion.words.map { " (“\($0)”)" } ?? ""
      lines.append("    \(suggestion.field): perhaps \(suggestion.value ?? "?")\(words)")
    }
    return lines
  }

  private func outcome(_ outcome: ImportPlan.Outcome) -> String {
    switch outcome {
    case .new: terminal.styled("new         ", .good)
    case .changed: terminal.styled("changed     ", .match)
    case .unchanged: terminal.styled("unchanged   ", .faint)
    case .needsPerson: terminal.styled("needs person", .heading)
    case .rejected: terminal.styled("rejected    ", .bad)
    }
  }

  /// `84 checked: 84 new, 0 changed, 0 unchanged, 0 need a person, 0 rejected`
  private func summary(of plan: ImportPlan, isDone: Bool) -> String {
    let counts = plan.counts
    func count(_ outcome: ImportPlan.Outcome) -> Int { counts[outcome] ?? 0 }
    let line =
      "\(plan.items.count) checked: \(count(.new)) new, \(count(.changed)) changed, "
      + "\(count(.unchanged)) unchanged, \(count(.needsPerson)) "
      + (count(.needsPerson) == 1 ? "needs" : "need") + " a person, "
      + "\(count(.rejected)) rejected"
    return isDone ? line : line + " (dry run: nothing was written)"
  }
}
