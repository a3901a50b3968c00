using System.Security.Cryptography;

namespace AiIndexEtl.Scraping.Warc;

/// <summary>Checks the digests of a record. Writers spell them in base 32, base 16 or base 64, with and without padding.</summary>
internal static class WarcDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether one of several readings of the content has the digest; null where there is no digest or its algorithm or spelling is not known.</summary>
    public static bool? Fits(string? field, params ReadOnlySpan<ReadOnlyMemory<byte>> readings)
    {
        var colon = field?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (field is null || colon < 0) return null;

        var algorithm = field[..colon].Trim().ToLowerInvariant();
        var length = algorithm switch { "sha1" or "sha-1" => 20, "sha256" or "sha-256" => 32, _ => 0 };
        if (length == 0 || Decode(field[(colon + 1)..].Trim(), length) is not { } expected) return null;

        foreach (var reading in readings)
        {
            if (Hash(reading.Span, length).AsSpan().SequenceEqual(expected)) return true;
        }

        return false;
    }

    private static byte[] Hash(ReadOnlySpan<byte> content, int length)
    {
#pragma warning disable CA5350 // The archive chose the algorithm; the digest tells damage, not authorship.
        return length == 20 ? SHA1.HashData(content) : SHA256.HashData(content);
#pragma warning restore CA5350
    }

    private static byte[]? Decode(string text, int length)
    {
        text = text.TrimEnd('=');
        if (text.Length == 2 * length && text.All(char.IsAsciiHexDigit)) return Convert.FromHexString(text);
        if (text.Length == ((8 * length) + 4) / 5) return FromBase32(text, length);
        if (text.Length != ((4 * length) + 2) / 3) return null;

        var bytes = new byte[length];
        var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        return Convert.TryFromBase64String(padded, bytes, out var written) && written == length ? bytes : null;
    }

    private static byte[]? FromBase32(string text, int length)
    {
        var bytes = new byte[length];
        var (held, bits, at) = (0, 0, 0);
        foreach (var letter in text)
        {
            var value = Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0) return null;

            held = ((held << 5) | value) & 0xFFF;
            bits += 5;
            if (bits < 8) continue;

            bits -= 8;
            if (at < length) bytes[at++] = (byte)((held >> bits) & 0xFF);
        }

        return bytes;
    }
}
