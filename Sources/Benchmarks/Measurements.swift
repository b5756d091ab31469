import Foundation

/// What a run prints: one JSON object a line, its keys in the order they are given.
enum Report {
  static func line(_ pairs: [(String, String)]) -> String {
    "{" + pairs.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  static func text(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// With one digit behind the point.
  static func number(_ value: Double) -> String { String(format: "%.1f", value) }

  static func list(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

  /// The most memory this process has had resident so far, in MB of 2²⁰ bytes.
  static var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let size = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return size / 1024
  }
}

/// Times of one class of queries, in microseconds.
struct Timings {
  private var sorted: [Double]

  init(_ times: [Double]) {
    sorted = times.sorted()
  }

  func percentile(_ share: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }

  var mean: Double { sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count) }
}
