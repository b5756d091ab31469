import Foundation
import TestSupport
import Testing

/// `passerelle watch` as an editor leaves it running.
@Suite struct WatchTests {
  private let editor: EditorFolder
  private let sheets: String

  init() throws {
    editor = try EditorFolder()
    sheets = editor.path(of: "sheets")
    try FileManager.default.createDirectory(
      atPath: sheets + "/deep", withIntermediateDirectories: true)
  }

  /// Watches the folder while `body` runs, which is given what the program has said so far; then
  /// ends it by `signal`, and gives its status. One that is started deaf has been told to ignore
  /// Control-C.
  private func watch(
    endingWith signal: Int32 = SIGTERM, startedDeaf: Bool = false,
    _ body: (_ said: () throws -> String) async throws -> Void
  ) async throws -> Int32 {
    let output = try File.temporary(in: editor.folder.url)
    let process = try Program.process(
      ["watch", sheets] + editor.places, in: editor.folder.url, environment: [:])
    if startedDeaf {
      // As shells start what runs in the background of a script.
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", "trap '' INT; exec \"$0\" \"$@\"", Program.executable.path]
        + (process.arguments ?? [])
    }
    process.standardError = output.handle
    process.standardOutput = output.handle
    try process.run()
    defer {
      if process.isRunning { process.terminate() }
      process.waitUntilExit()
    }
    try await wait { try output.text().contains("watching") }
    try await body { try output.text() }
    kill(process.processIdentifier, signal)
    try await wait { !process.isRunning }
    return process.isRunning ? -1 : process.terminationStatus
  }

  /// Waits for something to come true; asks a hundred times at most.
  private func wait(for isTrue: () throws -> Bool) async throws {
    for _ in 0..<100 {
      if try isTrue() { return }
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  @Test func importsWhatIsWrittenWhileItWatches() async throws {
    _ = try await watch { _ in
      try editor.write(
        ImportServeTests.sheet(title: "Written meanwhile"), to: "sheets/deep/a.xml")
      var found = ""
      try await wait {
        found = try editor.run(["search", "meanwhile", "--json"]).output
        return found.contains("\"total\" : 1")
      }
      #expect(found.contains("\"total\" : 1"))
    }
  }

  @Test(arguments: [(SIGINT, false), (SIGTERM, false), (SIGINT, true)])
  func endsInGoodOrderWhenAskedTo(signal: Int32, startedDeaf: Bool) async throws {
    let status = try await watch(endingWith: signal, startedDeaf: startedDeaf) { _ in }

    #expect(status == 0)
  }

  @Test func tellsOfAFileThatIsGone() async throws {
    try editor.write(ImportServeTests.sheet(title: "Here today"), to: "sheets/a.xml")
    try editor.write("x", to: "sheets/notes.tmp")

    _ = try await watch { said in
      try FileManager.default.removeItem(atPath: sheets + "/a.xml")
      try FileManager.default.removeItem(atPath: sheets + "/notes.tmp")
      try await wait { try said().contains("is gone") }
      let lines = try said().split(separator: "\n").filter { $0.contains("is gone") }
      #expect(lines.count == 1)
      #expect(lines.first?.contains("a.xml is gone: its record stays") == true)
    }
    #expect(try editor.run(["search", "today", "--json"]).output.contains("\"total\" : 1"))
  }
}
