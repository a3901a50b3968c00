using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// Features that tell a metric from the wider ones that it narrows, by where its mark stands. They are the same for all such metrics, so
/// that what is learned of one holds for the others.
/// </summary>
/// <param name="document">The document.</param>
internal sealed class MetricMarks(DecisionDocument document)
{
    private static readonly int Narrow = Symbols.Of("metric.mark");
    private static readonly int NarrowOf = Symbols.Of("metric.mark-of");
    private static readonly int NarrowBefore = Symbols.Of("metric.mark-previous");
    private static readonly int Wide = Symbols.Of("metric.marked-other");
    private static readonly int WideOf = Symbols.Of("metric.marked-other-of");
    private static readonly int WideBefore = Symbols.Of("metric.marked-other-previous");

    private readonly MarkReader _reader = new(document.View, document.Metrics);
    private readonly List<(int Metric, int Place, int IsAnew)> _read = [];
    private ClaimDraft? _draft;

    /// <summary>Adds the wider metrics of the narrow ones among the candidates, and the narrow ones whose mark the sentence holds.</summary>
    public void Candidates(in FigureView at, CandidateList<string> candidates)
    {
        var metrics = document.Metrics;
        var count = candidates.Values.Count;
        for (var i = 0; i < count; i++)
        {
            var metric = metrics.NameOf(candidates.Values[i]).Index;
            if (metric < 0) continue;
            foreach (var whole in metrics.Narrows(metric)) candidates.Add(metrics.Metrics[whole].Id);
            foreach (var narrow in metrics.NarrowedBy(metric))
            {
                if (MarkReader.Holds(at.Sentence.Marks, narrow)) candidates.Add(metrics.Metrics[narrow].Id);
            }
        }
    }

    /// <summary>Adds the features of a candidate.</summary>
    public void Describe(in FigureView at, List<(int Sentence, double Weight)> contexts, CandidateList<string> candidates, int candidate, MetricName name)
    {
        var (metric, id) = (name.Index, name.Symbol);
        if (metric < 0) return;
        var before = at.Previous is not { } previous ? 0 : (previous.Metric == name.Id ? 1 : 2) + (at.Nearness * 4);
        if (document.Metrics.Narrows(metric).Length > 0)
        {
            var (place, isAnew) = Read(at, contexts, metric);
            candidates.Feature(candidate, Narrow, place, isAnew);
            candidates.Feature(candidate, NarrowOf, place, isAnew, id);
            candidates.Feature(candidate, NarrowBefore, place, isAnew, before);
        }

        foreach (var narrow in document.Metrics.NarrowedBy(metric))
        {
            var (place, isAnew) = Read(at, contexts, narrow);
            candidates.Feature(candidate, Wide, place, isAnew);
            candidates.Feature(candidate, WideOf, place, isAnew, id);
            candidates.Feature(candidate, WideBefore, place, isAnew, before);
        }
    }

    // Several candidates ask about the same mark.
    private (int Place, int IsAnew) Read(in FigureView at, List<(int Sentence, double Weight)> contexts, int metric)
    {
        if (!ReferenceEquals(_draft, at.Draft))
        {
            _draft = at.Draft;
            _read.Clear();
        }

        foreach (var (known, place, isAnew) in _read)
        {
            if (known == metric) return (place, isAnew);
        }

        QuantityMention quantity = at.Draft.Quantity;
        var header = document.Tables.HeaderAbove(at.Sentence, quantity);
        var found = (int)_reader.PlaceOf(metric, at.Draft.SentenceIndex, quantity, contexts, header) + 1;
        var isNamedAnew = _reader.IsNamedAnew(metric, at.Draft.SentenceIndex, quantity) ? 1 : 2;
        _read.Add((metric, found, isNamedAnew));
        return (found, isNamedAnew);
    }
}
