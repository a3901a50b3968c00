using System.Text.Unicode;
using AiIndexEtl.Scraping.Charsets;

namespace AiIndexEtl.Scraping.Markup;

/// <summary>Decodes XML and JSON that is no page.</summary>
internal static class MarkupCharset
{
    /// <summary>
    /// The text. The header counts more than the declaration (RFC 7303), but not where it contradicts both the declaration and the bytes:
    /// servers that call all their text Latin-1 are more frequent than Latin-1 that is valid UTF-8 by chance.
    /// </summary>
    /// <param name="bytes">The document as received, content coding removed.</param>
    /// <param name="charsetLabel">The charset parameter of Content-Type; null where there is none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charsetLabel)
    {
        var declared = MetaPrescan.FindXmlDeclaration(bytes);
        var isUtf8 = declared is null or "UTF-8" && Utf8.IsValid(bytes);
        return CharsetDetector.Decode(bytes, isUtf8 ? "utf-8" : EncodingLabels.NameOf(charsetLabel) ?? declared, looksForMeta: false);
    }
}
