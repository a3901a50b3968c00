using System.Buffers;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>A document's bytes as text.</summary>
/// <param name="Characters">The text, without byte order mark; bytes that are invalid in the encoding are U+FFFD.</param>
/// <param name="Charset">The WHATWG name of the encoding, such as <c>UTF-8</c>, <c>GBK</c> or <c>Big5</c>.</param>
/// <param name="Evidence">What the encoding was read from.</param>
/// <param name="Replaced">How many replacement characters the text holds.</param>
/// <param name="Warning">What was odd, for a person: an unknown label, or a declaration that the bytes contradict; else null.</param>
public sealed record DecodedText(ReadOnlyMemory<char> Characters, string Charset, CharsetEvidence Evidence, int Replaced, string? Warning = null)
{
    /// <summary>A copy of the text.</summary>
    public string Text => Characters.ToString();

    // The pool's array that the characters stand in.
    internal char[]? Room { get; init; }

    /// <summary>
    /// Gives the room of the text back; the characters must not be read afterwards. A page is large enough for its text to be collected with
    /// the oldest objects only, so a new array for each page costs more than reading the bytes does.
    /// </summary>
    internal void Release()
    {
        if (Room is not null) ArrayPool<char>.Shared.Return(Room);
    }
}
