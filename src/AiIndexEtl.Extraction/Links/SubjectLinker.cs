using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Structures;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Links;

/// <summary>Gives each figure of a sentence the things that it is about, and the origin that the sentence names.</summary>
/// <param name="document">The document.</param>
/// <param name="metrics">The vocabulary's metrics.</param>
internal sealed class SubjectLinker(DocumentView document, MetricIndex metrics)
{
    // Fewer names than these that stand one by one with figures are no list that a later sentence could take up.
    private const int LeastNamed = 3;

    private static readonly string[] SourceBefore = ["根据", "据", "依据", "来自", "according to ", "from ", "by ", "援引", "引述", "引用", "说", "a survey by ", "data from ", "per "];

    private static readonly string[] SourceBehind =
        ["数据", "的数据", "统计", "调查", "的调查", "的一项", "一项", "报告", "的报告", "显示", "估计", "估算", "测算", "预测", "预计", "指出", "称", "表示", "认为", "发现", "公布", "发布的",
         " survey", " data", " poll", " study", " report", " estimate", " found", " says", " said", " reckons", " put", " respondents", "'s survey", "'s data", "年度", "公司的", "所做的", "在", "的全球", "的最新", "的民"];

    /// <summary>Fills subjects; what a sentence does not name is carried over where its figures go on about the same metric.</summary>
    public void Link(SentenceView sentence, IReadOnlyList<ClaimDraft> drafts, IReadOnlyList<RespectiveList> lists, SubjectState state)
    {
        var usable = sentence.Names.Where(name => !IsSource(name) && !IsReportTitle(name) && !IsTime(sentence, name)).ToList();
        foreach (var draft in drafts) LinkOne(sentence, draft, usable);
        var figures = drafts.Where(draft => !sentence.Times.Exists(time => time.Start <= draft.Quantity.Start && draft.Quantity.End <= time.End)).ToList();
        if (AreOneByOne(figures, usable)) state.List = [.. usable.Select(name => document.Article.Text[name.Start..name.End])];
        foreach (var list in lists) Apply(sentence, drafts, list, state);
        if (usable.Count == 0)
        {
            // "Worldwide, 150 models were released": what is told of the whole world is not told of the firm that the sentence before spoke of.
            if (!sentence.Areas.Exists(static area => area.Codes[0] == "WORLD")) Carry(figures, state);
            return;
        }

        state.Remember(usable.Select(name => (name.Kind, document.Article.Text[name.Start..name.End])));
        foreach (var draft in drafts)
        {
            if (draft.Metric == "benchmark_score" && state.Benchmark is { } benchmark && !HasBenchmark(sentence, draft)) AddCarried(draft, benchmark);
            draft.Subject.RemoveAll(name => metrics.Names(draft.Metric, TextFolding.Fold(name)));
            if (draft.Subject.Count == 0) continue;
            state.Last = [.. draft.Subject];
            state.Metric = draft.Metric;
        }
    }

    private void Apply(SentenceView sentence, IReadOnlyList<ClaimDraft> drafts, RespectiveList list, SubjectState state)
    {
        if (list.Names.Count == 0) return;
        var names = new List<string>();
        for (var i = 0; i < list.Names.Count; i++)
        {
            var draft = drafts[list.Quantities[i]];
            var name = sentence.Names[list.Names[i]];
            draft.Subject.Clear();
            Add(draft, name, "subject.respective");
            names.Add(document.Article.Text[name.Start..name.End]);
        }

        state.List = names;
    }

    // "17.5 points on MMLU, 13.5 on MMMU and 24.3 on MATH": a list, one name with each figure, that the next sentence may take up.
    private static bool AreOneByOne(List<ClaimDraft> figures, List<NameMention> names)
    {
        if (figures.Count < LeastNamed || names.Count != figures.Count) return false;
        var isBehind = names[0].Start > figures[0].Quantity.Start;
        for (var i = 0; i < names.Count; i++)
        {
            var quantity = figures[i].Quantity;
            if (names[i].Start > quantity.Start != isBehind) return false;
            if (i + 1 < names.Count && (isBehind ? names[i].Start > figures[i + 1].Quantity.Start : names[i + 1].Start < quantity.Start)) return false;
        }

        return true;
    }

    // Twelve months on: capitals at the head of a sentence make no name of a time.
    private static bool IsTime(SentenceView sentence, NameMention name) =>
        name.Rule == "subject.capitals" && sentence.Times.Exists(time => time.Start <= name.Start && name.End <= time.End);

