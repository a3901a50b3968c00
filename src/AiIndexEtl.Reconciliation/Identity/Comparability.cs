using System.Buffers;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>Decides whether a claim is certain enough to contradict another one.</summary>
internal static class Comparability
{
    // Counts of them are samples and thresholds beside the figures of metrics that count something else.
    private static readonly string[] Sampled =
        ["countries", "nations", "economies", "jurisdictions", "states", "territories", "respondents", "participants", "interviewees", "个国家", "国家", "个经济体", "国", "名受访者", "位受访者", "受访者"];

    // What figures are taken from: how much of it there is, is no figure of a year.
    private static readonly string[] Collections = ["数据库", "数据集", "样本", "database", "data set", "dataset", "sample of"];
    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create(",.;，。；、");

    /// <summary>True for attributes of a named thing that do not change with time: the size of a model, what its training cost.</summary>
    public static bool IsTimeless(string kind, MetricTraits metric, IReadOnlyList<IdentifyingName> subjects) => kind == FigureKinds.Level && metric.Need switch
    {
        MetricNeed.Model => HasNamed(subjects, NameKind.Model),
        MetricNeed.Benchmark => subjects.Count >= 2 && HasNamed(subjects, NameKind.Benchmark) && HasOther(subjects),
        _ => false,
    };

    /// <summary>False where a slot is too uncertain for the claim to contradict another one.</summary>
    public static bool IsComparable(Claim claim, in FigureKey figure, MetricTraits metric, IReadOnlyList<string> areas, in SubjectReading subjects)
    {
        if (figure.MetricKey is { } key && (figure.Kind == FigureKinds.Share || !MetricKey.IsSpecific(key))) return false;
        if (subjects.IsUncertain && areas.Count == 0) return false;
        if (metric.Need == MetricNeed.Benchmark && !HasNamed(subjects.Names, NameKind.Benchmark)) return false;
        if (figure.Kind == FigureKinds.Share && !HoldsShare(metric, areas, subjects.Names)) return false;
        if (metric.Need == MetricNeed.Question || (metric.Need == MetricNeed.Subject && subjects.Names.Count == 0)) return false;
        if (!metric.IsMarkedIn(claim.Sentence)) return false;
        var isTimeless = IsTimeless(figure.Kind, metric, subjects.Names);
        if (metric.Need == MetricNeed.Model && figure.Kind == FigureKinds.Level && !isTimeless) return false;
        if (figure.Kind is FigureKinds.Ratio or FigureKinds.Gap && metric.Need == MetricNeed.None && !KindRules.HasTwoSides(areas, subjects.Names)) return false;
        if (figure.Kind is FigureKinds.Growth or FigureKinds.Difference && figure.Time.Base is null) return false;
        if (claim.Unit == "count" && figure.Kind == FigureKinds.Level && CountsSample(claim)) return false;
        return isTimeless || (figure.Time.Period is not null && !ClaimEvidence.GuessesPeriod(claim));
    }

    // A part of a count or of an amount of money is that of a place or thing; where none is told, nobody knows of which.
    private static bool HoldsShare(MetricTraits metric, IReadOnlyList<string> areas, IReadOnlyList<IdentifyingName> subjects) =>
        metric.IsToldInPercent || areas.Count > 0 || subjects.Count > 0;

    // A name that no list has may be any of them: a new model, a new benchmark.
    private static bool HasNamed(IReadOnlyList<IdentifyingName> subjects, NameKind kind)
    {
        foreach (var subject in subjects)
        {
            if (subject.Kind == kind || subject.Kind is null) return true;
        }

        return false;
    }

    private static bool HasOther(IReadOnlyList<IdentifyingName> subjects)
    {
        foreach (var subject in subjects)
        {
            if (subject.Kind is NameKind.Model or NameKind.Group or NameKind.Organisation or NameKind.Product or null) return true;
        }

        return false;
    }

    private static bool CountsSample(Claim claim)
    {
        var rest = TextFolding.Fold(claim.Suffix);
        var end = rest.AsSpan().IndexOfAny(s_clauseEnds);
        var clause = end < 0 ? rest : rest[..end];
        if (Array.Exists(Collections, word => clause.Contains(word, StringComparison.Ordinal))) return true;

        foreach (var word in Sampled)
        {
            if (BeginsWith(claim.Suffix, word) || EndsWith(claim.Mention, word)) return true;
        }

        return false;
    }

    private static bool BeginsWith(string text, string word)
    {
        var at = 0;
        while (at < text.Length && text[at] == ' ') at++;
        if (at + word.Length > text.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (TextFolding.Fold(text[at + i]) != word[i]) return false;
        }

        var end = at + word.Length;
        return word[0] >= '\u2E80' || end == text.Length || !char.IsLetterOrDigit(text[end]);
    }

    private static bool EndsWith(string text, string word)
    {
        if (word.Length < 2 || text.Length <= word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (TextFolding.Fold(text[text.Length - word.Length + i]) != word[i]) return false;
        }

        return true;
    }
}
