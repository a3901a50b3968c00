using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Cli.Runs;

/// <summary>A figure as the report of a run shows it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Metric">What is counted.</param>
/// <param name="Area">Where.</param>
/// <param name="Period">When; null where the text does not say.</param>
/// <param name="Mention">The words.</param>
/// <param name="Link">Where the words stand.</param>
internal sealed record FigureExample(string Value, string Unit, string Metric, string Area, string? Period, string Mention, string Link)
{
    /// <summary>The figure of a claim.</summary>
    public static FigureExample Of(ClaimRow row) => new(
        PlainText.Of(row.Claim.Value), row.Claim.Unit, row.Claim.Metric, PlainText.Of(row.Claim.Area), row.Claim.Period, row.Claim.Mention, row.SourceLink);
}
