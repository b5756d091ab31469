/// What an archive may be at most; more is refused before it fills memory or disk.
public struct ArchiveLimits: Sendable, Hashable {
  /// Files in it.
  public var count: Int
  /// One file, unpacked, in bytes.
  public var fileSize: Int
  /// All files together, unpacked, in bytes.
  public var totalSize: Int
  /// How many times as large as the archive its files may be together. Text packs 3 to 20 times
  /// smaller; only what repeats one byte goes beyond 100.
  public var ratio: Int

  public init(
    count: Int = 20_000, fileSize: Int = 32 << 20, totalSize: Int = 1 << 30, ratio: Int = 200
  ) {
    self.count = count
    self.fileSize = fileSize
    self.totalSize = totalSize
    self.ratio = ratio
  }
}
