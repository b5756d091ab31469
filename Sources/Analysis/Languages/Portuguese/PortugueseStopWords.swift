extension StopWords {
  /// Articles, pronouns, prepositions and their joined forms, conjunctions, auxiliaries and the words
  /// questions are asked with; the commonest also without their accents, which are often left out.
  public static let portuguese = StopWords(
    """
    o a os as um uma uns umas
    de do da dos das dum duma em no na nos nas num numa ao aos à às por pelo pela pelos pelas
    com sem sob sobre para pra até ate após apos ante entre contra desde durante perante segundo
    este esta estes estas isto esse essa esses essas isso aquele aquela aqueles aquelas aquilo
    dele dela deles delas nele nela neles nelas
    deste desta destes destas desse dessa desses dessas daquele daquela daqueles daquelas
    naquele naquela naqueles naquelas neste nesta nesse nessa
    eu tu ele ela nós vós eles elas você vocês me te se lhe lhes mim ti si
    meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas
    que quê quem qual quais cujo cuja cujos cujas quando onde aonde como porque porquê quanto quanta
    quantos quantas
    e ou nem mas porém pois se embora enquanto logo portanto também tambem
    não nao mais muito muita muitos muitas já ja só apenas ainda tão assim cada todo toda todos todas
    outro outra outros outras mesmo mesma mesmos mesmas algum alguma alguns algumas
    ser sou és é somos são sao era eram fui foi foram sido sendo será serão seria seriam seja sejam
    fosse fossem
    estar estou está estamos estão estava estavam esteve estado
    ter tenho tem temos têm tinha tinham teve tiveram tido haver há havia houve
    pode podem podia deve devem faz fazem fazer fez
    """)
}
