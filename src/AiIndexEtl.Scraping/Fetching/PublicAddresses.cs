using System.Net;
using System.Net.Sockets;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Tells addresses of the public internet from those of this machine, of private networks and of the metadata services of clouds.</summary>
public static class PublicAddresses
{
    // The special-purpose registries of IANA; Teredo lies in 2001::/23, most metadata services in the link-local and the unique local
    // ranges. 168.63.129.16 is the one of them with an address that looks public. ::/96 holds the deprecated IPv4-compatible addresses.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address belongs to the public internet; one that carries an IPv4 address does only where that one does too.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        return !Array.Exists(NotPublic, network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address))
            && (Carried(address) is not { } inner || IsPublic(inner));
    }

    private static IPAddress? Carried(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;

        // 64:ff9b::/96 (NAT64) and an interface identifier of ISATAP end in an IPv4 address, 2002::/16 (6to4) has one behind its prefix.
        var bytes = address.GetAddressBytes();
        return bytes switch
        {
            [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, ..] or [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5E, 0xFE, ..] => new IPAddress(bytes.AsSpan(12)),
            [0x20, 0x02, ..] => new IPAddress(bytes.AsSpan(2, 4)),
            _ => null,
        };
    }
}
