using AiIndexEtl.Cli.Output;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>A fact to be reviewed as a row.</summary>
internal static class ReviewColumns
{
    private const int Hidden = OutputColumn.NotInTable;

    // As many characters of an id as git shows of a revision, and some more: they tell tens of thousands of facts apart.
    private const int ShortId = 10;

    /// <summary>The columns.</summary>
    public static IReadOnlyList<OutputColumn> All { get; } =
    [
        new("fact_id", TableRank: 0), new("doubt", IsNumber: true, TableRank: 1), new("reasons", TableRank: 2), new("details", TableRank: Hidden),
        new("mention", TableRank: 3), new("value", IsNumber: true, TableRank: 4), new("value_upper", IsNumber: true, TableRank: Hidden), new("unit", TableRank: 5),
        new("qualifier", TableRank: Hidden), new("kind", TableRank: 6), new("metric", TableRank: 7), new("metric_text", TableRank: Hidden), new("area", TableRank: 8),
        new("subject", TableRank: Hidden), new("period", TableRank: 9), new("base_period", TableRank: Hidden), new("attributed_to", TableRank: Hidden),
        new("confidence", IsNumber: true, TableRank: Hidden), new("sentence", TableRank: 10), new("source", TableRank: Hidden), new("publisher", TableRank: Hidden),
        new("edition", TableRank: Hidden), new("source_link", TableRank: Hidden), new("evidence", TableRank: Hidden), new("sides", TableRank: Hidden),
    ];

    /// <summary>The values of a fact, in the order of the columns.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="isTable">Whether a person reads them: ids are cut then.</param>
    public static IReadOnlyList<object?> Values(ReviewFact fact, bool isTable)
    {
        var claim = fact.Current;
        var slots = ReviewSlots.Of(claim);
        return
        [
            isTable ? fact.FactId[..ShortId] : fact.FactId, Math.Round(fact.Doubt ?? 0, 3), fact.Reasons, fact.Details, claim.Mention, claim.Value, claim.ValueUpper, claim.Unit,
            slots.Of(ReviewSlot.Qualifier)[0], slots.Of(ReviewSlot.Kind)[0], claim.Metric, claim.MetricText, claim.Area, claim.Subject, claim.Period, claim.BasePeriod,
            claim.AttributedTo, Math.Round(claim.Confidence, 3), claim.Sentence, claim.Source, claim.Publisher, claim.Edition, fact.SourceLink,
            claim.Evidence.Select(evidence => $"{System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(evidence.Slot.ToString())}={evidence.Rule}").Distinct(StringComparer.Ordinal),
            fact.Sides.Select(Side),
        ];
    }

    private static IReadOnlyDictionary<string, object?> Side(ReviewSide side) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["fact_id"] = side.FactId, ["stance"] = side.Stance, ["value"] = side.Value, ["value_upper"] = side.ValueUpper, ["unit"] = side.Unit,
        ["qualifier"] = side.Qualifier, ["mention"] = side.Mention, ["sentence"] = side.Sentence, ["source"] = side.Source, ["publisher"] = side.Publisher,
        ["edition"] = side.Edition, ["source_link"] = side.SourceLink,
    };
}
