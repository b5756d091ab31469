import ArgumentParser
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
      let isSettled = plan.items.allSatisfy { item in
        switch item.outcome {
        case .new, .changed, .unchanged: item.decision != .skip
        case .needsPerson: item.decision != nil && item.decision != .skip
        case .rejected: false
        }
      }
      if isSettled { try editing.store.note(fetched.marks) }
    }
  }

  /// - Parameter fileSize: the largest file to read, in bytes.
  func plan(
    with editing: CatalogueEditing, fileSize: Int, fetching: FetchOptions
  ) async throws -> Planned {
    switch self {
    case .planFile(let path):
      let data: Data
      do {
        data = try Data(contentsOf: URL(filePath: path))
      } catch {
        throw ValidationError(
          "\(path): error: the plan cannot be read: \(error.localizedDescription)")
      }
      do {
        let plan = try JSONDecoder().decode(ImportPlan.self, from: data)
        return Planned(plan: plan, what: "plan \(path)")
      } catch {
        throw ValidationError(
          "\(path): error: this is no plan that --dry-run --json wrote: \(error)")
      }
    case .places(let places):
      let addresses = places.filter(\.isAddressOfTheWeb)
      let bar = ProgressLine()
      let fetched = try await fetching.fetch(
        addresses, known: editing.store, limit: fileSize)
      var plan = try await editing.plan(
        paths: places.filter { !$0.isAddressOfTheWeb }, fetched: fetched?.sources ?? [],
        limits: ImportLimits().withFileSize(fileSize)
      ) { progress in
        bar.show(done: progress.done, of: progress.total, item: progress.path)
      }
      plan.add(failures: fetched?.failures ?? [])
      return Planned(plan: plan, what: places.joined(separator: " "), fetched: fetched)
    }
  }
}

extension ImportPlan {
  /// Adds what could not be fetched, as rejected.
  fileprivate mutating func add(failures: [HarvestError]) {
    for failure in failures {
      items.append(.rejected(failure.address, reason: failure.words))
    }
  }
}

extension String {
  /// Whether it names a place on the web rather than a file.
  var isAddressOfTheWeb: Bool { hasPrefix("http://") || hasPrefix("https://") }
}
