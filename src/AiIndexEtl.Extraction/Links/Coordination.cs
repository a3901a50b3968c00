using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Links;

/// <summary>Lists joined by 、 和 与 and commas: what is said of one member is said of all.</summary>
internal static class Coordination
{
    private static readonly string[] Words = ["、", "和", "与", "及", "以及", "跟", "或", "/", "and", "&", "or", "+", "、和", "和在", "的", "as well as", "; "];
    private static readonly string[] Commas = [",", ", and", ", the", "and the", ", and the", ", or", "in the", "and in", ", in"];

    /// <summary>The run of items around one of them in which neighbours are parted by connectives only.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="items">Spans in order.</param>
    /// <param name="index">The item in question.</param>
    /// <param name="withCommas">True where a comma parts members too.</param>
    /// <returns>First index and the index behind the last.</returns>
    public static (int First, int Last) Around(string folded, IReadOnlyList<Span> items, int index, bool withCommas)
    {
        var first = index;
        while (first > 0 && IsConnective(folded, items[first - 1].End, items[first].Start, withCommas)) first--;
        var last = index + 1;
        while (last < items.Count && IsConnective(folded, items[last - 1].End, items[last].Start, withCommas)) last++;
        return withCommas ? (first, last) : Series(folded, items, index) ?? (first, last);
    }

    // "Germany, France and Spain": commas part the members of an English series that a conjunction closes. Without one they part clauses.
    private static (int First, int Last)? Series(string folded, IReadOnlyList<Span> items, int index)
    {
        var close = index;
        while (close + 1 < items.Count && IsComma(folded, items[close], items[close + 1])) close++;
        if (close > 0 && IsClosing(folded, items[close - 1], items[close])) close--;
        if (close + 1 >= items.Count || !IsClosing(folded, items[close], items[close + 1])) return null;

        var first = close;
        while (first > 0 && IsComma(folded, items[first - 1], items[first])) first--;
        return first < close && first <= index ? (first, close + 2) : null;
    }

    private static bool IsComma(string folded, Span item, Span next) => Between(folded, item, next) is "," or ", the";

    private static bool IsClosing(string folded, Span item, Span next) =>
        Between(folded, item, next) is "and" or "or" or "&" or ", and" or ", or" or "and the" or ", and the" or "or the" or ", or the" or "as well as" or ", as well as" or "and in" or "and in the";

    private static ReadOnlySpan<char> Between(string folded, Span item, Span next)
    {
        var isLatin = item.End > 0 && next.Start < folded.Length && folded[item.End - 1] < '\u2E80' && folded[next.Start] < '\u2E80';
        return isLatin && next.Start >= item.End && next.Start - item.End <= 16 ? folded.AsSpan(item.End, next.Start - item.End).Trim() : [];
    }

    /// <summary>The longest runs of at least two items, in order.</summary>
    public static List<(int First, int Last)> Runs(string folded, IReadOnlyList<Span> items, bool withCommas)
    {
        var runs = new List<(int, int)>();
        for (var i = 0; i < items.Count;)
        {
            var (first, last) = Around(folded, items, i, withCommas);
            if (last - first >= 2) runs.Add((first, last));
            i = last;
        }

        return runs;
    }

    /// <summary>True where nothing but a connective stands between two positions.</summary>
    public static bool IsConnective(string folded, int start, int end, bool withCommas)
    {
        if (end < start || end - start > 12) return false;
        var between = folded.AsSpan(start, end - start).Trim();
        if (between.Length == 0) return end > start;
        foreach (var word in Words)
        {
            if (between.SequenceEqual(word)) return true;
        }

        if (!withCommas) return false;
        foreach (var word in Commas)
        {
            if (between.SequenceEqual(word)) return true;
        }

        return false;
    }
}
