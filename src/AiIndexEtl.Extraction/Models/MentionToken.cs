namespace AiIndexEtl.Extraction.Models;

/// <summary>A word of Latin script, a Chinese character, or a masked number.</summary>
internal readonly ref struct MentionToken(ReadOnlySpan<char> text, int start, bool isCharacter)
{
    /// <summary>The token as it counts for features.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Where it begins.</summary>
    public int Start { get; } = start;

    /// <summary>Whether it is one character of a script without spaces.</summary>
    public bool IsCharacter { get; } = isCharacter;
}
