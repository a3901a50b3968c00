using System.Runtime.InteropServices;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>Gathers what speaks for each metric at a figure: cue phrases by where they stand, and single terms by how near they are.</summary>
/// <param name="document">The document.</param>
/// <param name="index">The vocabulary's cue phrases.</param>
internal sealed class MetricEvidenceReader(DocumentView document, MetricIndex index)
{
    private const double ContextWeight = 0.64;
    private const double TitleWeight = 0.2;
    private const int MarkBefore = 1;
    private const int MarkBehind = 2;
    private const int MarkClause = 4;

    private readonly CueBoard _board = new(index);
    private readonly MetricEvidence?[] _evidence = new MetricEvidence?[index.Metrics.Count];
    private readonly bool[] _isListed = new bool[index.Metrics.Count];
    private readonly List<MetricEvidence> _listed = [];
    private QuantityMention? _quantity;

    /// <summary>The metrics that at least one term speaks for; valid until the next call.</summary>
    /// <param name="at">The index of the sentence that holds the figure.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="contexts">The sentences that lend their words, each with its weight.</param>
    /// <param name="above">The words of the column header.</param>
    /// <param name="weights">What each term of the sentence counts by its place, where that is known.</param>
    public List<MetricEvidence> Read(int at, QuantityMention quantity, List<(int Sentence, double Weight)> contexts, List<MetricHit> above, double[]? weights = null)
    {
        _quantity = quantity;
        foreach (var listed in _listed) _isListed[listed.Metric] = false;
        _listed.Clear();
        var sentence = document.Sentences[at];
        ReadSentence(sentence, quantity, weights);
        Raise(MetricScope.Sentence, byMarks: true);

        // The same terms again, completed by those of other places.
        foreach (var (other, weight) in contexts) Fill(document.Sentences[other].Hits, weight * ContextWeight);
        Fill(above, 1);
        Fill(document.TitleHits, TitleWeight);
        Raise(MetricScope.All, byMarks: false);

        _board.Clear();
        foreach (var (other, weight) in contexts) Fill(document.Sentences[other].Hits, weight);
        Raise(MetricScope.Context, byMarks: false);
        ReadAlone(above, MetricScope.Header);
        ReadAlone(document.TitleHits, MetricScope.Title);
        return _listed;
    }

    /// <summary>What speaks for a metric by the last reading; null where nothing does.</summary>
    public MetricEvidence? Find(int metric) => metric >= 0 && _isListed[metric] ? _evidence[metric] : null;

    private void ReadSentence(SentenceView sentence, QuantityMention quantity, double[]? weights)
    {
        _board.Clear();
        var clause = sentence.ClauseAt(quantity.Start);
        for (var i = 0; i < sentence.Hits.Count; i++)
        {
            var hit = sentence.Hits[i];
            var isBefore = hit.Start < quantity.End;
            var figures = isBefore ? sentence.QuantitiesBetween(hit.End, quantity.Start) : sentence.QuantitiesBetween(quantity.End, hit.Start);
            var isSameClause = sentence.ClauseAt(hit.Start) == clause;
            var marks = (isSameClause ? MarkClause : 0) | (figures > 0 ? 0 : isBefore ? MarkBefore : isSameClause ? MarkBehind : 0);
            var weight = weights is not null ? weights[i] : MetricLinker.WithinSentence(document, sentence, quantity, hit, clause);
            if (MetricLinker.IsOfPart(weight))
            {
                _board.Fill(hit, weight);
                continue;
            }

            _board.Fill(hit, weight, marks);
            var evidence = Of(index.MetricOf(hit.Term.Cue));
            if (isBefore) evidence.Precedes(Math.Max(0, quantity.Start - hit.End), figures);
            else evidence.Follows(hit.Start - quantity.End, figures);
        }
    }

    private void ReadAlone(List<MetricHit> hits, MetricScope scope)
    {
        if (hits.Count == 0) return;
        _board.Clear();
        Fill(hits, 1);
        Raise(scope, byMarks: false);
    }

    private void Fill(List<MetricHit> hits, double weight)
    {
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(hits)) _board.Fill(hit, weight);
    }

    private void Raise(MetricScope scope, bool byMarks)
    {
        foreach (var cue in _board.Cues)
        {
            var (score, empty) = _board.Read(cue);
            var evidence = Of(index.MetricOf(cue));
            var fit = evidence.Fit;
            if (empty > 0)
            {
                if (scope == MetricScope.All) evidence.Partial = Math.Max(evidence.Partial, score * fit);
                continue;
            }

            evidence.Raise(scope, score * fit);
            var marks = _board.Marks(cue);
            if (scope == MetricScope.All && (marks & (MarkBefore | MarkBehind)) != 0) evidence.Raise(MetricScope.Completed, score * fit);
            if (!byMarks) continue;
            if ((marks & MarkBefore) != 0) evidence.Raise(MetricScope.Before, score * fit);
            if ((marks & MarkBehind) != 0) evidence.Raise(MetricScope.Behind, score * fit);
            if ((marks & MarkClause) != 0) evidence.Raise(MetricScope.Clause, score * fit);
        }
    }

    private MetricEvidence Of(int metric)
    {
        var evidence = _evidence[metric] ??= new MetricEvidence { Metric = metric };
        if (_isListed[metric]) return evidence;
        _isListed[metric] = true;
        evidence.Clear(MetricLinker.UnitFit(index.Definition(metric).Units, _quantity!));
        _listed.Add(evidence);
        return evidence;
    }
}
