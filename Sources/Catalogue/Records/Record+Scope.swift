extension Record {
  /// The stated scope, or else what the countries tell: regional where there is more than one.
  public var effectiveScope: Scope {
    scope ?? (countries.count > 1 ? .regional : .national)
  }
}
