import Foundation
import TestSupport
import Testing

/// A process that writes an index is killed at random moments, and another goes on.
@Suite struct KillTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func leavesTheLastCommitWheneverItIsKilled(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let index = try StressedIndex(seed: seed)

    for kill in 0..<StressedIndex.repetitions(10, soaked: 250) {
      let process = try index.start()
      // Half of the kills fall while the index is opened, the others while it is written.
      if Bool.random(using: &generator) { try waitForARound(index, process) }
      Thread.sleep(forTimeInterval: .random(in: 0...0.08, using: &generator))
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()

      #expect(process.terminationReason == .uncaughtSignal, "seed \(seed), kill \(kill)")
      try index.expectWhole("seed \(seed), kill \(kill)")
    }
    #expect(index.acknowledged > 0)
  }

  private func waitForARound(_ index: StressedIndex, _ process: Process) throws {
    let before = index.acknowledged
    while process.isRunning, index.acknowledged == before {
      Thread.sleep(forTimeInterval: 0.002)
      _ = try index.readOutput()
    }
  }
}
