extension StopWords {
  /// Articles, pronouns, prepositions, conjunctions, auxiliaries and the words questions are asked
  /// with.
  public static let german = StopWords(
    """
    der die das den dem des ein eine einer eines einem einen kein keine keiner keines keinem keinen
    dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden
    solche solcher solches solchen derselbe dieselbe dasselbe
    ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen man sich selbst
    mein meine meiner meines meinem meinen dein deine sein seine seiner seines seinem seinen
    ihre ihrer ihres ihrem ihren unser unsere unserer unseren euer eure
    wer wen wem wessen was welche welcher welches welchem welchen wann wo wohin woher wie warum
    weshalb wieso wozu womit woran worin wodurch wofür wovon
    und oder aber denn sondern doch sowie weder noch als wenn ob dass daß weil da damit obwohl
    während bevor nachdem sobald solange indem
    in im ins an am ans auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über um
    unter von vom vor zu zum zur zwischen wegen trotz ab außer innerhalb außerhalb
    nicht nur auch sehr schon so etwa mehr am meisten hier dort dann nun also etwas nichts viel viele
    vieler vielen wieviel alle aller alles allem allen andere anderer anderes anderen beide beiden
    einige einiger einigen
    bin bist ist sind seid war warst waren wäre wären gewesen sei
    habe hast hat haben hatte hatten hätte hätten gehabt
    werde wirst wird werden wurde wurden würde würden worden geworden
    kann können konnte konnten könnte muss müssen musste mussten soll sollen sollte sollten
    will wollen wollte wollten darf dürfen durfte mag mögen möchte
    """)
}
