using AiIndexEtl.Cli.Output;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Cli.Commands;

/// <summary>A claim as a row: the contract's names, in its order.</summary>
internal static class ClaimColumns
{
    private const int Hidden = OutputColumn.NotInTable;

    /// <summary>The columns.</summary>
    /// <param name="showsSource">Whether a table tells the documents apart.</param>
    public static IReadOnlyList<OutputColumn> All(bool showsSource) =>
    [
        new("source", TableRank: showsSource ? 0 : Hidden), new("mention", TableRank: 1), new("prefix", TableRank: Hidden),
        new("suffix", TableRank: Hidden),
        new("char_start", IsNumber: true, TableRank: Hidden), new("char_end", IsNumber: true, TableRank: Hidden),
        new("sentence", TableRank: 12),
        new("value", IsNumber: true, TableRank: 2), new("value_upper", IsNumber: true, TableRank: Hidden), new("unit", TableRank: 3),
        new("qualifier", TableRank: Hidden), new("kind", TableRank: 5), new("metric", TableRank: 6), new("metric_text", TableRank: Hidden),
        new("area", TableRank: 7), new("subject", TableRank: 8), new("period", TableRank: 9), new("base_period", TableRank: Hidden),
        new("attributed_to", TableRank: Hidden), new("confidence", IsNumber: true, TableRank: Hidden), new("evidence", TableRank: Hidden),
        new("edition", TableRank: Hidden), new("publisher", TableRank: Hidden), new("published", TableRank: Hidden),
        new("title", TableRank: Hidden),
    ];

    /// <summary>The values of a claim, in the order of the columns.</summary>
    public static IReadOnlyList<object?> Values(Claim claim) =>
    [
        claim.Source, claim.Mention, claim.Prefix, claim.Suffix, claim.CharStart, claim.CharEnd, claim.Sentence, claim.Value,
        claim.ValueUpper, claim.Unit,
        SnakeCase(claim.Qualifier), SnakeCase(claim.Kind), claim.Metric, claim.MetricText, claim.Area, claim.Subject, claim.Period,
        claim.BasePeriod,
        claim.AttributedTo, Math.Round(claim.Confidence, 3),
        claim.Evidence.Select(evidence => $"{SnakeCase(evidence.Slot)}={evidence.Rule}"),
        claim.Edition, claim.Publisher, claim.Published, claim.Title,
    ];

    private static string SnakeCase<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
