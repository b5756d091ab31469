import Bytes

/// One thing that texts may have in common, as a number: an address, an Action, a run of words of a
/// language.
struct LikenessKey: Sendable, Hashable {
  let value: UInt64

  init(value: UInt64) { self.value = value }

  init(address: UInt64) { self.init(.address, [address]) }

  init(action: ActionName) {
    self.init(.action, [StableHash.of(action.country.utf8), UInt64(action.number)])
  }

  init(run: UInt64, in language: Language) {
    self.init(.run, [StableHash.of(language.tag.utf8), run])
  }

  private enum Kind: UInt64 {
    case address = 1
    case action, run
  }

  /// Halves of numbers are taken in one by one: ``StableHash`` mixes upwards alone.
  private init(_ kind: Kind, _ parts: [UInt64]) {
    var hash = StableHash()
    hash.combine(kind.rawValue)
    for part in parts {
      hash.combine(part >> 32)
      hash.combine(part & 0xFFFF_FFFF)
    }
    value = hash.value
  }
}

extension LikenessTraits {
  /// All that the text can be found by.
  var keys: Set<LikenessKey> {
    var keys = Set(addresses.map(LikenessKey.init(address:)))
    if let action { keys.insert(LikenessKey(action: action)) }
    for (language, shingles) in shingles {
      for hash in shingles.hashes { keys.insert(LikenessKey(run: hash, in: language)) }
    }
    return keys
  }
}
