using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Slots;

/// <summary>
/// Stands in for the models while they are trained: takes each decision as the annotation has it, and notes it as an example. What is
/// not annotated, or annotated as something that is no candidate, is decided by another chooser.
/// </summary>
/// <param name="document">The annotated document.</param>
/// <param name="article">The article made of it.</param>
/// <param name="otherwise">Decides what the annotation does not.</param>
internal sealed class GoldChooser(LabelledDocument document, LaidOutArticle article, IChooser otherwise) : IChooser
{
    private readonly Dictionary<ClaimDraft, LabelledClaim?> _annotations = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Start, int End, LabelledClaim Claim)> _claims = ClaimsOf(document, article);
    private readonly Article _read = TightArticle.Of(article.Article).Article;
    private readonly Dictionary<LabelledClaim, ClaimDraft> _found = new(ReferenceEqualityComparer.Instance);

    // In every other document periods go on as the rules have them. Were each one before a figure always right, models would learn to
    // copy it, and one wrong period would run through a whole document.
    private readonly bool _isDoubtful = document.Header.Doc.Sum(static c => c) % 2 == 0;

    /// <summary>The examples so far.</summary>
    public List<RankedExample> Examples { get; } = [];

    /// <inheritdoc/>
    public int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates)
    {
        var chosen = otherwise.Choose(slot, draft, candidates);
        if (slot == DecisionSlot.Row) return chosen;
        var claim = AnnotationOf(draft);
        if (slot == DecisionSlot.Standing) return ChooseStanding(draft, claim, chosen, candidates);
        if (claim is null || claim.Optional) return chosen;

        var main = -1;
        var also = new List<int>();
        for (var i = 0; i < candidates.Values.Count; i++)
        {
            var (isMain, isAlso) = Judge(slot, claim, draft, candidates.Values[i]);
            if (isMain && main < 0) main = i;
            else if (isMain || isAlso) also.Add(i);
        }

        if (main < 0 && also.Count > 0)
        {
            main = also[0];
            also.RemoveAt(0);
        }

        if (main < 0 && candidates.Otherwise is { } other) main = other;
        if (main < 0) return chosen;
        Examples.Add(new RankedExample(slot, document.Header.Doc, Features(candidates), main, also));
        return slot == DecisionSlot.Period && _isDoubtful ? chosen : main;
    }

    // A figure that is annotated is a claim, and one that is not is none. Optional ones teach nothing; nor does what stands within the
    // words of an annotation that another figure has been found for, unless that is told in several rows.
    private int ChooseStanding<T>(ClaimDraft draft, LabelledClaim? claim, int chosen, CandidateList<T> candidates)
    {
        if (claim is { Optional: true }) return chosen;
        var isClaim = claim is not null;
        if (claim is not null && _found.TryGetValue(claim, out var first) && !ReferenceEquals(first, draft))
        {
            if (claim.Subject.Count + claim.Area.Count > 1) return chosen;
            isClaim = false;
        }

        if (isClaim) _found[claim!] = draft;
        for (var i = 0; i < candidates.Values.Count; i++)
        {
            if (candidates.Values[i] is not bool value || value != isClaim) continue;
            Examples.Add(new RankedExample(DecisionSlot.Standing, document.Header.Doc, Features(candidates), i, []));
            return i;
        }

        return chosen;
    }

    // The annotated claims, where drafts of the extraction stand.
    private static List<(int Start, int End, LabelledClaim Claim)> ClaimsOf(LabelledDocument document, LaidOutArticle article)
    {
        var tight = TightArticle.Of(article.Article).Text;
        var claims = new List<(int Start, int End, LabelledClaim Claim)>();
        foreach (var claim in document.Claims)
        {
            if (article.ToArticle(claim.Start) is { } start) claims.Add((tight.ToTight(start), tight.ToTight(start + claim.End - claim.Start), claim));
        }

        return claims;
    }

    private LabelledClaim? AnnotationOf(ClaimDraft draft)
    {
        if (_annotations.TryGetValue(draft, out var known)) return known;
        foreach (var (start, end, claim) in _claims)
        {
            if (start < draft.Quantity.End && draft.Quantity.Start < end) return _annotations[draft] = claim;
        }

        return _annotations[draft] = null;
    }

    private (bool IsMain, bool IsAlso) Judge<T>(DecisionSlot slot, LabelledClaim claim, ClaimDraft draft, T value)
    {
        var alternatives = claim.Alternatives;
        switch (slot)
        {
            case DecisionSlot.Kind when value is KindReading reading:
                // A written minus is in the quantity's value already; the reading then needs no direction.
                var isDecrease = claim.Kind == ClaimKind.Change && claim.Value < 0 && draft.Quantity.Value > 0;
                return (reading.Kind == claim.Kind && reading.IsDecrease == isDecrease, alternatives.Kind.Contains(reading.Kind) && !(reading.IsDecrease && claim.Value > 0));
            case DecisionSlot.Metric when value is string metric:
                return (metric == claim.Metric, alternatives.Metric.Contains(metric, StringComparer.Ordinal));
            case DecisionSlot.Period:
                var period = value as string;
                return (ClaimComparer.SamePeriod(claim.Kind, claim.Period, period), alternatives.Period.Any(other => ClaimComparer.SamePeriod(claim.Kind, other, period)));
            case DecisionSlot.Area when value is IReadOnlyList<string> area:
                return (SameAreas.AreSame(Split(claim.Area), area), alternatives.Area.Any(other => SameAreas.AreSame(Split(other), area)));
            case DecisionSlot.Subject when value is Span span:
                var left = claim.Subject.Select(ClaimComparer.Normalise).Where(gold => !draft.Subject.Exists(chosen => IsSame(ClaimComparer.Normalise(chosen), gold))).ToList();
                if (span.Length == 0) return (left.Count == 0, false);
                var name = ClaimComparer.Normalise(HeadedText.Words(_read, span));
                return (left.Exists(gold => IsSame(name, gold)), false);
            default:
                throw new ArgumentOutOfRangeException(nameof(slot), slot, "The slot has no such candidates.");
        }
    }

    private static bool IsSame(string name, string gold) =>
        name.Length > 0 && (name.Contains(gold, StringComparison.Ordinal) || gold.Contains(name, StringComparison.Ordinal));

    private static IReadOnlyList<string> Split(IReadOnlyList<string> areas) => [.. areas.SelectMany(static area => area.Split('+'))];

    private static int[][] Features<T>(CandidateList<T> candidates)
    {
        var features = new List<int>[candidates.Values.Count];
        for (var i = 0; i < features.Length; i++) features[i] = [];
        foreach (var (candidate, feature) in candidates.Features) features[candidate].Add(feature.Index);
        return Array.ConvertAll(features, static list => list.ToArray());
    }
}
