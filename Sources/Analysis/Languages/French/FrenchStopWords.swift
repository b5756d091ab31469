extension StopWords {
  /// Articles, pronouns, prepositions, conjunctions, auxiliaries and the words questions are asked
  /// with. Words with a second meaning that people search for are
  /// not in it: *mineur*, *fait*, *personne*, *mieux*.
  public static let french = StopWords(
    """
    le la les l un une des du de d au aux à a
    ce cet cette ces cela ça ceci c celui celle ceux celles
    je j tu il elle on nous vous ils elles me m te t se s moi toi soi lui leur leurs eux y en
    mon ma mes ton ta tes son sa ses notre nos votre vos
    qui que qu quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles
    duquel desquels desquelles auquel auxquels auxquelles
    comment combien pourquoi quand
    et ou ni mais or donc car si comme lorsque lorsqu puisque puisqu quoique quoiqu jusque jusqu
    dans par pour sur sous avec chez vers entre dès depuis pendant selon afin ainsi
    ne n pas plus aussi très même mêmes tout tous toute toutes autre autres
    être suis es est sommes êtes sont étais était étions étiez étaient été étant
    serai sera serons seront serait seraient soit soient fut furent
    avoir ai as avons avez ont avais avait avions aviez avaient eu ayant aura auront aurait auraient
    ait aient
    fais font faire peut peuvent
    là ici alors cependant toutefois
    quelque quelques quelqu chaque plusieurs
    """)
}
