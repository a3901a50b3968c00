using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Core.Identity;

/// <summary>
/// What makes two claims "the same": the same document states the same words (the mention, with as much of prefix and suffix as lies
/// within its sentence), and where it states them several times, the same occurrence of them, counted in the text. So a claim outlives a
/// change elsewhere in its text, which gives it a new <see cref="ContentId.OfClaim"/>.
/// </summary>
/// <param name="documentId">The document.</param>
/// <param name="text">Its cleaned text.</param>
public sealed class AnchorId(string documentId, string text)
{
    private readonly CodePointMap _map = new(text);

    /// <summary>The anchor of a claim of the text. It depends on the words alone, so that every run gives the same.</summary>
    public string Of(Claim claim)
    {
        var before = Longest(claim.Prefix.Length, length => IsWhole(claim.Prefix, claim.Prefix.Length - length)
            && claim.Sentence.Contains(claim.Prefix[^length..] + claim.Mention, StringComparison.Ordinal));
        var behind = Longest(claim.Suffix.Length, length => IsWhole(claim.Suffix, length)
            && claim.Sentence.Contains(claim.Mention + claim.Suffix[..length], StringComparison.Ordinal));
        var prefix = claim.Prefix[^before..];
        var suffix = claim.Suffix[..behind];
        var end = Math.Clamp(_map.ToUtf16(claim.CharStart) - before, 0, text.Length);
        var occurrence = Count(text.AsSpan(0, end), prefix + claim.Mention + suffix);
        return ContentId.OfText(string.Join('\n', documentId, prefix, claim.Mention, suffix, occurrence.ToString(CultureInfo.InvariantCulture)));
    }

    // A cut at the position divides no surrogate pair.
    private static bool IsWhole(string words, int position) =>
        position == 0 || position == words.Length || !(char.IsHighSurrogate(words[position - 1]) && char.IsLowSurrogate(words[position]));

    // The most of the context that the sentence holds beside the mention; all of it where the sentence does not hold the mention itself.
    private static int Longest(int most, Func<int, bool> isWithin)
    {
        for (var length = most; length >= 0; length--)
        {
            if (isWithin(length)) return length;
        }

        return most;
    }

    private static int Count(ReadOnlySpan<char> head, string quote)
    {
        var count = 0;
        while (head.IndexOf(quote, StringComparison.Ordinal) is >= 0 and var found)
        {
            count++;
            head = head[(found + quote.Length)..];
        }

        return count;
    }
}
