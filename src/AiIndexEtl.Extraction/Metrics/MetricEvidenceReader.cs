using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>Gathers what speaks for each metric at a figure: cue phrases by where they stand, and single terms by how near they are.</summary>
/// <param name="document">The document.</param>
/// <param name="index">The vocabulary's cue phrases.</param>
internal sealed class MetricEvidenceReader(DocumentView document, MetricIndex index)
{
    private const int MarkBefore = 1;
    private const int MarkBehind = 2;
    private const int MarkClause = 4;

    private readonly CueBoard _board = new(index);
    private readonly LentCues _lent = new(document, index);
    private readonly UnitFits _fits = new(index);
    private readonly MetricEvidence?[] _evidence = new MetricEvidence?[index.Metrics.Count];
    private readonly bool[] _isListed = new bool[index.Metrics.Count];
    private readonly List<MetricEvidence> _listed = [];

    /// <summary>The metrics that at least one term speaks for; valid until the next call.</summary>
    /// <param name="at">The index of the sentence that holds the figure.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="contexts">The sentences that lend their words, each with its weight.</param>
    /// <param name="above">The words of the column header.</param>
    /// <param name="weights">What each term of the sentence counts by its place, where that is known.</param>
    public List<MetricEvidence> Read(int at, QuantityMention quantity, List<(int Sentence, double Weight)> contexts, List<MetricHit> above, double[]? weights = null)
    {
        _fits.Enter(quantity);
        foreach (var listed in _listed) _isListed[listed.Metric] = false;
        _listed.Clear();
        _lent.Enter(_board, at, contexts, above);
        ReadSentence(document.Sentences[at], quantity, weights);
        RaiseSentence();

        // The same terms again, completed by those of other places.
        _lent.Complete(_board);
        RaiseAll();
        Raise(_lent.Context, MetricScope.Context);
        Raise(_lent.Header, MetricScope.Header);
        Raise(_lent.Title, MetricScope.Title);
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

    private void RaiseSentence()
    {
        foreach (var cue in _board.Cues)
        {
            var (score, empty) = _board.Read(cue);
            var evidence = Of(index.MetricOf(cue));
            if (empty > 0) continue;
            var fitting = score * evidence.Fit;
            var marks = _board.Marks(cue);
            evidence.Raise(MetricScope.Sentence, fitting);
            if ((marks & MarkBefore) != 0) evidence.Raise(MetricScope.Before, fitting);
            if ((marks & MarkBehind) != 0) evidence.Raise(MetricScope.Behind, fitting);
            if ((marks & MarkClause) != 0) evidence.Raise(MetricScope.Clause, fitting);
        }
    }

    private void RaiseAll()
    {
        foreach (var cue in _board.Cues)
        {
            var (score, empty) = _board.Read(cue);
            var evidence = Of(index.MetricOf(cue));
            if (empty > 0)
            {
                evidence.Partial = Math.Max(evidence.Partial, score * evidence.Fit);
                continue;
            }

            evidence.Raise(MetricScope.All, score * evidence.Fit);
            if ((_board.Marks(cue) & (MarkBefore | MarkBehind)) != 0) evidence.Raise(MetricScope.Completed, score * evidence.Fit);
        }

        Raise(_lent.Finished, MetricScope.All);
        foreach (var (metric, score) in _lent.Unfinished)
        {
            var evidence = Of(metric);
            evidence.Partial = Math.Max(evidence.Partial, score * evidence.Fit);
        }
    }

    private void Raise(ReadOnlySpan<(int Metric, double Score)> scores, MetricScope scope)
    {
        foreach (var (metric, score) in scores)
        {
            var evidence = Of(metric);
            evidence.Raise(scope, score * evidence.Fit);
        }
    }

    private MetricEvidence Of(int metric)
    {
        var evidence = _evidence[metric] ??= new MetricEvidence { Metric = metric };
        if (_isListed[metric]) return evidence;
        _isListed[metric] = true;
        evidence.Clear(_fits.Of(metric));
        _listed.Add(evidence);
        return evidence;
    }
}
