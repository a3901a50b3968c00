using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Metrics;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Candidates and features for the metric of a figure: those that cue phrases speak for, those of figures near it, and none.</summary>
internal sealed class MetricDecider
{
    // How many figures back are asked for their metrics.
    private const int Reach = 6;
    // How many of the metrics that whole phrases speak for are candidates.
    private const int MostFull = 9;
    // How many of those that only a part of a phrase speaks for.
    private const int MostPartial = 4;

    // How far the rules are to be trusted in a column whose header has cue phrases: few documents have tables, and few of them alike.
    private const double HeaderTrust = 2.5;

    private static readonly int Bias = Symbols.Of("metric");
    private static readonly int IsProposed = Symbols.Of("metric.rule");
    private static readonly int Score = Symbols.Of("metric.cues");
    private static readonly int ScoreOf = Symbols.Of("metric.cues-of");
    private static readonly int Lead = Symbols.Of("metric.lead");
    private static readonly int Places = Symbols.Of("metric.cue-places");
    private static readonly int Pattern = Symbols.Of("metric.cue-pattern");
    private static readonly int Partial = Symbols.Of("metric.partial");
    private static readonly int Near = Symbols.Of("metric.near-term");
    private static readonly int UnitOf = Symbols.Of("metric.unit");
    private static readonly int Fit = Symbols.Of("metric.unit-fit");
    private static readonly int KindOf = Symbols.Of("metric.kind");
    private static readonly int AboutAi = Symbols.Of("metric.about-ai");
    private static readonly int NoOther = Symbols.Of("metric.none-speaks");

    private readonly DecisionDocument _document;
    private readonly MetricEvidenceReader _reader;
    private readonly MetricTopics _topics;
    private readonly MetricMarks _marks;
    private readonly MetricRuns _runs = new();
    private readonly MetricWords _words;
    private readonly CandidateList<string> _candidates = new(StringComparer.Ordinal);
    private readonly double[] _best = new double[MetricEvidence.Scopes];
    private readonly List<(double Score, int Metric)> _highest = [];

    /// <summary>Prepares a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="drafts">Its figures, as the rules have read them.</param>
    public MetricDecider(DecisionDocument document, IReadOnlyList<ClaimDraft> drafts)
    {
        _document = document;
        _reader = new MetricEvidenceReader(document.View, document.Metrics);
        _topics = new MetricTopics(document, drafts);
        _marks = new MetricMarks(document);
        _words = new MetricWords(document);
    }

    /// <summary>Decides the metric of a figure.</summary>
    /// <param name="at">The figure.</param>
    /// <param name="contexts">The sentences that lend their words.</param>
    /// <param name="above">The words of the column header.</param>
    /// <param name="chooser">Chooses.</param>
    public void Decide(in FigureView at, List<(int Sentence, double Weight)> contexts, List<MetricHit> above, IChooser chooser)
    {
        var draft = at.Draft;
        var all = _reader.Read(draft.SentenceIndex, draft.Quantity, contexts, above, draft.TermWeights);
        _candidates.Clear(chooser.Weigher(DecisionSlot.Metric));
        _topics.Enter(at);
        _words.Enter(at);
        _runs.Enter(at);
        Gather(at, all);
        var unit = Symbols.OfText(draft.UnitClass);
        for (var i = 0; i < _candidates.Count; i++)
        {
            var metric = _document.Metrics.NameOf(_candidates.Values[i]);
            var evidence = _reader.Find(metric.Index);
            Describe(at, i, metric, evidence, unit);
            _topics.Describe(at, _candidates, i, metric, evidence, _best);
            _runs.Describe(_candidates, i, metric.Id, MetricTopics.Standing(evidence, _best));
            _marks.Describe(at, contexts, _candidates, i, metric);
            _words.Describe(at, _candidates, i, metric);
        }

        if (above.Count > 0 && draft.Proposed!.Metric != "other") _candidates.Lean = (0, HeaderTrust);
        var chosen = _candidates.Values[chooser.Choose(DecisionSlot.Metric, draft, _candidates)];
        if (chosen == draft.Metric) return;
        draft.Metric = chosen;
        draft.Instead(ClaimSlot.Metric, "metric.model");
    }

    private void Gather(in FigureView at, List<MetricEvidence> all)
    {
        var draft = at.Draft;
        Array.Clear(_best);
        _candidates.Add(draft.Proposed!.Metric);
        _candidates.Add("other");
        foreach (var evidence in all)
        {
            for (var scope = 0; scope < _best.Length; scope++) _best[scope] = Math.Max(_best[scope], evidence[(MetricScope)scope]);
        }

        AddBest(all, MostFull, static evidence => evidence[MetricScope.All]);
        AddBest(all, MostPartial, static evidence => evidence[MetricScope.All] > 0 ? 0 : evidence.Partial);
        if (at.Following is { } following && following.SentenceIndex == draft.SentenceIndex) _candidates.Add(following.Proposed!.Metric);
        for (var i = at.Index - 1; i >= Math.Max(0, at.Index - Reach); i--) _candidates.Add(at.Drafts[i].Metric);
        _topics.Candidates(at, _candidates);
        _runs.Candidates(_candidates);
        _marks.Candidates(at, _candidates);
    }

