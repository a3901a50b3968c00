using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AiIndexEtl.Core.Identity;

/// <summary>Ids that depend on content alone, so that a second run finds what the first one wrote. All are SHA-256 in lower-case hexadecimal.</summary>
public static class ContentId
{
    /// <summary>The id of bytes as received.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The id of a text, taken over its UTF-8 bytes.</summary>
    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>The id of a document, from its canonical address or path.</summary>
    public static string OfDocument(string source) => OfText(source);

    /// <summary>The id of a claim: which words of which text of which document. How they were read is left out.</summary>
    public static string OfClaim(string documentId, string textSha256, int charStart, int charEnd) =>
        OfText(string.Create(CultureInfo.InvariantCulture, $"{documentId}\n{textSha256}\n{charStart}\n{charEnd}"));

    /// <summary>The first half of an id, which tells things apart as well as the whole does in a quarter of the memory.</summary>
    /// <param name="id">An id of this class.</param>
    public static UInt128 Half(string id) => UInt128.Parse(id.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
