import Catalogue
import Foundation

/// Asks an editor about each record of a plan.
struct ReviewPrompt {
  let terminal: Terminal
  /// Where the editor sees the questions.
  let output: FileHandle
  /// Whether the catalogue has a record of that id, for candidates to be joined to.
  let hasRecord: (RecordID) throws -> Bool

  /// The plan with what the editor decided. At the end of the input, what was not decided is
  /// skipped.
  func decided(_ plan: ImportPlan) throws -> ImportPlan {
    var plan = plan
    var rest: ImportDecision?
    for rank in plan.items.indices where isOpen(plan.items[rank]) {
      // “Yes to all” is about sheets: a candidate is asked about by itself.
      if let rest, rest == .skip || plan.items[rank].outcome != .needsPerson {
        plan.items[rank].decision = rest
        continue
      }
      for line in PlanText(terminal: terminal).lines(for: plan.items[rank]) { say(line) }
      let answer = try ask(about: plan.items[rank])
      plan.items[rank].decision = answer.decision
      if answer.isForAll { rest = answer.decision }
    }
    return plan
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

  private func ask(about item: ImportPlan.Item) throws -> Answer {
    let question =
      item.outcome == .needsPerson
      ? item.isWithdrawal
        ? "[y]es, withdraw · [s]kip · [q]uit: "
        : "[p]ublish · keep as [d]raft · [m]erge into ID · [s]kip · [q]uit: "
      : "[y]es · [s]kip · yes to [a]ll · [q]uit: "
    while true {
      say(question, end: "")
      guard let line = readLine() else {
        say("")
        return Answer(decision: .skip, isForAll: true)
      }
      let words = line.split(separator: " ").map(String.init)
      switch words.first?.lowercased() {
      case "y", "yes", "p", "publish": return Answer(decision: .publish)
      case "d", "draft": return Answer(decision: .draft)
      case "s", "skip", "n", "no": return Answer(decision: .skip)
      case "a",
        "all" where item.outcome != .needsPerson:
        return Answer(decision: .publish, isForAll: true)
      case "q", "quit": return Answer(decision: .skip, isForAll: true)
      case "m", "merge":
        let name = words.count > 1 ? words[1] : item.likenesses.first?.record?.rawValue ?? ""
        guard let id = RecordID(name) else {
          say("write m and the id of the record to join it to")
          break
        }
        if try hasRecord(id) { return Answer(decision: .merge(into: id)) }
        say("there is no record “\(id)”; passerelle search finds ids")
      default: say("write one of the letters in brackets")
      }
    }
  }
}
