extension StopWords {
  /// Articles, pronouns, prepositions, conjunctions, auxiliaries and the words questions are asked
  /// with; both ways of writing ș and ț.
  public static let romanian = StopWords(
    """
    un o unui unei unor niște nişte al a ai ale lui cel cea cei cele celui celei celor
    de la în din cu pe pentru prin între spre după până pînă fără sub peste despre către asupra
    contra dintre printre dinspre înainte lângă
    și şi sau ori dar iar însă că să dacă deși deşi deoarece fiindcă când cînd căci nici ca
    eu tu el ea noi voi ei ele mă te se ne vă îi îl le i l mi ți ţi își îşi îmi sa săi sale său meu mea
    acest această acesta aceasta aceste acești aceşti acestea aceștia acestui acestei acestor
    acel acea acei acele acela aceea acelea
    ce cine cui care căror cărei cărui cât câtă câți câţi câte unde cum când de
    nu mai foarte tot toată toți toţi toate alt altă alți alţi alte fiecare doar numai deja atunci
    aici acolo astfel așa aşa
    este e ești eşti sunt suntem era erau fost fi fie fiind am are avea aveau au ați aţi avut
    va vor voi ar aș aş
    poate pot putea trebuie
    """)
}
