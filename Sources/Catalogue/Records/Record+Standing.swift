/// Where a practice stands: its programme, its time, and whether it still holds.
extension Record {
  public struct Withdrawal: Sendable, Hashable, Codable {
    public var date: PartialDate
    public var reason: LocalizedText
    public var replacedBy: RecordID?

    public init(date: PartialDate, reason: LocalizedText, replacedBy: RecordID? = nil) {
      self.date = date
      self.reason = reason
      self.replacedBy = replacedBy
    }
  }

  public struct Programme: Sendable, Hashable, Codable {
    public var name: String
    /// `MIEUX III`.
    public var phase: String?
    /// Whether no source names the phase and the start of the Action told it.
    public var isPhaseDerived: Bool

    public init(name: String, phase: String? = nil, isPhaseDerived: Bool = false) {
      self.name = name
      self.phase = phase
      self.isPhaseDerived = isPhaseDerived
    }
  }

  public struct Status: Sendable, Hashable, Codable {
    public enum Value: String, Sendable, Hashable, Codable, CaseIterable {
      case requested
      case inPreparation = "in-preparation"
      case underWay = "under-way"
      case completed
      case onHold = "on-hold"
      case closedEarly = "closed-early"
    }

    public var value: Value
    /// When the source said so.
    public var asOf: PartialDate?

    public init(value: Value, asOf: PartialDate? = nil) {
      self.value = value
      self.asOf = asOf
    }
  }

  public struct Period: Sendable, Hashable, Codable {
    public var start: PartialDate?
    public var end: PartialDate?
    public var note: LocalizedText

    public init(start: PartialDate?, end: PartialDate?, note: LocalizedText = .init()) {
      self.start = start
      self.end = end
      self.note = note
    }
  }
}
