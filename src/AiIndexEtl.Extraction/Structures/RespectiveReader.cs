using System.Globalization;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>Aligns lists of values with lists of times, areas or names of the same length; lists of unlike length are refused.</summary>
internal static class RespectiveReader
{
    private static readonly string[] Forward = ["分别", "依次", "各自"];
    private static readonly string[] Backward = ["respectively", "in that order"];

    // 2025至2027年每股收益2.95元、4.60元、5.82元: as many values as the span has years, and too many for chance.
    private const int LeastUnmarkedYears = 3;

    /// <summary>The aligned lists of a sentence.</summary>
    public static List<RespectiveList> Read(SentenceView sentence, string folded)
    {
        var lists = new List<RespectiveList>();
        if (sentence.Quantities.Count < 2) return lists;
        var text = folded.AsSpan(sentence.Span.Start, sentence.Span.Length);
        foreach (var word in Forward) Collect(lists, sentence, folded, text, word, isForward: true);
        foreach (var word in Backward) Collect(lists, sentence, folded, text, word, isForward: false);
        if (lists.Count == 0) CollectUnmarked(lists, sentence, folded);
        return lists;
    }

    private static void Collect(List<RespectiveList> lists, SentenceView sentence, string folded, ReadOnlySpan<char> text, string word, bool isForward)
    {
        var from = 0;
        while (from < text.Length && text[from..].IndexOf(word, StringComparison.Ordinal) is var at and >= 0)
        {
            var start = sentence.Span.Start + from + at;
            from += at + word.Length;
            var run = isForward ? RunBehind(sentence, folded, start) : RunBefore(sentence, folded, start);
            if (run.Count < 2) continue;
            var list = Align(sentence, folded, run, new Span(start, start + word.Length), new Span(sentence.Span.Start, sentence.Quantities[run[0]].Start))
                ?? (isForward ? null : Align(sentence, folded, run, new Span(start, start + word.Length), new Span(sentence.Quantities[run[^1]].End, start)));
            if (list is not null) lists.Add(list);
        }
    }

    // 加拿大、美国和荷兰只有40%、39%和36%: lists of one length in one clause are handed out without a word that says so.
    private static void CollectUnmarked(List<RespectiveList> lists, SentenceView sentence, string folded)
    {
        var spans = sentence.Quantities.Select(static quantity => new Span(quantity.QualifierStart, Math.Max(quantity.End, quantity.QualifierEnd))).ToList();
        foreach (var (first, last) in Coordination.Runs(folded, spans, withCommas: false))
        {
            var start = spans[first].Start;
            var run = Enumerable.Range(first, last - first).ToList();
            var list = Align(sentence, folded, run, new Span(start, start), new Span(sentence.Span.Start, start));
            if (list is null) continue;
            if (list.Years.Count >= LeastUnmarkedYears)
            {
                lists.Add(list);
                continue;
            }

            var items = list.Areas.Count > 0 ? sentence.Areas[list.Areas[^1]].End : list.Names.Count > 0 ? sentence.Names[list.Names[^1]].End : list.Times.Count > 0 ? sentence.Times[list.Times[^1]].End : start - 99;
            if (start - items is >= 0 and <= 12) lists.Add(list);
        }
    }

    private static List<int> RunBehind(SentenceView sentence, string folded, int start)
    {
        var run = new List<int>();
        for (var i = 0; i < sentence.Quantities.Count; i++)
        {
            var quantity = sentence.Quantities[i];
            if (quantity.Start < start) continue;
            if (run.Count > 0 && !IsListGap(folded, sentence.Quantities[run[^1]].End, quantity.QualifierStart)) break;
            run.Add(i);
        }

        return run;
    }

    private static List<int> RunBefore(SentenceView sentence, string folded, int end)
    {
        var run = new List<int>();
        for (var i = sentence.Quantities.Count - 1; i >= 0; i--)
        {
            var quantity = sentence.Quantities[i];
            if (quantity.Start > end) continue;
            if (run.Count > 0 && !IsListGap(folded, quantity.End, sentence.Quantities[run[^1]].QualifierStart)) break;
            run.Add(i);
        }

        run.Reverse();
        return run;
    }

    // Only connectives may stand between two members: a verb or a place of its own opens another list.
    private static bool IsListGap(string folded, int start, int end) => Coordination.IsConnective(folded, start, end, withCommas: true);

    // The members stand before the figures, or between them and the word: by 18, 48 and 67 points on the first, the second and the third, respectively.
    private static RespectiveList? Align(SentenceView sentence, string folded, List<int> run, Span word, Span within)
    {
        var count = run.Count;
        var times = Group(folded, [.. sentence.Times.Select(static time => new Span(time.Start, time.End))], count, within);
        var areas = Group(folded, [.. sentence.Areas.Select(static area => new Span(area.Start, area.End))], count, within);
        var names = Group(folded, [.. sentence.Names.Select(static name => new Span(name.Start, name.End))], count, within);
        var years = times.Count == 0 ? Years(sentence, count, within) : [];
        return times.Count + areas.Count + names.Count + years.Count == 0 ? null : new RespectiveList(run, times, areas, names, years, word);
    }

    private static List<int> Group(string folded, List<Span> items, int count, Span within)
    {
        List<int> best = [];
        foreach (var (first, last) in Coordination.Runs(folded, items, withCommas: true))
        {
            if (last - first == count && items[first].Start >= within.Start && items[last - 1].End <= within.End) best = [.. Enumerable.Range(first, count)];
        }

        return best;
    }

    // 2021年-2023年 with three values: one for each year.
    private static List<int> Years(SentenceView sentence, int count, Span within)
    {
        foreach (var time in sentence.Times)
        {
            if (time.Start < within.Start || time.End > within.End || time.Form != TimeForm.Absolute || time.Value.Length != 9 || time.Value[4] != '/') continue;
            var first = int.Parse(time.Value.AsSpan(0, 4), CultureInfo.InvariantCulture);
            var last = int.Parse(time.Value.AsSpan(5, 4), CultureInfo.InvariantCulture);
            if (last - first + 1 == count) return [.. Enumerable.Range(first, count)];
        }

        return [];
    }
}
