import Catalogue

/// What an editor may answer, by what is asked about.
enum ReviewKeys: Hashable {
  /// A sheet or page that says which record it is.
  case sheet
  /// What nobody has confirmed yet.
  case candidate
  /// A record whose source is gone.
  case withdrawal

  init(for item: ImportPlan.Item) {
    self = item.outcome != .needsPerson ? .sheet : item.isWithdrawal ? .withdrawal : .candidate
  }

  /// In a line.
  var question: String {
    switch self {
    case .sheet: "[y]es · [s]kip · yes to [a]ll · [v]iew · [q]uit: "
    case .candidate:
      "[p]ublish · keep as [d]raft · [m]erge into ID · [s]kip · [v]iew · [q]uit: "
    case .withdrawal: "[y]es, withdraw · [s]kip · [v]iew · [q]uit: "
    }
  }

  /// What each answer does.
  var explanation: String {
    let own =
      switch self {
      case .sheet:
        """
          y  take it
          a  take it and all others that say which record they are, without asking
        """
      case .candidate:
        """
          p  take it, and show it to readers; one that lacks a title, a summary or a theme is kept as
             a draft all the same
          d  take it, for editors only
          m  join it to a record that is there: m and its id; m alone joins the first one named above
        """
      case .withdrawal:
        """
          y  take the record out: its address then says since when and why
        """
      }
    return own + """

        s  leave it; it is asked about again the next time
        v  show all that the record would say
        q  leave this and all the rest; what was answered before is done (Control-C does nothing at all)
      """
  }
}
