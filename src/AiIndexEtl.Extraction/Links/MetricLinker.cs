using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Links;

/// <summary>Gives each figure its metric: the one whose cue phrases stand nearest and say most.</summary>
internal sealed class MetricLinker(DocumentView document, MetricIndex index)
{
    // Chosen on the labelled documents; the scores are flat around these values.
    // What each clause between a term and the figure takes off its weight, where the term stands before.
    private const double PerClauseBefore = 0.19;
    // The same where the term stands behind.
    private const double PerClauseBehind = 0.4;
    // What each figure in between takes off.
    private const double PerQuantityBefore = 0.04;
    private const double PerQuantityBehind = 0.5;
    // What each character in between takes off, up to a hundred.
    private const double PerCharacter = 0.001;
    // What a term of the same sentence weighs at least.
    private const double LeastWithin = 0.35;
    // Below this score no phrase speaks clearly enough.
    private const double Threshold = 0.75;
    // What a term weighs that names a part of what the figure counts: 共500亿,其中生成式AI占三成, or that stands in an aside.
    private const double OfPart = 0.1;
    // What is left of a term of the whole for the figure of a part.
    private const double OfWhole = 0.6;
    // What the metric that the text is at gains.
    private const double TopicBonus = 0.2;
    // How near the text's topic must be to stand in where no phrase speaks.
    private const double LeastTopic = 0.45;
    // What a metric gains whose mark tells it from wider ones in the figure's clause, or in the one before with no other figure between.
    private const double MarkBonus = 0.5;

    private readonly CueBoard _board = new(index);
    private readonly LentCues _lent = new(document, index);
    private readonly UnitFits _fits = new(index);
    private readonly MarkReader _marks = new(document, index);
    private List<(int Sentence, double Weight)> _contexts = [];

    /// <summary>The metric of a quantity, or null where no phrase speaks clearly enough.</summary>
    /// <param name="sentences">The document's sentences.</param>
    /// <param name="at">The index of the sentence that holds the quantity.</param>
    /// <param name="draft">The figure.</param>
    /// <param name="contexts">Sentences before it that lend their words, with a weight each: the ones before in the block, headings, an introduction.</param>
    /// <param name="above">The words of the column header, for a figure of a table.</param>
    /// <param name="previous">The metric of the figure before it and how near that is (0 to 1), or null.</param>
    public void Link(IReadOnlyList<SentenceView> sentences, int at, ClaimDraft draft, List<(int Sentence, double Weight)> contexts, List<MetricHit> above, TopicMetric? previous)
    {
        _contexts = contexts;
        _fits.Enter(draft.Quantity);
        _lent.Enter(_board, at, contexts, above);
        _board.Clear();
        var sentence = sentences[at];
        var clause = sentence.ClauseAt(draft.Quantity.Start);
        var weights = draft.TermWeights = new double[sentence.Hits.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = WithinSentence(document, sentence, draft.Quantity, sentence.Hits[i], clause);
            _board.Fill(sentence.Hits[i], weights[i]);
        }

        _lent.Complete(_board);
        Choose(draft, previous);
    }

    /// <summary>How much a term of the figure's own sentence counts, by its side and by the clauses, figures and characters between.</summary>
    public static double WithinSentence(DocumentView document, SentenceView sentence, QuantityMention quantity, MetricHit hit, int clause)
    {
        var isBefore = hit.Start < quantity.End;
        var distance = isBefore ? quantity.Start - hit.End : hit.Start - quantity.End;
        var clauses = Math.Abs(sentence.ClauseAt(hit.Start) - clause);
        var between = isBefore ? sentence.QuantitiesBetween(hit.End, quantity.Start) : sentence.QuantitiesBetween(quantity.End, hit.Start);

        var weight = 1.0 - ((isBefore ? PerClauseBefore : PerClauseBehind) * Math.Min(clauses, 4)) - ((isBefore ? PerQuantityBefore : PerQuantityBehind) * Math.Min(between, 4)) - (PerCharacter * Math.Min(Math.Max(distance, 0), 100));
        weight = Math.Max(weight, LeastWithin);
        if (distance <= 0) return weight;
        var isDivided = isBefore ? document.Parts.Divide(hit.End, quantity.Start) : document.Parts.Divide(quantity.End, hit.Start);
        if ((isDivided && !isBefore) || document.Parts.IsAside(hit.Start, quantity)) return OfPart;
        return isDivided ? weight * OfWhole : weight;
    }

    /// <summary>True where a term behind a figure names only a part of what the figure counts.</summary>
    public static bool IsOfPart(double weight) => weight <= OfPart;

    private void Choose(ClaimDraft draft, TopicMetric? previous)
    {
        var best = (Score: 0.0, Metric: -1);
        foreach (var cue in _board.Cues)
        {
            var (score, empty) = _board.Read(cue);
            if (empty == 0) Consider(index.MetricOf(cue), score, draft, previous, ref best);
        }

        foreach (var (metric, score) in _lent.Finished) Consider(metric, score, draft, previous, ref best);
        draft.MetricScore = best.Score;
        if (best.Score < Threshold && previous is { } carried && carried.Weight >= LeastTopic && (carried.Weight >= 0.9 || carried.UnitClass == UnitClass.Of(draft.Quantity)) && index.NameOf(carried.Metric) is { Index: >= 0 } topic && (document.IsAboutAi || !index.Definition(topic.Index).NeedsAiContext) && _fits.Of(topic.Index) >= 0.7)
        {
            draft.Metric = carried.Metric;
            draft.MetricScore = 0.5;
            draft.Because(ClaimSlot.Metric, "metric.carried", draft.Quantity.Start, draft.Quantity.Start);
            return;
        }

        if (best.Metric < 0 || best.Score < Threshold) return;
        draft.Metric = index.Definition(best.Metric).Id;
        draft.Because(ClaimSlot.Metric, "metric.cues", draft.Quantity.Start, draft.Quantity.Start);
    }

    private void Consider(int at, double score, ClaimDraft draft, TopicMetric? previous, ref (double Score, int Metric) best)
    {
        var metric = index.Definition(at);
        if (metric.NeedsAiContext && !document.IsAboutAi && !document.SpeaksOfAi(draft.SentenceIndex)) return;
        score *= _fits.Of(at);
        if (index.Narrows(at).Length > 0)
        {
            var place = _marks.PlaceOf(at, draft.SentenceIndex, draft.Quantity, _contexts, header: null);
            if (place == MarkPlace.OfPart) return;
            if (place is MarkPlace.Own or MarkPlace.OwnBehind or MarkPlace.ClauseBefore) score += MarkBonus;
        }

        if (previous is { } before && before.Metric == metric.Id) score += TopicBonus * before.Weight;
        if (score > best.Score || (score == best.Score && at < best.Metric)) best = (score, at);
    }
}
