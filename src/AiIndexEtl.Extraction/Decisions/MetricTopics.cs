using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Metrics;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>How the topic of a document runs on: what the figures around have, how they are tied to this one, and what block and document speak of.</summary>
internal sealed class MetricTopics
{
    private const int LongestGap = 24;
    private const int Leaders = 4;

    private static readonly int Before = Symbols.Of("metric.previous");
    private static readonly int BeforeRule = Symbols.Of("metric.previous-rule");
    private static readonly int BeforeGap = Symbols.Of("metric.previous-gap");
    private static readonly int BeforeWord = Symbols.Of("metric.previous-word");
    private static readonly int BeforeCue = Symbols.Of("metric.previous-cue");
    private static readonly int BeforeKind = Symbols.Of("metric.previous-kind");
    private static readonly int BeforeOf = Symbols.Of("metric.previous-of");
    private static readonly int Behind = Symbols.Of("metric.following-rule");
    private static readonly int BothSides = Symbols.Of("metric.both-sides");
    private static readonly int InDocument = Symbols.Of("metric.of-document");
    private static readonly int InBlock = Symbols.Of("metric.of-block");

    private static readonly int NamesIts = Symbols.Of("metric.institution");

    // Metrics of one institution, product or sort of thing: the words that name it. Where they are missing others are spoken of: the NMPA, GitLab, phones.
    private static readonly Dictionary<string, string[]> Institutions = new(StringComparer.Ordinal)
    {
        ["fda_ai_devices"] = ["fda", "food and drug administration", "食药监", "食药局", "食品药品", "食品和药物", "食品药物"],
        ["chatgpt_usage"] = ["chatgpt"],
        ["chatgpt_awareness"] = ["chatgpt"],
        ["github_ai_projects"] = ["github"],
        ["github_ai_stars"] = ["github"],
        ["nobel_prizes"] = ["nobel", "诺贝尔", "诺奖"],
        ["industrial_robots"] = ["robot", "机器人"],
        ["collaborative_robots"] = ["robot", "机器人"],
        ["service_robots"] = ["robot", "机器人"],
        ["robotaxi_rides"] = ["waymo", "apollo", "萝卜快跑", "robotaxi", "autonomous", "driverless", "自动驾驶", "无人驾驶"],
    };

    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly DecisionDocument _document;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _leaders = [];
    private readonly Dictionary<string, int> _block = new(StringComparer.Ordinal);
    private readonly int _total;
    private readonly StretchScores _between = new(BeforeWord);
    private int _blockIndex = -1;
    private int _previous;
    private int _blockTotal;

    /// <summary>Counts what the rules propose.</summary>
    public MetricTopics(DecisionDocument document, IReadOnlyList<ClaimDraft> drafts)
    {
        _document = document;
        _total = drafts.Count;
        foreach (var draft in drafts) _counts[draft.Proposed!.Metric] = _counts.GetValueOrDefault(draft.Proposed.Metric) + 1;
        _leaders.AddRange(_counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Take(Leaders).Select(static pair => pair.Key));
    }

    /// <summary>Moves to a figure.</summary>
    public void Enter(in FigureView at)
    {
        _previous = at.Previous is { } before ? _document.Metrics.NameOf(before.Metric).Symbol : 0;
        var block = at.Sentence.Block;
        if (block == _blockIndex) return;
        _blockIndex = block;
        _blockTotal = 0;
        _block.Clear();
        for (var i = at.Index; i < at.Drafts.Count; i++)
        {
            var draft = at.Drafts[i];
            if (_document.View.Sentences[draft.SentenceIndex].Block != block) break;
            _block[draft.Proposed!.Metric] = _block.GetValueOrDefault(draft.Proposed.Metric) + 1;
            _blockTotal++;
        }
    }

    /// <summary>Adds the metrics that the document and the block speak of most.</summary>
    public void Candidates(in FigureView at, CandidateList<string> candidates)
    {
        foreach (var metric in _leaders) candidates.Add(metric);
        foreach (var metric in _block.Keys) candidates.Add(metric);
    }

