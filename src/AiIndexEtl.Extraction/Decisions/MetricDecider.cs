using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Metrics;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Candidates and features for the metric of a figure: those that cue phrases speak for, those of figures near it, and none.</summary>
/// <param name="linker">Weighs cue phrases.</param>
internal sealed class MetricDecider(MetricLinker linker)
{
    private static readonly int Bias = Symbols.Of("metric");
    private static readonly int IsProposed = Symbols.Of("metric.rule");
    private static readonly int Score = Symbols.Of("metric.cues");
    private static readonly int ScoreOf = Symbols.Of("metric.cues-of");
    private static readonly int Lead = Symbols.Of("metric.lead");
    private static readonly int Places = Symbols.Of("metric.cue-places");
    private static readonly int UnitOf = Symbols.Of("metric.unit");
    private static readonly int KindOf = Symbols.Of("metric.kind");
    private static readonly int Before = Symbols.Of("metric.previous");
    private static readonly int BeforeRule = Symbols.Of("metric.previous-rule");
    private static readonly int Behind = Symbols.Of("metric.following-rule");
    private static readonly int BothSides = Symbols.Of("metric.both-sides");
    private static readonly int InClause = Symbols.Of("metric.clause");
    private static readonly int InSentence = Symbols.Of("metric.sentence");
    private static readonly int InHeading = Symbols.Of("metric.heading");
    private static readonly int Beside = Symbols.Of("metric.beside");
    private static readonly int Noun = Symbols.Of("metric.noun");
    private static readonly int AboutAi = Symbols.Of("metric.about-ai");
    private static readonly int NoOther = Symbols.Of("metric.none-speaks");

    private readonly CandidateList<string> _candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _scores = new(StringComparer.Ordinal);

    /// <summary>Decides the metric of a figure.</summary>
    /// <param name="at">The figure.</param>
    /// <param name="contexts">The sentences that lend their words.</param>
    /// <param name="above">The words of the column header.</param>
    /// <param name="chooser">Chooses.</param>
    public void Decide(in FigureView at, IReadOnlyList<(int Sentence, double Weight)> contexts, IReadOnlyList<MetricHit> above, IChooser chooser)
    {
        var draft = at.Draft;
        _candidates.Clear();
        _candidates.Add(draft.Proposed!.Metric);
        _candidates.Add("other");
        linker.Scores(at.Document.View.Sentences, draft.SentenceIndex, draft, contexts, above, _scores);
        foreach (var metric in _scores.Keys) _candidates.Add(metric);
        if (at.Previous is { } previous) _candidates.Add(previous.Metric);
        if (at.Following is { } following && following.SentenceIndex == draft.SentenceIndex) _candidates.Add(following.Proposed!.Metric);
        for (var i = at.Index - 1; i >= Math.Max(0, at.Index - 6); i--) _candidates.Add(at.Drafts[i].Metric);

        var best = _scores.Count == 0 ? 0 : _scores.Values.Max(static scores => scores[0]);
        for (var i = 0; i < _candidates.Values.Count; i++) Describe(at, i, _candidates.Values[i], best);
        var chosen = _candidates.Values[chooser.Choose(DecisionSlot.Metric, draft, _candidates)];
        if (chosen == draft.Metric) return;
        draft.Metric = chosen;
        draft.Instead(ClaimSlot.Metric, "metric.model");
    }

