import Testing

@testable import SearchEngine

@Suite struct MergePolicyTests {
  private func sizes(_ live: [Int]) -> [MergePolicy.Size] {
    live.map { .init(liveCount: $0, documentCount: $0) }
  }

  @Test func mergesAsSoonAsEnoughAreOfOneSize() {
    let policy = MergePolicy(factor: 3)

    #expect(policy.due(sizes([])) == nil)
    #expect(policy.due(sizes([100, 100])) == nil)
    #expect(policy.due(sizes([100, 100, 100])) == 0..<3)
    #expect(policy.due(sizes([50_000, 100, 100, 100])) == 1..<4)
  }

  @Test func leavesALargeSegmentAloneUntilItHasPeers() {
    let policy = MergePolicy(factor: 3)

    #expect(policy.due(sizes([100, 50_000, 100, 100])) == nil)
    #expect(policy.due(sizes([50_000, 50_000, 50_000, 100])) == 0..<3)
  }

  @Test func rewritesASegmentThatIsMostlyDeleted() {
    let policy = MergePolicy(factor: 3)

    #expect(policy.due([.init(liveCount: 4, documentCount: 10)]) == 0..<1)
    #expect(policy.due([.init(liveCount: 5, documentCount: 10)]) == nil)
  }
}
