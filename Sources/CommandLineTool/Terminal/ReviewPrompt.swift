import Catalogue
import Foundation

/// Asks an editor about each record of a plan.
struct ReviewPrompt {
  let terminal: Terminal
  /// Where the editor sees the questions.
  let output: FileHandle
  /// Whether the catalogue has a record of that id, for candidates to be joined to.
  let hasRecord: (RecordID) throws -> Bool

  /// Writes what the editor decides into `plan`. At the end of the input, what was not decided is
  /// skipped.
  ///
  /// - Returns: the ranks of the items that were shown and asked about.
  func decide(_ plan: inout ImportPlan) throws -> Set<Int> {
    let open = plan.items.indices.filter { isOpen(plan.items[$0]) }
    var asked: Set<Int> = []
    var explained: Set<ReviewKeys> = []
    var rest: ImportDecision?
    for (number, rank) in open.enumerated() {
      // “Yes to all” is about sheets: a candidate is asked about by itself.
      if let rest, rest == .skip || plan.items[rank].outcome != .needsPerson {
        plan.items[rank].decision = rest
        continue
      }
      let item = plan.items[rank]
      let keys = ReviewKeys(for: item)
      for line in PlanText(terminal: terminal).lines(for: item) { say(line) }
      if let summary = item.candidate?.summary.best(for: .english)?.text {
        for line in Layout.wrapped(summary, width: terminal.width - 4) { say("    " + line) }
      }
      if explained.insert(keys).inserted { say(keys.explanation) }
      let answer = try ask(about: item, keys: keys, place: "\(number + 1) of \(open.count)")
      plan.items[rank].decision = answer.decision
      asked.insert(rank)
      if answer.isForAll { rest = answer.decision }
    }
    return asked
  }

  private func say(_ line: String, end: String = "\n") {
    output.write(Data((line + end).utf8))
  }

  private func isOpen(_ item: ImportPlan.Item) -> Bool {
    switch item.outcome {
    case .new, .changed: true
    case .needsPerson: item.canBeConfirmed
    case .unchanged, .rejected: false
    }
  }

  private struct Answer {
    var decision: ImportDecision
    var isForAll = false
  }

  private func ask(
    about item: ImportPlan.Item, keys: ReviewKeys, place: String
  ) throws -> Answer {
    while true {
      say("\(place) · \(keys.question)", end: "")
      guard let line = readLine() else {
        say("")
        return Answer(decision: .skip, isForAll: true)
      }
      let words = line.split(separator: " ").map(String.init)
      switch (words.first?.lowercased(), keys) {
      case ("y", .sheet), ("yes", .sheet), ("y", .withdrawal), ("yes", .withdrawal),
        ("p", .candidate), ("publish", .candidate):
        return Answer(decision: .publish)
      case ("d", .candidate), ("draft", .candidate): return Answer(decision: .draft)
      case ("s", _), ("skip", _), ("n", _), ("no", _): return Answer(decision: .skip)
      case ("a", .sheet), ("all", .sheet): return Answer(decision: .publish, isForAll: true)
      case ("q", _), ("quit", _), ("none", _): return Answer(decision: .skip, isForAll: true)
      case ("m", .candidate), ("merge", .candidate):
        if let id = try recordToJoin(words, item) { return Answer(decision: .merge(into: id)) }
      case ("v", _), ("view", _): view(item)
      default: say(keys.explanation)
      }
    }
  }

  /// The record that an editor has named, or the likeliest; nothing where there is none.
  private func recordToJoin(_ words: [String], _ item: ImportPlan.Item) throws -> RecordID? {
    let name = words.count > 1 ? words[1] : item.likenesses.first?.record?.rawValue ?? ""
    guard let id = RecordID(name) else {
      say("write m and the id of the record to join it to")
      return nil
    }
    if try hasRecord(id) { return id }
    say("there is no record “\(id)”; passerelle search finds ids")
    return nil
  }

  /// Shows all that the record would say.
  private func view(_ item: ImportPlan.Item) {
    for value in item.proposal?.fieldValues ?? [] {
      say("    \(value.field):")
      for line in Layout.wrapped(value.words, width: terminal.width - 8) { say("      " + line) }
    }
  }
}
