import ArgumentParser
import Bytes
import Catalogue
import Foundation
import Harvest
import Passerelle

/// What an import is made of: a plan kept in a file, or places to read.
enum ImportSource {
  case planFile(String)
  case places([String])

  init(planFile: String?, paths: [String]) {
    self = planFile.map { .planFile($0) } ?? .places(paths)
  }

  /// A plan with what is to be kept once it is done.
  struct Planned {
    var plan: ImportPlan
    /// What is imported, in words, for the list of imports.
    var what: String
    /// What was fetched; its files are there as long as this is.
    var fetched: Fetched?

    /// Keeps how far sites were read, so that the next time only what is newer is fetched. What
    /// waits for a person, was skipped or rejected, is fetched again.
    func finish(_ editing: CatalogueEditing) throws {
      guard let fetched else { return }
      let open = plan.items.filter { !$0.isSettled }.flatMap(\.paths)
      try editing.store.note(
        fetched.marks.filter { mark in !open.contains { mark.isOf($0) } })
    }
  }

  func plan(
    with editing: CatalogueEditing, limits: LimitOptions, fetching: FetchOptions
  ) async throws -> Planned {
    switch self {
    case .planFile(let path):
      var bytes: [UInt8] = []
      let file = try FileReader(path: path)
      while try file.read(1 << 20, into: &bytes) > 0 {}
      do {
        let plan = try JSONDecoder().decode(ImportPlan.self, from: Data(bytes))
        return Planned(plan: plan, what: "plan \(path)")
      } catch {
        let reason = (error as? DecodingError)?.words ?? error.localizedDescription
        throw CommandFailure("\(path): this is no plan that --dry-run --json wrote (\(reason))")
      }
    case .places(let places):
      let addresses = places.filter(\.isAddressOfTheWeb)
      let bar = ProgressLine()
      let fetched = try await fetching.fetch(
        addresses, known: editing.store, limit: limits.fileSize)
      // What gave records once is asked about; any other address was never right.
      let gone = try (fetched?.failures ?? []).filter { failure in
        try failure.isGone && !editing.store.keys(from: failure.address).isEmpty
      }
      var plan = try await editing.plan(
        paths: places.filter { !$0.isAddressOfTheWeb }, fetched: fetched?.sources ?? [],
        gone: gone.map(\.address), limits: limits.limits
      ) { progress in
        bar.show(done: progress.done, of: progress.total, item: progress.path)
      }
      for address in fetched?.unchanged ?? [] { plan.items.append(.unchanged(address)) }
      for failure in fetched?.failures ?? [] where !gone.contains(failure) {
        plan.items.append(.rejected(failure.address, reason: failure.words))
      }
      let what = places.map(\.withoutPassword).joined(separator: " ")
      return Planned(plan: plan, what: what, fetched: fetched)
    }
  }
}

extension ImportPlan.Item {
  /// Whether nothing is left to do about it.
  fileprivate var isSettled: Bool {
    switch outcome {
    case .new, .changed, .unchanged: decision != .skip
    case .needsPerson: decision != nil && decision != .skip
    case .rejected: false
    }
  }
}

extension FetchMark {
  /// Whether what an item of a plan has for its path came from the address: it is the address, an
  /// answer of the repository there, or a file in the archive there.
  fileprivate func isOf(_ path: String) -> Bool {
    let place = address.prefix { $0 != "#" }
    guard path.hasPrefix(place) else { return false }
    return path.count == place.count || ["?", "/"].contains(path.dropFirst(place.count).first)
  }
}

extension DecodingError {
  /// What is wrong with a document, and where in it: `items.0.decision`.
  fileprivate var words: String {
    func place(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch self {
    case .keyNotFound(let key, let context):
      return "“\(place(context.codingPath + [key]))” is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "“\(place(context.codingPath))” is of another kind"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "it is not JSON" : "\(place(context.codingPath)): \(context.debugDescription)"
    @unknown default: return "it cannot be read"
    }
  }
}

extension String {
  /// Whether it names a place on the web rather than a file.
  var isAddressOfTheWeb: Bool {
    ["http://", "https://"].contains { prefix($0.count).lowercased() == $0 }
  }
}
