import Foundation

/// The built `passerelle`, run as its users run it.
struct Program {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The executable beside the bundle of tests.
  static let executable: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = bundle.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("passerelle")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return bundle
  }()

  /// The root of the package, where the shipped catalogue lies.
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs to the end. Output goes through files, so that no pipe can fill up.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    input: String? = nil
  ) throws -> Outcome {
    let process = try process(arguments, in: folder, environment: environment)
    if let input {
      let file = try File.temporary(in: folder)
      try Data(input.utf8).write(to: file.url)
      process.standardInput = try FileHandle(forReadingFrom: file.url)
    }
    let output = try File.temporary(in: folder)
    let errors = try File.temporary(in: folder)
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try output.text(), errors: try errors.text())
  }

  static func process(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }
}

/// A file that a process writes to and a test reads.
struct File {
  let url: URL
  let handle: FileHandle

  static func temporary(in folder: URL) throws -> File {
    let url = folder.appendingPathComponent("output-\(UUID().uuidString)")
    try Data().write(to: url)
    return File(url: url, handle: try FileHandle(forWritingTo: url))
  }

  func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
}
