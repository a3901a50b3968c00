using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// Lists of figures that follow the order of places named before, in the same sentence or the one before it: "The US is home to 705, China
/// to 157 ... Of AI alone the numbers are 232 and 38".
/// </summary>
internal static class AreaOrder
{
    /// <summary>The place that stands where the figure stands in its list, or null where the lists are of unlike length.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The index of the sentence.</param>
    /// <param name="quantity">The index of the figure among those of the sentence.</param>
    /// <returns>The place's codes, and how it was found: 1 in the sentence, 2 in the sentence before, 3 in the one behind.</returns>
    public static (IReadOnlyList<string> Codes, int Way)? Of(DocumentView document, int sentence, int quantity)
    {
        var own = document.Sentences[sentence];
        var (first, last) = Run(document.Folded, own, quantity);
        var length = last - first;
        if (length < 2) return null;

        if (At(own, own.Span.Start, own.Quantities[first].Start, quantity - first, length) is { } near) return (near, 1);
        if (own.Areas.Count > 0) return null;
        if (sentence > 0 && At(document.Sentences[sentence - 1], 0, int.MaxValue, quantity - first, length) is { } before) return (before, 2);
        return sentence + 1 < document.Sentences.Count && document.Sentences[sentence + 1].Quantities.Count == 0 && At(document.Sentences[sentence + 1], 0, int.MaxValue, quantity - first, length) is { } behind
            ? (behind, 3)
            : null;
    }

    private static (int First, int Last) Run(string folded, SentenceView sentence, int index)
    {
        var first = index;
        while (first > 0 && IsParted(folded, sentence, first - 1)) first--;
        var last = index + 1;
        while (last < sentence.Quantities.Count && IsParted(folded, sentence, last - 1)) last++;
        return (first, last);
    }

    private static bool IsParted(string folded, SentenceView sentence, int index)
    {
        var (left, right) = (sentence.Quantities[index], sentence.Quantities[index + 1]);
        return Coordination.IsConnective(folded, Math.Max(left.End, left.QualifierEnd), right.QualifierStart, withCommas: true)
            || (right.QualifierStart > left.End && folded.AsSpan(left.End, right.QualifierStart - left.End).Trim() is ",");
    }

    // The places of a stretch, each named once, must be as many as the figures.
    private static IReadOnlyList<string>? At(SentenceView sentence, int start, int end, int rank, int length)
    {
        var distinct = new List<IReadOnlyList<string>>();
        foreach (var area in sentence.Areas)
        {
            if (area.Start < start || area.End > end || area.Codes[0] == "WORLD" || distinct.Exists(codes => SameAreas.AreSame(codes, area.Codes))) continue;
            distinct.Add(area.Codes);
            if (distinct.Count > length) return null;
        }

        return distinct.Count == length ? distinct[rank] : null;
    }
}
