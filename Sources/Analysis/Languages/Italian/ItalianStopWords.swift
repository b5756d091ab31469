extension StopWords {
  /// Articles, pronouns, prepositions and their joined forms, conjunctions, auxiliaries and the words
  /// questions are asked with; *perché* and *più* also without their accents, which are often left
  /// out.
  public static let italian = StopWords(
    """
    il lo la i gli le l un uno una
    di a ad da in con su per tra fra
    del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli
    dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col coi
    questo questa questi queste quest quello quella quelli quelle quel quei quegli quell ciò
    io tu egli lui lei esso essa noi voi loro essi esse mi ti si ci vi ne me te sé
    mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra
    che chi cui quale quali qual cosa quando dove come perché perche quanto quanta quanti quante
    e ed o od oppure ma però anche se né mentre poiché affinché benché dunque quindi
    non più piu molto già così solo soltanto ogni tutto tutta tutti tutte altro altra altri altre
    stesso stessa stessi stesse alcuno alcuna alcuni alcune qualche ciascuno ciascuna nessuno nessuna
    essere sono sei è siamo siete era eri erano eravamo fu furono stato stata stati state sia siano
    sarà saranno sarebbe sarebbero fosse fossero essendo c
    avere ho hai ha abbiamo avete hanno aveva avevano ebbe ebbero avuto abbia abbiano avrà avrebbe
    avesse avessero fa fare fanno fece
    può possono poteva deve devono viene vengono venne vennero
    dopo prima durante presso verso contro senza sopra sotto
    """)
}
