using System.Buffers;
using System.Collections.Concurrent;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>Decodes bytes in the encodings of the WHATWG Encoding Standard. It never throws: what is invalid becomes U+FFFD and is counted.</summary>
internal static class Decoders
{
    private static readonly ConcurrentDictionary<string, string?> UpperHalves = new(StringComparer.Ordinal);

    private delegate int MultiByteDecoder(ReadOnlySpan<byte> bytes, Span<char> target, out int replaced);

    /// <summary>The text of bytes, without a byte order mark of UTF-8, and how many invalid sequences were replaced.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">A name that <see cref="EncodingLabels.NameOf"/> gave.</param>
    public static (string Text, int Replaced) Decode(ReadOnlySpan<byte> bytes, string name)
    {
        switch (name)
        {
            case "GBK" or "gb18030":
                return WithMultiByte(bytes, Gb18030Decoder.Decode);
            case "Big5":
                return WithMultiByte(bytes, Big5Decoder.Decode);
            case "replacement":
                // Encodings that are only ever used to smuggle markup past filters: the standard reads them as one replacement character.
                return bytes.IsEmpty ? ("", 0) : ("\uFFFD", 1);
            default:
                break;
        }

        var encoding = EncodingLabels.DotNetOf(name);
        if (UpperHalves.GetOrAdd(name, static (name, encoding) => SingleByteTables.Of(name, encoding), encoding) is { } upper) return WithTable(bytes, upper);

        // A replacement character that the document itself holds is no damage.
        var text = encoding.GetString(bytes);
        var written = name == "UTF-8" ? bytes.Count("\uFFFD"u8) : 0;
        return (text, text.AsSpan().Count('\uFFFD') - written);
    }

    private static (string Text, int Replaced) WithMultiByte(ReadOnlySpan<byte> bytes, MultiByteDecoder decoder)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var written = decoder(bytes, buffer, out var replaced);
            return (new string(buffer, 0, written), replaced);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static (string Text, int Replaced) WithTable(ReadOnlySpan<byte> bytes, string upper)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            for (var i = 0; i < bytes.Length; i++) buffer[i] = bytes[i] < 0x80 ? (char)bytes[i] : upper[bytes[i] - 0x80];
            var text = new string(buffer, 0, bytes.Length);
            return (text, text.AsSpan().Count('\uFFFD'));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
