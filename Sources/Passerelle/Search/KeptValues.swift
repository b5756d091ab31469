/// Values made before, by what they were made from. Where there would be more than a limit all of them
/// go, so that asking takes constant time and nothing has to be counted.
struct KeptValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  let limit: Int
  private var values: [Key: Value] = [:]

  init(limit: Int) { self.limit = limit }

  subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values.count >= limit, values[key] == nil { values.removeAll(keepingCapacity: true) }
      values[key] = newValue
    }
  }
}
