using System.Net;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class PublicAddressesTests
{
    [TestCase("8.8.8.8"), TestCase("172.15.255.255"), TestCase("172.32.0.1"), TestCase("100.128.0.1"), TestCase("2606:4700::1111"), TestCase("::ffff:8.8.8.8")]
    public void IsPublic_is_true_for_the_internet(string address) => Assert.That(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [TestCase("127.0.0.1"), TestCase("10.1.2.3"), TestCase("172.16.0.1"), TestCase("192.168.1.1"), TestCase("169.254.169.254"), TestCase("100.64.0.1"), TestCase("0.0.0.0")]
    [TestCase("::1"), TestCase("fe80::1"), TestCase("fd00::1"), TestCase("::ffff:169.254.169.254"), TestCase("64:ff9b::a00:1"), TestCase("2002:7f00:1::"), TestCase("224.0.0.1")]
    public void IsPublic_is_false_for_this_machine_and_private_networks(string address) => Assert.That(PublicAddresses.IsPublic(IPAddress.Parse(address)), Is.False);
}
