import Foundation
import TestSupport
import Testing

/// Disks that are full and calls of the system that fail.
@Suite struct FaultTests {
  @Test(arguments: [100, 3_000, 8_000, 14_000])
  func keepsTheLastCommitWhereNoMoreCanBeWritten(fileSize: Int) throws {
    let index = try StressedIndex(seed: UInt64(fileSize))
    let process = try index.start(rounds: 500, fileSize: fileSize)
    process.waitUntilExit()

    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    let last = try #require(try index.readOutput().last)
    #expect(last.hasPrefix("error: \(index.directory)/"))
    #expect(last.hasSuffix("cannot write: File too large"))
    try index.expectWhole("\(fileSize) bytes")

    let next = try index.start(rounds: 3)
    next.waitUntilExit()
    #expect(next.terminationStatus == 0)
    try index.expectWhole("\(fileSize) bytes, then more")
  }

  private static let injector = "/usr/bin/fiu-run"
  private static let hasInjector = FileManager.default.isExecutableFile(atPath: injector)

  /// Needs Debian's fiu-utils.
  @Test(
    .enabled(if: hasInjector),
    arguments: [
      "posix/io/rw/write", "posix/io/sync/fsync", "posix/io/oc/open", "posix/io/dir/rename",
    ])
  func keepsTheLastCommitWhereCallsFail(point: String) throws {
    let index = try StressedIndex(seed: 11)
    var failures = 0
    for _ in 0..<StressedIndex.repetitions(4, soaked: 60) {
      let process = try index.start(
        rounds: 20,
        // The library that injects failures leaks, which AddressSanitizer would take for ours.
        wrapper: [
          "/usr/bin/env", "ASAN_OPTIONS=detect_leaks=0", Self.injector, "-x", "-c",
          "enable_random name=\(point),probability=0.01",
        ])
      process.waitUntilExit()

      #expect(process.terminationReason == .exit)
      if process.terminationStatus != 0 {
        failures += 1
        #expect(process.terminationStatus == 2)
        #expect(try index.readOutput().last?.hasPrefix("error: ") == true)
      }
      try index.expectWhole("\(point)")
    }
    #expect(failures > 0, "\(point) never failed")
  }
}
