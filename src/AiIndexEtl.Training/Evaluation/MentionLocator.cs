using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Training.Evaluation;

/// <summary>
/// Finds extracted mentions in an annotated document by their text quote selectors. It remembers the places it gave away, so that
/// two mentions of the same words get a place each.
/// </summary>
internal sealed class MentionLocator(string text)
{
    // From the full context to none: the more context fits, the surer the place.
    private static readonly int[] ContextLengths = [24, 10, 4, 0];

    private readonly SqueezedText _text = new(text);
    private readonly HashSet<TextSpan> _used = [];

    /// <summary>The place of the claim's mention, or null where its words are not in the document or all their places are taken.</summary>
    public TextSpan? Locate(Claim claim)
    {
        var exact = SqueezedText.Squeeze(claim.Mention);
        if (exact.Length == 0) return null;

        var prefix = SqueezedText.Squeeze(claim.Prefix);
        var suffix = SqueezedText.Squeeze(claim.Suffix);
        foreach (var length in ContextLengths)
        {
            var before = LastCodePoints(prefix, length);
            var behind = FirstCodePoints(suffix, length);
            var found = Find(before, exact, behind, length) ?? Find(before, exact, "", length) ?? Find("", exact, behind, length);
            if (found is null) continue;

            _used.Add(found.Value);
            return found;
        }

        return null;
    }

    private TextSpan? Find(string before, string exact, string behind, int length)
    {
        // Without any context, all that is left is the search without context, which comes last.
        if (length > 0 && before.Length == 0 && behind.Length == 0) return null;

        var words = before + exact + behind;
        for (var at = _text.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = _text.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var span = _text.InOriginal(at + before.Length, at + before.Length + exact.Length);
            if (!_used.Contains(span)) return span;
        }

        return null;
    }

    private static string FirstCodePoints(string text, int count)
    {
        var end = 0;
        for (var i = 0; i < count && end < text.Length; i++) end += char.IsSurrogatePair(text, end) ? 2 : 1;
        return text[..end];
    }

    private static string LastCodePoints(string text, int count)
    {
        var start = text.Length;
        for (var i = 0; i < count && start > 0; i++) start -= start > 1 && char.IsSurrogatePair(text, start - 2) ? 2 : 1;
        return text[start..];
    }
}