    // The metrics that score highest; of equal ones the first of the vocabulary.
    private void AddBest(List<MetricEvidence> all, int most, Func<MetricEvidence, double> score)
    {
        _highest.Clear();
        foreach (var evidence in all)
        {
            var own = (Score: score(evidence), evidence.Metric);
            if (own.Score <= 0 || (_highest.Count == most && !IsBefore(own, _highest[^1]))) continue;
            if (_highest.Count == most) _highest.RemoveAt(most - 1);
            var place = _highest.Count;
            while (place > 0 && IsBefore(own, _highest[place - 1])) place--;
            _highest.Insert(place, own);
        }

        foreach (var (_, metric) in _highest) _candidates.Add(_document.Metrics.Metrics[metric].Id);
    }

    private static bool IsBefore((double Score, int Metric) one, (double Score, int Metric) other) =>
        one.Score > other.Score || (one.Score == other.Score && one.Metric < other.Metric);

    private void Describe(in FigureView at, int candidate, MetricName name, MetricEvidence? evidence, int unit)
    {
        var draft = at.Draft;
        var (metric, id) = (name.Id, name.Symbol);
        var isOther = metric == "other";
        var group = isOther ? 1 : 2;
        var isAbout = at.Document.View.IsAboutAi ? 1 : 2;
        var names = at.Document.View.NamesAi[draft.SentenceIndex] ? 1 : at.Document.View.SpeaksOfAi(draft.SentenceIndex) ? 2 : 3;
        void Add(int template, int a, int b = 0, int c = 0) => _candidates.Feature(candidate, template, a, b, c);

        Add(Bias, id);
        Add(AboutAi, group, isAbout, names);
        Add(AboutAi, id, isAbout + 2);
        Add(AboutAi, id, names + 4);
        Add(UnitOf, id, unit);
        Add(KindOf, id, (int)draft.Kind.Kind + 1);
        Add(IsProposed, metric == draft.Proposed!.Metric ? 1 : 2, group, draft.Proposed.MetricRule);
        if (isOther)
        {
            foreach (var scope in (ReadOnlySpan<MetricScope>)[MetricScope.All, MetricScope.Sentence, MetricScope.Before, MetricScope.Behind, MetricScope.Clause, MetricScope.Completed])
            {
                Add(NoOther, (int)scope + 1, Step(_best[(int)scope]), isAbout);
            }

            Add(NoOther, 50 + Pattern3(_best), unit);
            return;
        }

        if (evidence is null)
        {
            Add(Score, -1, group);
            return;
        }

        DescribeEvidence(candidate, id, metric, evidence, draft);
    }

    private void DescribeEvidence(int candidate, int id, string metric, MetricEvidence evidence, ClaimDraft draft)
    {
        void Add(int template, int a, int b = 0, int c = 0) => _candidates.Feature(candidate, template, a, b, c);
        var all = evidence[MetricScope.All];
        Add(Score, Step(all));
        Add(ScoreOf, id, Step(all) / 2);
        Add(Lead, all >= _best[0] ? 1 : 2, Step(_best[0] - all));
        var pattern = 0;
        for (var place = 1; place < MetricEvidence.Scopes; place++)
        {
            var score = evidence[(MetricScope)place];
            if (score <= 0) continue;
            pattern |= 1 << place;
            var isBest = score >= _best[place] ? 1 : 2;
            Add(Places, place, Step(score) / 2, isBest);
            Add(Places, place + 32, isBest, id);
        }

        Add(Pattern, pattern);
        Add(Pattern, pattern, id);
        if (all <= 0) Add(Partial, Step(evidence.Partial), id);
        if (all <= 0) Add(Partial, Step(evidence.Partial));
        if (evidence.GapBefore >= 0) Add(Near, LinkFeatures.Bucket(evidence.GapBefore), Math.Min(evidence.FiguresBefore, 3), 1);
        if (evidence.GapBehind >= 0) Add(Near, LinkFeatures.Bucket(evidence.GapBehind), Math.Min(evidence.FiguresBehind, 3), 2);
        Add(Fit, (int)(evidence.Fit * 20), draft.Proposed!.Metric == metric ? 1 : 2);
    }

    // Which of the scopes nearest to the figure have any finished phrase at all.
    private static int Pattern3(double[] best)
    {
        var pattern = 0;
        for (var scope = 0; scope < best.Length; scope++)
        {
            if (best[scope] > 0) pattern |= 1 << scope;
        }

        return pattern;
    }

    private static int Step(double score) => Math.Clamp((int)(score * 5), 0, 20);
}
