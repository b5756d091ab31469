import ArgumentParser
import Catalogue

/// What is read at most, so that no file can fill memory or take hours.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The largest file to read, in megabytes.", valueName: "MB"))
  var maxSize = 32

  @Option(help: ArgumentHelp("Elements inside each other in XML, at most.", valueName: "number"))
  var maxDepth = 256

  @Option(help: ArgumentHelp("Files in an archive, at most.", valueName: "number"))
  var maxFiles = 20_000

  @Option(
    help: ArgumentHelp("All files of an archive together, in megabytes.", valueName: "MB"))
  var maxUnpacked = 1_024

  func validate() throws {
    guard (1...1_024).contains(maxSize) else {
      throw ValidationError("--max-size is in megabytes, from 1 to 1024")
    }
    // Whoever reads a tree calls itself for each level of it.
    guard (8...1_000).contains(maxDepth) else {
      throw ValidationError("--max-depth is a number from 8 to 1000")
    }
    guard (1...1_000_000).contains(maxFiles) else {
      throw ValidationError("--max-files is a number from 1 to 1000000")
    }
    guard (1...65_536).contains(maxUnpacked) else {
      throw ValidationError("--max-unpacked is in megabytes, from 1 to 65536")
    }
  }

  /// In bytes.
  var fileSize: Int { maxSize << 20 }

  var limits: ImportLimits {
    ImportLimits(
      fileSize: fileSize, depth: maxDepth, archiveFiles: maxFiles,
      archiveSize: maxUnpacked << 20)
  }
}
