using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>Hands out the items of a list to the figures of a list of the same length: 零售、物流及饮食业分别为47.9%、41.3%和22.6%.</summary>
internal static class ListAlignment
{
    /// <summary>For each figure of a sentence the item that it is handed, or null.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="items">What may stand in a list, in order and without overlap.</param>
    public static Span?[] Read(string folded, SentenceView sentence, IReadOnlyList<Span> items)
    {
        var handed = new Span?[sentence.Quantities.Count];
        if (handed.Length < 2 || items.Count < 2) return handed;
        var figures = new List<Span>(handed.Length);
        foreach (var quantity in sentence.Quantities) figures.Add(new Span(Math.Min(quantity.Start, quantity.QualifierStart), Math.Max(quantity.End, quantity.QualifierEnd)));
        var lists = Coordination.Runs(folded, items, withCommas: true);
        if (lists.Count == 0) return handed;
        foreach (var (first, last) in Coordination.Runs(folded, figures, withCommas: true))
        {
            var best = -1;
            foreach (var (from, to) in lists)
            {
                if (to - from == last - first && items[to - 1].End <= figures[first].Start) best = from;
            }

            if (best < 0) best = Behind(folded, sentence, items, lists, figures[last - 1].End, last - first);

            if (best < 0) continue;
            for (var i = first; i < last; i++) handed[i] = items[best + i - first];
        }

        return handed;
    }

    // by 4, 7 and 9 points in banking, retail and farming, respectively: what the figures are handed stands behind them, right before the word.
    private static int Behind(string folded, SentenceView sentence, IReadOnlyList<Span> items, IReadOnlyList<(int First, int Last)> lists, int from, int count)
    {
        foreach (var (first, last) in lists)
        {
            if (last - first != count || items[first].Start < from) continue;
            var end = items[last - 1].End;
            var behind = folded.AsSpan(end, Math.Max(0, sentence.Span.End - end)).TrimStart(" ,");
            if (behind.StartsWith("respectively", StringComparison.Ordinal) || behind.StartsWith("in that order", StringComparison.Ordinal)) return first;
        }

        return -1;
    }
}
