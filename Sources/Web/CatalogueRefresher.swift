import Logging
import Passerelle
import ServiceLifecycle

/// Takes the newest commit of the index about once a second, so that a running server shows what a
/// command has just imported.
struct CatalogueRefresher: Service {
  let catalogue: PublishedCatalogue
  let logger: Logger

  func run() async throws {
    catalogue.snapshot.prepare()
    var lastFailure = ""
    for await _ in AsyncTimerSequence(interval: .seconds(1)).cancelOnGracefulShutdown() {
      do {
        if try catalogue.refresh() {
          catalogue.snapshot.prepare()
          logger.info("took a newer catalogue: \(catalogue.snapshot.recordCount) practices")
        }
        lastFailure = ""
      } catch {
        // The snapshot taken before goes on serving. What stays wrong is told once.
        if error.description != lastFailure { logger.error("\(error)") }
        lastFailure = error.description
      }
    }
  }
}

/// A beat at a fixed interval.
private struct AsyncTimerSequence: AsyncSequence, Sendable {
  let interval: Duration

  struct Iterator: AsyncIteratorProtocol {
    let interval: Duration

    /// Nothing once the task is cancelled.
    mutating func next() async -> Void? {
      do { try await Task.sleep(for: interval) } catch { return nil }
      return ()
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(interval: interval) }
}
