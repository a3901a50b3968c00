using System.Net;
using System.Net.Sockets;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Tells addresses of the public internet from those of this machine and of private networks.</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address belongs to the public internet; an IPv4 address within an IPv6 address counts as that IPv4 address.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var inner = Inner(address);
        return !Array.Exists(NotPublic, network => network.BaseAddress.AddressFamily == inner.AddressFamily && network.Contains(inner));
    }

    private static IPAddress Inner(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();

        // 64:ff9b::/96 (NAT64) and 2002::/16 (6to4) carry an IPv4 address.
        var bytes = address.GetAddressBytes();
        if (bytes is [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, ..]) return new IPAddress(bytes.AsSpan(12));
        return bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4)) : address;
    }
}
