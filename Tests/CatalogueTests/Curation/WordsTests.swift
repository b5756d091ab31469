import Testing

@testable import Catalogue

/// Dates, spans, numbers and lists of objectives as people write them.
@Suite struct WordsTests {
  @Test(arguments: [
    ("2022", "2022", true), ("2022-10", "2022-10", true), ("2023-02-14", "2023-02-14", true),
    ("printemps 2022", "2022-21", true), ("Spring 2022", "2022-21", true),
    ("été 2019", "2019-22", true), ("otoño de 2020", "2020-23", true),
    ("весной 2022 года", "2022-21", true), ("зима 2021", "2021-24", true),
    ("14 February 2023", "2023-02-14", true), ("February 14, 2023", "2023-02-14", true),
    ("le 1er mars 2013", "2013-03-01", true), ("12 de marzo de 2013", "2013-03-12", true),
    ("14 февраля 2023 г.", "2023-02-14", true), ("novembre 2016", "2016-11", true),
    ("noviembre de 2016", "2016-11", true), ("ноябрь 2016 г.", "2016-11", true),
    ("fin 2022", "2022", false), ("end of 2022", "2022", false),
    ("early October 2021", "2021-10", false), ("début octobre 2021", "2021-10", false),
    ("a finales de 2022", "2022", false), ("в конце 2022 года", "2022", false),
    ("first half of 2018", "2018", false), ("1er trimestre 2021", "2021", false),
    ("Q1 2021", "2021", false), ("I квартал 2021 г.", "2021", false),
    ("hiver 2019-2020", "2019-24", true), ("14/02/2023", "2023-02-14", true),
    ("14.2.2023", "2023-02-14", true), ("02/14/2023", "2023-02-14", true),
    ("03/04/2023", "2023-04-03", false), ("02/2023", "2023-02", true),
    ("mardi 14 février 2023", "2023-02-14", true), ("Feb 14th, 2023", "2023-02-14", true),
    ("martes 14 de febrero de 2023", "2023-02-14", true), ("vers 2015", "2015~", true),
    ("около 2015 года", "2015~", true),
  ])
  func readsADate(text: String, date: String, isWhole: Bool) {
    let reading = DateWords.read(text)

    #expect(reading?.date.description == date)
    #expect(reading?.isWhole == isWhole)
  }

  @Test(arguments: [
    "", "soon", "il y a quelques semaines", "last month", "October", "14", "2022 or 2023",
    "32 January 2022", "30 février 2022", "Room 2022 of the ministry", "spring of nations",
    "14/13/2023", "1/2/3", "3.14", "last autumn", "about winter",
  ])
  func readsNoDateFromOtherWords(text: String) {
    #expect(DateWords.read(text) == nil)
  }

  @Test(arguments: [
    ("last month", "2022-12"), ("le mois dernier", "2022-12"), ("next month", "2023-02"),
    ("el año pasado", "2022"), ("в прошлом месяце", "2022-12"), ("this year", "2023"),
    ("à l’automne dernier", "2022-23"), ("last winter", "2021-24"), ("l'été dernier", "2022-22"),
    ("прошлой осенью", "2022-23"), ("la primavera pasada", "2022-21"), ("next spring", "2023-21"),
    ("cet hiver", "2022-24"), ("l’an dernier", "2022"),
  ])
  func readsARelativeDateFromTheDayOfThePage(text: String, date: String) throws {
    let page = try #require(PartialDate("2023-01-20"))

    #expect(DateWords.isRelative(text))
    #expect(DateWords.read(text, pageDate: page)?.date.description == date)
    #expect(DateWords.read(text) == nil)
  }

  @Test(arguments: [
    ("November 2016 – April 2020", "2016-11", "2020-04"),
    ("novembre 2016 – avril 2020", "2016-11", "2020-04"),
    ("ноябрь 2016 г. – апрель 2020 г.", "2016-11", "2020-04"), ("2013-2017", "2013", "2017"),
    ("2018 – 2022", "2018", "2022"), ("2018-19", "2018", "2019"), ("2018-22", "2018", "2022"),
    ("since 2004", "2004", ""), ("depuis 2004", "2004", ""), ("desde 2004", "2004", ""),
    ("с 2004 года", "2004", ""), ("until March 2021", "", "2021-03"), ("2019", "2019", "2019"),
    ("May to July 2022", "2022-05", "2022-07"), ("from 2019 to 2020", "2019", "2020"),
    ("du 3 au 5 mars 2019", "2019-03-03", "2019-03-05"),
    ("March 3-5, 2019", "2019-03-03", "2019-03-05"), ("entre 2019 et 2021", "2019", "2021"),
    ("между 2019 и 2021 годами", "2019", "2021"), ("2019–2021 гг.", "2019", "2021"),
    ("à partir de 2019", "2019", ""), ("jusqu’à mars 2020", "", "2020-03"), ("2019 –", "2019", ""),
    ("2018/19", "2018", "2019"), ("2016-11/2020-04", "2016-11", "2020-04"),
    ("01/2019 – 06/2020", "2019-01", "2020-06"), ("2019 – н.в.", "2019", ""),
    ("2019 – present", "2019", ""), ("2019-05-01 – 2019-06-30", "2019-05-01", "2019-06-30"),
  ])
  func readsASpan(text: String, start: String, end: String) {
    let span = PeriodWords.read(text)

    #expect(span != nil)
    #expect((span?.start?.description ?? "") == start)
    #expect((span?.end?.description ?? "") == end)
  }

