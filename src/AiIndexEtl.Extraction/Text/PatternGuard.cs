using System.Buffers;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Extraction.Text;

/// <summary>
/// Asks patterns so that none ever throws: a pattern that runs into its time-out has found nothing. The patterns of extraction read
/// short stretches of text and end within microseconds; the time-out is there for a mistake in one of them. It is a long one, for a
/// clock runs on while a busy machine lets the program wait, and the same text must give the same claims however busy the machine is.
/// </summary>
internal static class PatternGuard
{
    /// <summary>How long a pattern may take, in milliseconds.</summary>
    public const int TimeoutMs = Core.Text.PatternTimeout.Milliseconds;

    /// <summary>True where the pattern matches the text.</summary>
    public static bool Matches(Regex pattern, ReadOnlySpan<char> text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The first match in the text; one without success where there is none.</summary>
    public static Match Find(Regex pattern, string text) => Find(pattern, text, 0, text.Length);

    /// <summary>The first match in the text of a pattern that fits no text without one of some letters.</summary>
    public static Match Find(Regex pattern, string text, SearchValues<string> needed) => text.AsSpan().ContainsAny(needed) ? Find(pattern, text) : Match.Empty;

    /// <summary>The first match in a part of the text, which the pattern sees as if it stood alone.</summary>
    public static Match Find(Regex pattern, string text, int start, int length)
    {
        try
        {
            return pattern.Match(text, start, length);
        }
        catch (RegexMatchTimeoutException)
        {
            return Match.Empty;
        }
    }

    /// <summary>All matches in the text, in order; those before the time-out where there is one.</summary>
    public static IEnumerable<Match> FindAll(Regex pattern, string text)
    {
        for (var match = Find(pattern, text); match.Success; match = Next(match)) yield return match;
    }

    private static Match Next(Match match)
    {
        try
        {
            return match.NextMatch();
        }
        catch (RegexMatchTimeoutException)
        {
            return Match.Empty;
        }
    }
}
