extension StopWords {
  /// Articles, pronouns, prepositions, conjunctions, auxiliaries and the words questions are asked
  /// with.
  public static let english = StopWords(
    """
    a an the this that these those
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    myself ourselves yourself himself herself itself themselves
    who whom whose which what when where why how
    and or nor but if then than so because as while although though whether unless until
    of in on at by for with from to into onto upon about over under between among through during
    before after against within without toward towards per via
    not no only also very too just such same some any each every all both few more most other another
    be am is are was were been being
    have has had having do does did doing done
    can could will would shall should may might must cannot
    there here
    dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt
    im ive youre theyre weve theyve
    """)
}
