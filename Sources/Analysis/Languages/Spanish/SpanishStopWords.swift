extension StopWords {
  /// Articles, pronouns, prepositions, conjunctions, auxiliaries and the words questions are asked
  /// with.
  public static let spanish = StopWords(
    """
    el la lo los las un una unos unas al del
    este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas
    yo tú él ella ello nosotros nosotras vosotros usted ustedes ellos ellas
    me te se nos os le les mí ti sí mi mis tu tus su sus nuestro nuestra nuestros nuestras
    que qué quien quién quienes quiénes cual cuál cuales cuáles cuyo cuya cuyos cuyas
    cuando cuándo donde dónde adónde como cómo cuanto cuánto cuanta cuánta cuantos cuántos cuantas
    cuántas
    y e o u ni pero sino si porque pues aunque mientras
    a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre
    tras
    no más muy ya también tampoco tan tanto tanta así sólo solo todo toda todos todas otro otra otros
    otras mismo misma mismos mismas cada algún alguno alguna algunos algunas
    ser soy eres es somos son era eran fue fueron sido siendo será serán sería serían sea sean fuera
    estar estoy está están estaba estaban estado
    haber he has ha hemos han había habían hay hubo haya hayan habido habrá
    tener tiene tienen
    puede pueden
    """)
}
