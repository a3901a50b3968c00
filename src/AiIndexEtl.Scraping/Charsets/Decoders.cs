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
        var (room, length, replaced) = Rented(bytes, name);
        var text = new string(room, 0, length);
        ArrayPool<char>.Shared.Return(room);
        return (text, replaced);
    }

    /// <summary>The text of bytes in an array of the shared pool, which the caller may give back.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">A name that <see cref="EncodingLabels.NameOf"/> gave.</param>
    public static (char[] Room, int Length, int Replaced) Rented(ReadOnlySpan<byte> bytes, string name)
    {
        switch (name)
        {
            case "GBK" or "gb18030":
                return WithMultiByte(bytes, Gb18030Decoder.Decode);
            case "Big5":
                return WithMultiByte(bytes, Big5Decoder.Decode);
            case "replacement":
                // Encodings that are only ever used to smuggle markup past filters: the standard reads them as one replacement character.
                var mark = ArrayPool<char>.Shared.Rent(1);
                mark[0] = '\uFFFD';
                return bytes.IsEmpty ? (mark, 0, 0) : (mark, 1, 1);
            default:
                break;
        }

        var encoding = EncodingLabels.DotNetOf(name);
        if (UpperHalves.GetOrAdd(name, static (name, encoding) => SingleByteTables.Of(name, encoding), encoding) is { } upper) return WithTable(bytes, upper);

        // A replacement character that the document itself holds is no damage.
        var isUtf8 = name == "UTF-8";
        var room = ArrayPool<char>.Shared.Rent(isUtf8 ? bytes.Length : encoding.GetMaxCharCount(bytes.Length));
        var length = encoding.GetChars(bytes, room);
        var written = isUtf8 ? bytes.Count("\uFFFD"u8) : 0;
        return (room, length, room.AsSpan(0, length).Count('\uFFFD') - written);
    }

    private static (char[] Room, int Length, int Replaced) WithMultiByte(ReadOnlySpan<byte> bytes, MultiByteDecoder decoder)
    {
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        var length = decoder(bytes, room, out var replaced);
        return (room, length, replaced);
    }

    private static (char[] Room, int Length, int Replaced) WithTable(ReadOnlySpan<byte> bytes, string upper)
    {
        var room = ArrayPool<char>.Shared.Rent(bytes.Length);
        for (var i = 0; i < bytes.Length; i++) room[i] = bytes[i] < 0x80 ? (char)bytes[i] : upper[bytes[i] - 0x80];
        return (room, bytes.Length, room.AsSpan(0, bytes.Length).Count('\uFFFD'));
    }
}