    /// <summary>Adds the features of a candidate.</summary>
    public void Describe(in FigureView at, CandidateList<string> candidates, int candidate, MetricName name, MetricEvidence? evidence, double[] best)
    {
        var metric = name.Id;
        var group = metric == "other" ? 1 : 2;
        candidates.Feature(candidate, InDocument, Share(_counts.GetValueOrDefault(metric), _total), group);
        candidates.Feature(candidate, InBlock, Share(_block.GetValueOrDefault(metric), _blockTotal), group, Math.Min(_blockTotal, 3));
        if (Institutions.ContainsKey(metric)) candidates.Feature(candidate, NamesIts, Naming(metric), NamedBeside(metric, at));
        DescribeBefore(at, candidates, candidate, name, group, Standing(evidence, best));

        var draft = at.Draft;
        var following = at.Following;
        if (following is null || following.SentenceIndex != draft.SentenceIndex) return;
        candidates.Feature(candidate, Behind, (following.Proposed!.Metric == metric ? 1 : 2) * group, following.UnitClass == draft.UnitClass ? 1 : 2);
        if (at.Previous is { } previous) candidates.Feature(candidate, BothSides, (previous.Metric == metric ? 1 : 2) + (following.Proposed.Metric == metric ? 4 : 8), at.Nearness, group);
    }

    // How often the document names the institution: 0 never, 1 once or twice, 2 more often.
    private int Naming(string metric)
    {
        if (_named.TryGetValue(metric, out var known)) return known;
        var count = 0;
        foreach (var word in Institutions[metric])
        {
            for (var at = _document.Folded.IndexOf(word, StringComparison.Ordinal); at >= 0 && count < 3; at = _document.Folded.IndexOf(word, at + word.Length, StringComparison.Ordinal)) count++;
        }

        return _named[metric] = Math.Min(2, (count + 1) / 2);
    }

    private int NamedBeside(string metric, in FigureView at)
    {
        var sentence = _document.Folded.AsSpan(at.Sentence.Span.Start, at.Sentence.Span.End - at.Sentence.Span.Start);
        foreach (var word in Institutions[metric])
        {
            if (sentence.Contains(word, StringComparison.Ordinal)) return 1;
        }

        return 2;
    }

    private void DescribeBefore(in FigureView at, CandidateList<string> candidates, int candidate, MetricName name, int group, int standing)
    {
        var previous = at.Previous;
        if (previous is null) return;
        var draft = at.Draft;
        var metric = name.Id;
        var isSame = (previous.Metric == metric ? 1 : 2) * group;
        var sameUnit = previous.UnitClass == draft.UnitClass ? 1 : 2;
        var nearness = at.Nearness;
        candidates.Feature(candidate, Before, isSame, nearness, sameUnit);
        candidates.Feature(candidate, BeforeRule, (previous.Proposed!.Metric == metric ? 1 : 2) * group, nearness, sameUnit);
        candidates.Feature(candidate, BeforeCue, isSame, nearness, standing);
        candidates.Feature(candidate, BeforeKind, isSame, ((int)previous.Kind.Kind * 16) + (int)draft.Kind.Kind, nearness);
        candidates.Feature(candidate, BeforeOf, name.Symbol, _previous, nearness);
        if (nearness != 1) return;

        var gap = draft.Quantity.QualifierStart - Math.Max(previous.Quantity.End, previous.Quantity.QualifierEnd);
        candidates.Feature(candidate, BeforeGap, isSame, LinkFeatures.Bucket(gap), sameUnit);
        var words = _document.Words;
        var first = words.From(Math.Max(previous.Quantity.End, previous.Quantity.QualifierEnd));
        var last = words.From(draft.Quantity.QualifierStart);
        if (last - first > LongestGap) return;
        _between.Add(candidates, candidate, isSame, first, at.IsChinese ? words.Pairs(first, last + 1) : words.Symbols(first, last));
    }

    /// <summary>How a candidate's phrases beside the figure stand to those of the others: 0 nobody speaks there, 1 it alone or most, 2 others only, 3 both, others more.</summary>
    public static int Standing(MetricEvidence? evidence, double[] best)
    {
        var most = Math.Max(best[(int)MetricScope.Before], best[(int)MetricScope.Behind]);
        if (most <= 0) return 0;
        var own = evidence is null ? 0 : Math.Max(evidence[MetricScope.Before], evidence[MetricScope.Behind]);
        return own >= most ? 1 : own <= 0 ? 2 : 3;
    }

    private static int Share(int count, int total) => count == 0 ? 0 : 1 + (int)(5.0 * count / total);
}
