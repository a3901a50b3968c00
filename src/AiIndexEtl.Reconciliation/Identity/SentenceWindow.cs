using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>The words around a mention in its sentence, folded: up to the end of the clause group, and no further than a reader's glance.</summary>
internal readonly ref struct SentenceWindow
{
    /// <summary>How many characters a buffer for it must hold.</summary>
    public const int Size = 256;

    private const int GlanceBefore = 100;
    private const int GlanceBehind = 64;

    private SentenceWindow(ReadOnlySpan<char> before, ReadOnlySpan<char> clause, ReadOnlySpan<char> behind, ReadOnlySpan<char> all)
    {
        Before = before;
        Clause = clause;
        Behind = behind;
        All = all;
    }

    /// <summary>What stands before the mention.</summary>
    public ReadOnlySpan<char> Before { get; }

    /// <summary>What stands between the commas around the mention, the mention included.</summary>
    public ReadOnlySpan<char> Clause { get; }

    /// <summary>What stands behind the mention.</summary>
    public ReadOnlySpan<char> Behind { get; }

    /// <summary>What stands before the mention, the mention, and what stands behind it.</summary>
    public ReadOnlySpan<char> All { get; }

    /// <summary>Where the mention begins in the sentence of a claim, in UTF-16 units; -1 where the sentence does not hold it.</summary>
    public static int PositionOf(Claim claim)
    {
        var sentence = claim.Sentence;
        for (var at = sentence.IndexOf(claim.Mention, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(claim.Mention, at + 1, StringComparison.Ordinal))
        {
            var length = Math.Min(at, claim.Prefix.Length);
            if (sentence.AsSpan(at - length, length).SequenceEqual(claim.Prefix.AsSpan(claim.Prefix.Length - length))) return at;
            if (at + 1 >= sentence.Length) break;
        }

        return sentence.IndexOf(claim.Mention, StringComparison.Ordinal);
    }

    /// <summary>The window of a claim, read into a buffer of at least <see cref="Size"/> characters; empty where the sentence does not hold the mention.</summary>
    public static SentenceWindow Of(Claim claim, int position, Span<char> buffer)
    {
        if (position < 0) return default;
        var sentence = claim.Sentence.AsSpan();
        var end = Math.Min(sentence.Length, position + claim.Mention.Length);
        var start = position;
        for (var seen = 0; start > 0 && seen < GlanceBefore && !IsEnd(sentence, start - 1); start--) seen += Weight(sentence[start - 1]);
        var stop = end;
        for (var seen = 0; stop < sentence.Length && seen < GlanceBehind && !IsEnd(sentence, stop); stop++) seen += Weight(sentence[stop]);
        var all = sentence[start..Math.Min(stop, start + Size)];
        for (var i = 0; i < all.Length; i++) buffer[i] = TextFolding.Fold(all[i]);
        ReadOnlySpan<char> folded = buffer[..all.Length];
        var behind = folded[Math.Min(end - start, folded.Length)..];
        var from = position - start;
        while (from > 0 && !IsComma(folded, from - 1)) from--;
        var to = folded.Length - behind.Length;
        while (to < folded.Length && !IsComma(folded, to)) to++;
        return new SentenceWindow(folded[..(position - start)], folded[from..to], behind, folded);
    }

    // Not the comma of 1,091; a folded text has the half-width one alone.
    private static bool IsComma(ReadOnlySpan<char> text, int i) => text[i] == ',' && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1]) || (i > 0 && !char.IsAsciiDigit(text[i - 1])));

    // A Chinese character says as much as several letters.
    private static int Weight(char c) => c >= '\u2E80' ? 3 : 1;

    private static bool IsEnd(ReadOnlySpan<char> text, int i) => text[i] is '。' or '；' or ';' or '！' or '？' or '\n'
        || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && text[i + 1] == ' ' && i > 1 && char.IsLower(text[i - 1]));
}
