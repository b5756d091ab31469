import Testing

@testable import Harvest

@Suite struct IPAddressTests {
  @Test(arguments: [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.51.100.7",
    "203.0.113.9", "::1", "::", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:a00:1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
    "::7f00:1", "2001:0:4136:e378::1", "3fff:1::1", "100::1", "5f00::1",
  ])
  func knowsWhatIsNotPublic(text: String) throws {
    #expect(try #require(IPAddress(text)).isPublic == false)
  }

  @Test(arguments: [
    "8.8.8.8", "172.32.0.1", "192.0.3.1", "100.128.0.1", "2001:4860:4860::8888",
    "[2a00:1450::5]", "::ffff:8.8.8.8", "64:ff9b::808:808",
  ])
  func knowsWhatIsPublic(text: String) throws {
    #expect(try #require(IPAddress(text)).isPublic)
  }

  @Test(arguments: ["", "localhost", "1.2.3", "256.1.1.1", "1:2", "1::2::3", "g::1", "1.2.3.4.5"])
  func takesNothingElseForANumber(text: String) {
    #expect(IPAddress(text) == nil)
  }
}