    // "Twelve months on, those margins stood at 0.3, 8.1, 1.6 and 3.7 points": as many figures as the list before handed out.
    private static void Carry(List<ClaimDraft> drafts, SubjectState state)
    {
        if (drafts.Count == 0) return;
        if (state.List.Count == drafts.Count && drafts.Count > 1)
        {
            for (var i = 0; i < drafts.Count; i++) AddCarried(drafts[i], state.List[i]);
            return;
        }

        foreach (var draft in drafts)
        {
            if (state.Metric is null || draft.Metric != state.Metric || draft.Metric == "other") continue;
            foreach (var name in state.Last) AddCarried(draft, name);
        }
    }

    private static bool HasBenchmark(SentenceView sentence, ClaimDraft draft)
    {
        foreach (var evidence in draft.Evidence)
        {
            if (evidence.Slot == ClaimSlot.Subject && sentence.Names.Any(name => name.Start == evidence.Start && name.Kind == NameKind.Benchmark)) return true;
        }

        return false;
    }

    private static void AddCarried(ClaimDraft draft, string name)
    {
        if (draft.Subject.Contains(name, StringComparer.Ordinal)) return;
        draft.Subject.Add(name);
        draft.Because(ClaimSlot.Subject, "subject.carried", draft.Quantity.Start, draft.Quantity.Start);
    }

    /// <summary>The origin that a sentence names for its figures, or null.</summary>
    public string? Origin(SentenceView sentence)
    {
        foreach (var name in sentence.Names)
        {
            if (IsSource(name) && name.Kind is NameKind.Surveyor or NameKind.Organisation) return document.Article.Text[name.Start..name.End];
        }

        return null;
    }

    private void LinkOne(SentenceView sentence, ClaimDraft draft, List<NameMention> names)
    {
        var spans = names.Select(static name => new Span(name.Start, name.End)).ToList();
        var ranked = new List<(double Cost, int Index)>();
        for (var i = 0; i < names.Count; i++)
        {
            var cost = LinkCost.Of(sentence, document.Folded, draft.Quantity, spans[i]) + KindCost(names[i].Kind);
            if (cost < LinkCost.Limit) ranked.Add((cost, i));
        }

        if (ranked.Count == 0) return;
        ranked.Sort();
        var best = ranked[0];
        if (best.Cost > 2.2) return;
        var (first, last) = Coordination.Around(document.Folded, spans, best.Index, withCommas: false);
        for (var i = first; i < last; i++) Add(draft, names[i], names[i].Rule);

        // A score belongs to a model and to a benchmark: one of each sort at most.
        foreach (var (cost, index) in ranked.Skip(1))
        {
            if (cost > 1.8 || index >= first && index < last || draft.Subject.Count >= 4) continue;
            var isSameSort = Sort(names[index].Kind) == Sort(names[best.Index].Kind);
            if (isSameSort && names[index].Kind == NameKind.Benchmark) continue;
            if (isSameSort && draft.Kind.Kind is not (ClaimKind.Gap or ClaimKind.Ratio)) continue;
            Add(draft, names[index], names[index].Rule);
        }
    }

    private static double KindCost(NameKind kind) => kind switch
    {
        NameKind.Category => 0.25,
        NameKind.Sector or NameKind.Group => 0.2,
        NameKind.Surveyor => 2,
        _ => 0,
    };

    private static int Sort(NameKind kind) => kind switch
    {
        NameKind.Benchmark => 1,
        NameKind.Category or NameKind.Group or NameKind.Sector => 2,
        _ => 0,
    };

    private void Add(ClaimDraft draft, NameMention name, string rule)
    {
        var text = document.Article.Text[name.Start..name.End];
        if (draft.Subject.Contains(text, StringComparer.Ordinal)) return;
        draft.Subject.Add(text);
        draft.Because(ClaimSlot.Subject, rule, name.Start, name.End);
    }

    private bool IsSource(NameMention name)
    {
        if (name.Kind is not (NameKind.Surveyor or NameKind.Organisation or NameKind.Product)) return false;
        var folded = document.Folded;
        foreach (var word in SourceBefore)
        {
            if (name.Start < word.Length || !folded.AsSpan(name.Start - word.Length, word.Length).SequenceEqual(word)) continue;
            if (name.Kind == NameKind.Surveyor || word is "根据" or "据" or "依据" or "according to ") return true;
        }

        if (name.Kind != NameKind.Surveyor) return false;

        // 高盛2025年展望: the year stands between who made a survey and what it is called.
        if (name.End < folded.Length && char.IsAsciiDigit(folded[name.End])) return true;
        foreach (var word in SourceBehind)
        {
            if (folded.AsSpan(name.End).StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private bool IsReportTitle(NameMention name)
    {
        var folded = document.Folded.AsSpan(name.Start, name.End - name.Start);
        return folded.Contains("报告", StringComparison.Ordinal) || folded.Contains("指数", StringComparison.Ordinal) || folded.Contains("index", StringComparison.Ordinal) || folded.Contains("report", StringComparison.Ordinal) || folded.Contains("stanford", StringComparison.Ordinal);
    }
}
