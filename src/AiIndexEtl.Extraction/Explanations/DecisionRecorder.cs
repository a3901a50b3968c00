using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Explanations;

/// <summary>Lets models choose, and notes why.</summary>
/// <param name="models">The models.</param>
/// <param name="article">The article, of which names are quoted.</param>
internal sealed class DecisionRecorder(SlotModels models, Article article) : IChooser
{
    private const int FeaturesKept = 6;
    private readonly ModelChooser _models = new(models);

    /// <summary>The decisions of each figure by where its mention begins, in UTF-16 units.</summary>
    public Dictionary<int, List<ExplainedDecision>> Decisions { get; } = [];

    /// <inheritdoc/>
    public int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates)
    {
        var chosen = _models.Choose(slot, draft, candidates);
        var model = models[slot];
        var scores = new double[candidates.Values.Count];
        foreach (var (candidate, feature) in candidates.Features) scores[candidate] += model.WeightOf(feature.Index);

        var other = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != chosen && (other < 0 || scores[i] > scores[other])) other = i;
        }

        var sum = scores.Sum(score => PortableMath.Exp((score - scores[chosen]) / model.Temperature));
        ExplainedReading Reading(int i) => new(candidates.Values[i] is Span span ? HeadedText.Words(article, span) : Show(candidates.Values[i]), PortableMath.Exp((scores[i] - scores[chosen]) / model.Temperature) / sum);
        if (!Decisions.TryGetValue(draft.Quantity.Start, out var decisions)) Decisions[draft.Quantity.Start] = decisions = [];
        decisions.Add(new ExplainedDecision(slot, Reading(chosen), other < 0 ? null : Reading(other), Weigh(model, candidates, chosen, other)));
        return chosen;
    }

    private static List<WeighedFeature> Weigh<T>(SlotModel model, CandidateList<T> candidates, int chosen, int other)
    {
        var weights = new Dictionary<Feature, double>();
        foreach (var (candidate, feature) in candidates.Features)
        {
            if (candidate != chosen && candidate != other) continue;
            var weight = model.WeightOf(feature.Index);
            weights[feature] = weights.GetValueOrDefault(feature) + (candidate == chosen ? weight : -weight);
        }

        return [.. weights
            .OrderByDescending(static pair => Math.Abs(pair.Value))
            .ThenBy(static pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Take(FeaturesKept)
            .Where(static pair => Math.Abs(pair.Value) >= 0.001)
            .Select(static pair => new WeighedFeature(pair.Key.ToString(), Math.Round(pair.Value, 3)))];
    }

    private static string Show<T>(T value) => value switch
    {
        null => "",
        KindReading kind => kind.Kind.ToString().ToLowerInvariant() + (kind.IsDecrease ? " (fall)" : ""),
        IReadOnlyList<string> list => string.Join(" + ", list),
        bool isRight => isRight ? "yes" : "no",
        _ => value.ToString() ?? "",
    };
}
