using System.Runtime.InteropServices;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>
/// Tells metrics from the wider ones that they narrow: a figure belongs to the narrower one where its mark (生成式, generative) rules the
/// figure, not where the mark only stands somewhere near.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="index">The vocabulary's metrics.</param>
internal sealed class MarkReader(DocumentView document, MetricIndex index)
{
    private const double BlockBeforeWeight = 0.3;

    /// <summary>Where the mark of a metric stands to a figure.</summary>
    /// <param name="metric">The index of the metric.</param>
    /// <param name="at">The index of the sentence that holds the figure.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="contexts">The sentences that lend their words, each with its weight.</param>
    /// <param name="header">The column header above the figure, or null.</param>
    public MarkPlace PlaceOf(int metric, int at, QuantityMention quantity, List<(int Sentence, double Weight)> contexts, Span? header)
    {
        if (header is { } column && index.Marks(document.Folded[column.Start..column.End]).Exists(mark => mark.Metric == metric)) return MarkPlace.Header;
        var sentence = document.Sentences[at];
        var best = MarkPlace.None;
        foreach (var mark in sentence.Marks)
        {
            if (mark.Metric == metric) best = Better(best, Within(sentence, mark, quantity));
        }

        if (best != MarkPlace.None) return best;
        foreach (var (other, weight) in contexts)
        {
            if (!Holds(document.Sentences[other].Marks, metric)) continue;
            var isBlock = document.Sentences[other].Block == sentence.Block;
            best = Better(best, !isBlock ? weight == BlockBeforeWeight ? MarkPlace.BlockBefore : MarkPlace.Heading : other == at - 1 ? MarkPlace.SentenceBefore : MarkPlace.Block);
        }

        return best == MarkPlace.None && Holds(document.TitleMarks, metric) ? MarkPlace.Title : best;
    }

    /// <summary>True where the figure's clause names what the wider metric counts, behind the last mark of the metric.</summary>
    /// <param name="metric">The index of the narrower metric.</param>
    /// <param name="at">The index of the sentence that holds the figure.</param>
    /// <param name="quantity">The figure.</param>
    public bool IsNamedAnew(int metric, int at, QuantityMention quantity)
    {
        var sentence = document.Sentences[at];
        var clause = sentence.ClauseAt(quantity.Start);
        var last = -1;
        foreach (var mark in sentence.Marks)
        {
            if (mark.Metric == metric && mark.Start < quantity.Start) last = mark.End;
        }

        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(sentence.Hits))
        {
            if (hit.Start >= last && hit.Term is { Weight: >= 1, Place: 0 } && sentence.ClauseAt(hit.Start) == clause && index.Narrows(metric).AsSpan().Contains(index.MetricOf(hit.Term.Cue))) return true;
        }

        return false;
    }

    private MarkPlace Within(SentenceView sentence, MarkHit mark, QuantityMention quantity)
    {
        if (document.Parts.IsAside(mark.Start, quantity)) return MarkPlace.OfPart;
        var clauses = sentence.ClauseAt(quantity.Start) - sentence.ClauseAt(mark.Start);
        if (mark.Start < quantity.End)
        {
            var between = Math.Max(mark.End, quantity.Start);
            var hasFigure = sentence.QuantitiesBetween(mark.End, quantity.Start) > 0;
            if (document.Parts.Divide(mark.End, between)) return MarkPlace.OfWhole;
            if (clauses == 0) return hasFigure ? MarkPlace.OwnPast : MarkPlace.Own;
            return hasFigure ? MarkPlace.ClausePast : clauses == 1 ? MarkPlace.ClauseBefore : MarkPlace.Opening;
        }

        var isPast = sentence.QuantitiesBetween(quantity.End, mark.Start) > 0;
        if (document.Parts.Divide(quantity.End, mark.Start)) return MarkPlace.OfPart;
        if (clauses == 0) return isPast ? MarkPlace.OwnBehindPast : MarkPlace.OwnBehind;
        return isPast ? MarkPlace.ClauseBehindPast : MarkPlace.ClauseBehind;
    }

    private static MarkPlace Better(MarkPlace one, MarkPlace other) => one == MarkPlace.None || (other != MarkPlace.None && other < one) ? other : one;

    /// <summary>True where one of the marks is that of a metric.</summary>
    public static bool Holds(List<MarkHit> marks, int metric)
    {
        foreach (var mark in marks)
        {
            if (mark.Metric == metric) return true;
        }

        return false;
    }
}
