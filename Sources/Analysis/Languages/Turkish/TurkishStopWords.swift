extension StopWords {
  /// Pronouns, postpositions, conjunctions, particles and the words questions are asked with.
  public static let turkish = StopWords(
    """
    ve veya ya da de ile için gibi kadar göre sonra önce karşı doğru beri dolayı rağmen üzere
    ama fakat ancak lakin çünkü eğer ise ki hem ne oysa yani
    bu şu o bunu şunu onu buna şuna ona bunun şunun onun bunlar şunlar onlar bunda onda bundan ondan
    ben sen biz siz beni seni bizi sizi bana sana bize size benim senin bizim sizin kendi kendisi
    onların onları onlara bunların bunları
    ne neden nasıl niçin niye nerede nereye nereden nere neyi neye neler nedir kim kime kimi kimin
    kimler kimdir hangi hangisi hangileri kaç kaçta ne kadar mi mı mu mü midir mıdır
    bir birçok bazı her hiç tüm bütün çok daha en az pek şey aynı diğer başka böyle şöyle öyle
    değil var yok evet hayır
    olan olarak oldu olduğu olduğunu olur olmak olup olması idi imiş dir dır
    etti eden eder etmek
    """)
}
