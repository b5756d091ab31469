import Foundation
import TestSupport
import Testing

@testable import Bytes

@Suite struct FileTests {
  @Test(arguments: [0, 1, 1_000, 70_000])
  func readsAFileInPieces(size: Int) throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: UInt64(size))
    let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
    try Data(bytes).write(to: folder.url.appendingPathComponent("file"))

    let reader = try FileReader(path: folder.path(of: "file"))
    var read: [UInt8] = []
    while try reader.read(999, into: &read) > 0 {}

    #expect(read == bytes)
  }

  @Test func leavesAMappedFileAsItWasWhenAnotherTakesItsName() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "file")
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
    let mapped = try MappedFile(path: path)

    var writer = try FileWriter(path: path)
    try writer.append([9].span)
    try writer.finish()

    #expect(mapped.region(0..<3)?.bytes(0..<3) == [1, 2, 3])
    mapped.releasePages()
    #expect(mapped.region(0..<3)?.bytes(0..<3) == [1, 2, 3])
    #expect(try Folder.contents(of: path) == [9])
  }

  @Test func tellsWhoHoldsALockAndGivesItBack() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "lock")
    var lock: FileLock? = try FileLock(path: path)

    let error = #expect(throws: BytesError.self) { try FileLock(path: path) }
    guard case .locked(by: let holder?) = error?.kind else {
      Issue.record("the holder is not named: \(String(describing: error))")
      return
    }
    #expect(holder.process == Int(ProcessInfo.processInfo.processIdentifier))
    #expect(!holder.machine.isEmpty)

    withExtendedLifetime(lock) {}
    lock = nil
    #expect(throws: Never.self) { try FileLock(path: path) }
  }
}
