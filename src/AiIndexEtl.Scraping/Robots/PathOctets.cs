using System.Buffers;

namespace AiIndexEtl.Scraping.Robots;

/// <summary>
/// Brings paths and patterns to one spelling, octet by octet (RFC 9309, 2.2.2). An octet that means the same encoded or not is
/// written plainly; one whose encoding changes the meaning (such as <c>%2F</c> in a path) stays as it came, in upper case; all others
/// are percent-encoded. In a query, <c>/</c> and <c>?</c> part nothing, so that their encoding changes nothing there.
/// </summary>
internal static class PathOctets
{
    private const string Hex = "0123456789ABCDEF";

    // Unreserved octets, and the reserved ones that delimit nothing in the path or query of http addresses.
    private static readonly SearchValues<byte> Neutral =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:@!'(),[]"u8);

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("/?&=+;"u8);

    /// <summary>The canonical octets of an address from its path on. A star or dollar in it is encoded, as it is no wildcard there.</summary>
    public static byte[] OfTarget(ReadOnlySpan<byte> pathAndQuery) => Canonical(pathAndQuery, isPattern: false);

    /// <summary>The canonical octets of a pattern without its closing dollar; a star in them is a wildcard.</summary>
    public static byte[] OfPattern(ReadOnlySpan<byte> pattern) => Canonical(pattern, isPattern: true);

    private static byte[] Canonical(ReadOnlySpan<byte> raw, bool isPattern)
    {
        var octets = new List<byte>(raw.Length + 16);
        var isQuery = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var octet = raw[i];
            if (octet == '%' && i + 2 < raw.Length && ValueOf(raw[i + 1]) is >= 0 and var high && ValueOf(raw[i + 2]) is >= 0 and var low)
            {
                var value = (byte)((high << 4) | low);
                if (Neutral.Contains(value) || (isQuery && value is ((byte)'/' or (byte)'?'))) octets.Add(value);
                else AddEncoded(octets, value);
                i += 2;
                continue;
            }

            isQuery |= octet == '?';
            if (Neutral.Contains(octet) || Delimiters.Contains(octet) || (isPattern && octet == '*')) octets.Add(octet);
            else AddEncoded(octets, octet);
        }

        return [.. octets];
    }

    private static void AddEncoded(List<byte> octets, byte value)
    {
        octets.Add((byte)'%');
        octets.Add((byte)Hex[value >> 4]);
        octets.Add((byte)Hex[value & 15]);
    }

    private static int ValueOf(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}
