using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Tells occurrences ("mentioned 486 times") from multiples ("486 times its price").</summary>
internal static class CountingTimes
{
    private const int Window = 60;

    private static readonly FrozenSet<string> AfterMultiple = new[]
    {
        "as", "the", "more", "less", "higher", "lower", "larger", "bigger", "smaller", "faster", "slower", "cheaper", "that", "what",
        "its", "their", "his", "her", "our", "your", "those", "better",
        "greater", "longer", "likelier", "fewer", "stronger", "dearer", "richer", "since", "over", "forward", "earnings", "sales",
        "worse", "quicker",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Occurring = ["mention", "refer", "cite", "appear", "invoke", " said", "named", "called", "uttered",
        "spoke", "happen", "occur", "visited", "met ", "won ", "wore", "discuss", "brought up"];

    public static bool IsCount(FoldedText text, int start, UnitMatch unit, decimal value)
    {
        var s = text.Folded;
        if (!Chars.StartsWith(s, unit.Start, "times"))
        {
            return false;
        }

        var next = Chars.WordAfter(s, unit.End);
        if (AfterMultiple.Contains(next) && Chars.At(s, unit.End) == ' '
            || Chars.IsUpper(Chars.At(text.Source, Chars.SkipBlanks(s, unit.End))))
        {
            return false;
        }

        // Nothing is 57 million times another thing, unless the text says so.
        if (value >= 1_000_000) return true;
        if (next is "last" or "this" or "in" or "during" or "between" && Chars.At(s, start - 2) == ',')
        {
            return true;
        }

        var before = Chars.Span(s, Math.Max(0, start - Window), start);
        before = before[(before.LastIndexOfAny(".;\n") + 1)..];
        foreach (var verb in Occurring)
        {
            if (before.Contains(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
