import Testing

@testable import Web

@Suite struct CalendarDayTests {
  @Test(arguments: [
    (0, 1970_01_01), (-1, 1969_12_31), (86_399, 1970_01_01), (86_400, 1970_01_02),
    (951_782_400, 2000_02_29), (1_795_348_800, 2026_11_22), (4_107_542_400, 2100_03_01),
    (-62_135_596_800, 1_01_01),
  ])
  func tellsTheDayOfASecond(second: Int, day: Int) {
    #expect(CalendarDay.number(ofSecond: second) == day)
  }
}