  @Test(arguments: ["", "2020 – 2018", "some time", "2019 – soon", "A – B"])
  func readsNoSpanFromOtherWords(text: String) {
    #expect(PeriodWords.read(text) == nil)
  }

  @Test(arguments: [
    ("80", Record.Figure.Comparator.equal, 80.0), ("more than 40", .moreThan, 40),
    (">40", .moreThan, 40),
    ("plus de 40", .moreThan, 40), ("más de 40", .moreThan, 40), ("более 40", .moreThan, 40),
    ("nearly 4 million", .about, 4_000_000), ("près de 4 millions", .about, 4_000_000),
    ("около 4 миллионов", .about, 4_000_000), ("10 or more", .atLeast, 10),
    ("au moins 10", .atLeast, 10), ("150+", .atLeast, 150), ("dix", .equal, 10),
    ("ten", .equal, 10), ("1,200", .equal, 1_200), ("1 200", .equal, 1_200),
    ("1.200", .equal, 1_200), ("3,5", .equal, 3.5), ("3.5 million", .equal, 3_500_000),
    ("fewer than 5", .lessThan, 5), ("≥ 7", .atLeast, 7),
    ("over 3,000", .moreThan, 3_000), ("près de 1 200", .about, 1_200),
    ("une trentaine", .about, 30),
    ("plus d’une vingtaine", .moreThan, 20), ("un centenar", .about, 100),
    ("more than two dozen", .moreThan, 24), ("unas treinta", .about, 30),
    ("не более 10", .atMost, 10), ("pas moins de 10", .atLeast, 10), ("no más de 10", .atMost, 10),
    ("more than a million", .moreThan, 1e6), ("twenty-five", .equal, 25),
    ("vingt et un", .equal, 21), ("soixante-quinze", .equal, 75), ("treinta y dos", .equal, 32),
    ("сорок два", .equal, 42), ("deux cents", .equal, 200), ("two hundred thousand", .equal, 2e5),
    ("12 345,67", .equal, 12_345.67), ("5 pour cent", .equal, 5), ("тысяча", .equal, 1_000),
  ])
  func readsANumber(text: String, comparator: Record.Figure.Comparator, value: Double) throws {
    let number = try #require(NumberWords.read(text))

    #expect(number.comparator == comparator)
    #expect(number.value == value)
  }

  @Test(arguments: [
    "", "144 (hub entry); over 150 (2025)", "many", "4 or 5", "1.2.3", "33 of 100", "-", "1,20,3",
    String(repeating: "9", count: 310), String(repeating: "9", count: 305) + " million",
    "1" + String(repeating: ",000", count: 120),
  ])
  func readsNoNumberFromOtherWords(text: String) {
    #expect(NumberWords.read(text) == nil)
  }

  @Test(arguments: [
    ("3-7, 9, 10, 18, 22 et 23", [3, 4, 5, 6, 7, 9, 10, 18, 22, 23]),
    ("3–7, 9, 10, 18, 22 and 23", [3, 4, 5, 6, 7, 9, 10, 18, 22, 23]),
    ("3 a 7 y 9", [3, 4, 5, 6, 7, 9]), ("с 3 по 5, 9 и 10", [3, 4, 5, 9, 10]),
    ("Objectives 2 and 5", [2, 5]), ("23", [23]), ("7; 7; 6", [6, 7]), ("3 - 5", [3, 4, 5]),
  ])
  func readsAListOfObjectives(text: String, numbers: [Int]) {
    let list = ObjectiveList.read(text)

    #expect(list.numbers == numbers)
    #expect(list.refused.isEmpty)
  }

  @Test(arguments: [
    ("3-7, 24", [3, 4, 5, 6, 7], ["24"]), ("0, 1", [1], ["0"]), ("22-25", [22, 23], ["24", "25"]),
    ("9, all of them", [9], ["all", "of", "them"]), ("7-3", [], ["7-3"]),
    ("1-99999999999", [], ["1-99999999999"]),
  ])
  func refusesWhatIsNoObjectiveAndKeepsTheRest(text: String, numbers: [Int], refused: [String]) {
    let list = ObjectiveList.read(text)

    #expect(list.numbers == numbers)
    #expect(list.refused == refused)
  }

  @Test(arguments: [
    ("A : b ; c ! d ?", "A\u{A0}: b\u{A0}; c\u{A0}! d\u{A0}?"), ("« mot »", "«\u{A0}mot\u{A0}»"),
    ("a b", "a b"), ("«\u{A0}mot\u{A0}»", "«\u{A0}mot\u{A0}»"), ("à 10:30", "à 10:30"),
  ])
  func setsTheNoBreakSpacesOfFrench(text: String, set: String) {
    #expect(FrenchSpacing.restored(text) == set)
    #expect(FrenchSpacing.restored(set) == set)
  }
}
