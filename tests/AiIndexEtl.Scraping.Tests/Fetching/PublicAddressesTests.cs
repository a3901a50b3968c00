using System.Net;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Scraping.Tests.Fetching;

public sealed class PublicAddressesTests
{
    [TestCase("8.8.8.8"), TestCase("172.15.255.255"), TestCase("172.32.0.1"), TestCase("100.128.0.1"), TestCase("2606:4700::1111"), TestCase("::ffff:8.8.8.8")]
    [TestCase("64:ff9b::808:808"), TestCase("2002:808:808::1"), TestCase("2606:4700::5efe:808:808"), TestCase("168.63.129.17"), TestCase("2001:200::1")]
    public void IsPublic_is_true_for_the_internet(string address) => Assert.That(PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [TestCase("127.0.0.1"), TestCase("10.1.2.3"), TestCase("172.16.0.1"), TestCase("192.168.1.1"), TestCase("169.254.169.254"), TestCase("100.64.0.1"), TestCase("0.0.0.0")]
    [TestCase("::1"), TestCase("::"), TestCase("fe80::1"), TestCase("fd00::1"), TestCase("224.0.0.1"), TestCase("255.255.255.255"), TestCase("ff02::1"), TestCase("2001:db8::1")]
    [TestCase("::ffff:169.254.169.254", Description = "IPv4-mapped"), TestCase("::10.0.0.1", Description = "IPv4-compatible")]
    [TestCase("64:ff9b::a00:1", Description = "NAT64"), TestCase("64:ff9b:1::1", Description = "NAT64 of a local network")]
    [TestCase("2002:7f00:1::", Description = "6to4"), TestCase("2002:a9fe:a9fe::1", Description = "6to4 to a metadata service")]
    [TestCase("2001:0:808:808::1", Description = "Teredo")]
    [TestCase("fe80::5efe:a00:1", Description = "ISATAP, link-local"), TestCase("2606:4700::5efe:a00:1", Description = "ISATAP"), TestCase("2606:4700::200:5efe:c0a8:1", Description = "ISATAP, universal bit")]
    [TestCase("fd00:ec2::254", Description = "Metadata service over IPv6"), TestCase("168.63.129.16", Description = "Metadata service with a public address"), TestCase("100.100.100.200", Description = "Metadata service in the shared range")]
    public void IsPublic_is_false_for_this_machine_private_networks_and_metadata_services(string address) => Assert.That(PublicAddresses.IsPublic(IPAddress.Parse(address)), Is.False);
}
