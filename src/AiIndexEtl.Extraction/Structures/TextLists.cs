using System.Buffers;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>
/// Hands out the members of an enumeration to a list of figures, whatever words they are: 大型、中型、小微企业的采用率依次为89.0%、71.3%和38.6%.
/// The marks between the members alone tell where each begins and ends.
/// </summary>
internal static class TextLists
{
    private const int LongestMember = 16;
    private const int Reach = 80;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:()。\t\n");
    private static readonly string[] Handing = ["分别", "依次", "各自", "各为", "各占", "各有", "则是", "则为"];

    /// <summary>Gives figures their members where a sentence hands them out; others keep what they have.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="handed">The member of each figure of the sentence, or null; completed.</param>
    public static void Complete(string folded, SentenceView sentence, Span?[] handed)
    {
        if (handed.Length < 2) return;
        var figures = new List<Span>(handed.Length);
        foreach (var quantity in sentence.Quantities) figures.Add(new Span(Math.Min(quantity.Start, quantity.QualifierStart), Math.Max(quantity.End, quantity.QualifierEnd)));
        foreach (var (first, last) in Coordination.Runs(folded, figures, withCommas: true))
        {
            if (Members(folded, sentence, figures[first].Start, last - first) is not { } members) continue;
            for (var i = first; i < last; i++) handed[i] = members[i - first];
        }
    }

    private static List<Span>? Members(string folded, SentenceView sentence, int figure, int count)
    {
        var from = Math.Max(sentence.Span.Start, figure - Reach);
        var text = folded.AsSpan(from, figure - from);
        var at = -1;
        foreach (var word in Handing) at = Math.Max(at, text.LastIndexOf(word, StringComparison.Ordinal));
        if (at < 0 || text[at..].ContainsAny(',', ';', ':')) return null;

        var start = text[..at].LastIndexOfAny(ClauseEnds) + 1;
        var clause = new Span(from + start, from + at);
        return Split(folded, clause, count, "、") ?? Split(folded, clause, count, "、和与及跟");
    }

    private static List<Span>? Split(string folded, Span clause, int count, string signs)
    {
        var members = new List<Span>();
        var start = clause.Start;
        for (var i = clause.Start; i <= clause.End; i++)
        {
            if (i < clause.End && !signs.Contains(folded[i], StringComparison.Ordinal)) continue;
            if (i > start) members.Add(new Span(start, i));
            start = i + 1;
        }

        // 2020年和2021年的占比分别为: times are no members.
        if (members.Count != count || char.IsAsciiDigit(folded[members[^1].Start]) && folded.AsSpan(members[^1].Start, members[^1].End - members[^1].Start).ContainsAny('年', '月')) return null;

        // 小微企业的采用率: the last member ends before what is said of all of them, the first begins behind what opens the clause.
        var last = members[^1];
        var of = folded.AsSpan(last.Start, last.End - last.Start).IndexOf('的');
        if (of > 0) members[^1] = new Span(last.Start, last.Start + of);
        var opening = members[0];
        var behind = folded.AsSpan(opening.Start, opening.End - opening.Start).LastIndexOf('的');
        if (behind >= 0 && opening.Start + behind + 1 < opening.End) members[0] = new Span(opening.Start + behind + 1, opening.End);
        for (var i = 0; i < members.Count; i++) members[i] = Trimmed(folded, members[i]);
        return members.TrueForAll(static member => member.End - member.Start is > 0 and <= LongestMember) ? members : null;
    }

    // 其中加拿大, 而北美, 西欧则: words of the sentence stand before the first member and behind the last.
    private static Span Trimmed(string folded, Span member)
    {
        var (start, end) = (member.Start, member.End);
        while (start < end && PhraseWords.Kept(folded, start, end) == 0 && PhraseWords.Cut(folded, start, end) is > 0 and var cut) start += cut;
        while (end > start && folded[end - 1] is '则' or '也' or '均' or '都' or '各') end--;
        return new Span(start, end);
    }
}