    private void Describe(in FigureView at, int candidate, string metric, double best)
    {
        var draft = at.Draft;
        var id = Symbols.OfText(metric);
        var isOther = metric == "other";
        var group = isOther ? 1 : 2;
        var unit = Symbols.OfText(UnitClass.Of(draft.Quantity));
        void Add(int template, int a, int b = 0, int c = 0) => _candidates.Feature(candidate, template, a, b, c);

        Add(Bias, id);
        Add(AboutAi, group, at.Document.View.IsAboutAi ? 1 : 2);
        Add(AboutAi, id, at.Document.View.IsAboutAi ? 3 : 4);
        Add(UnitOf, id, unit);
        Add(KindOf, id, (int)draft.Kind.Kind + 1);
        Add(IsProposed, metric == draft.Proposed!.Metric ? 1 : 2, group, draft.Proposed.MetricRule);
        if (isOther) Add(NoOther, Step(best), at.Document.View.IsAboutAi ? 1 : 2);
        if (_scores.TryGetValue(metric, out var scores))
        {
            Add(Score, Step(scores[0]));
            Add(ScoreOf, id, Step(scores[0]) / 2);
            Add(Lead, scores[0] >= best ? 1 : 2, Step(best - scores[0]));
            for (var place = 1; place < scores.Length; place++)
            {
                if (scores[place] > 0) Add(Places, place, Step(scores[place]) / 2);
            }
        }
        else
        {
            Add(Score, -1, group);
        }

        DescribeNeighbours(at, candidate, metric, group);
        DescribeWords(at, candidate, id);
    }

    private void DescribeNeighbours(in FigureView at, int candidate, string metric, int group)
    {
        var draft = at.Draft;
        var unit = UnitClass.Of(draft.Quantity);
        var previous = at.Previous;
        if (previous is not null)
        {
            var sameUnit = UnitClass.Of(previous.Quantity) == unit ? 1 : 2;
            _candidates.Feature(candidate, Before, (previous.Metric == metric ? 1 : 2) * group, at.Nearness, sameUnit);
            _candidates.Feature(candidate, BeforeRule, (previous.Proposed!.Metric == metric ? 1 : 2) * group, at.Nearness, sameUnit);
        }

        var following = at.Following;
        if (following is null || following.SentenceIndex != draft.SentenceIndex) return;
        _candidates.Feature(candidate, Behind, (following.Proposed!.Metric == metric ? 1 : 2) * group, UnitClass.Of(following.Quantity) == unit ? 1 : 2);
        if (previous is not null) _candidates.Feature(candidate, BothSides, (previous.Metric == metric ? 1 : 2) + (following.Proposed.Metric == metric ? 4 : 8), at.Nearness, group);
    }

    private void DescribeWords(in FigureView at, int candidate, int id)
    {
        var words = at.Document.Words;
        var sentence = at.Sentence;
        var quantity = at.Draft.Quantity;
        var clause = sentence.Clauses.Count == 0 ? sentence.Span : sentence.Clauses[sentence.ClauseAt(quantity.Start)];
        if (quantity.Noun.Length > 0) _candidates.Feature(candidate, Noun, id, Symbols.OfText(quantity.Noun));
        AddWords(at, candidate, InSentence, id, sentence.Span.Start, sentence.Span.End, 80);
        AddWords(at, candidate, InClause, id, clause.Start, clause.End, 40);
        var behind = words.From(quantity.End);
        for (var i = behind; i < Math.Min(words.Count - 1, behind + 3); i++) _candidates.Feature(candidate, Beside, id, at.IsChinese ? words.Pair(i) : words[i], 1);
        var before = words.From(quantity.QualifierStart);
        for (var i = Math.Max(0, before - 3); i < before; i++) _candidates.Feature(candidate, Beside, id, at.IsChinese ? words.Pair(i) : words[i], 2);
        if (at.Document.Headings[at.Draft.SentenceIndex] is >= 0 and var heading)
        {
            var span = at.Document.View.Sentences[heading].Span;
            AddWords(at, candidate, InHeading, id, span.Start, span.End, 20);
        }
    }

    private void AddWords(in FigureView at, int candidate, int template, int id, int start, int end, int most)
    {
        var words = at.Document.Words;
        var first = words.From(start);
        var last = Math.Min(words.From(end), first + most);
        for (var i = first; i < last; i++)
        {
            if (at.IsChinese && i + 1 >= last) break;
            _candidates.Feature(candidate, template, id, at.IsChinese ? words.Pair(i) : words[i]);
        }
    }

    private static int Step(double score) => Math.Clamp((int)(score * 5), 0, 20);
}
