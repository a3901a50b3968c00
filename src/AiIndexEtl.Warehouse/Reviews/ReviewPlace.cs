using System.Globalization;
using System.Text.Json;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>A row of review/places.sql: a reading as extracted, and the decision whose words it has.</summary>
/// <param name="ReviewId">The decision; null for a reading that carries a correction without a decision on it.</param>
/// <param name="Nth">Which occurrence of the decision's words it is, from 1.</param>
/// <param name="AnchorId">The words.</param>
/// <param name="IsCorrected">Whether a correction has changed the published fact.</param>
/// <param name="Extracted">The reading as extracted; evidence and metadata of the document are left out.</param>
internal sealed record ReviewPlace(string? ReviewId, long? Nth, string AnchorId, bool IsCorrected, Claim Extracted)
{
    /// <summary>Reads a row.</summary>
    public static ReviewPlace Of(IReadOnlyList<object?> row) => new((string?)row[0], (long?)row[1], (string)row[2]!, (bool)row[3]!, new Claim
    {
        Source = (string)row[4]!,
        Mention = (string)row[5]!,
        Prefix = (string)row[6]!,
        Suffix = (string)row[7]!,
        Sentence = (string)row[8]!,
        CharStart = Whole(row[9]),
        CharEnd = Whole(row[10]),
        Value = Number(row[11]) ?? 0,
        ValueUpper = Number(row[12]),
        Unit = (string)row[13]!,
        Qualifier = Meaning<Qualifier>(row[14]),
        Kind = Meaning<ClaimKind>(row[15]),
        Metric = (string)row[16]!,
        MetricText = (string?)row[17],
        Area = Texts(row[18]),
        Subject = Texts(row[19]),
        Period = (string?)row[20],
        BasePeriod = (string?)row[21],
        AttributedTo = (string?)row[22],
        Confidence = (double)row[23]!,
        Evidence = [],
    });

    private static int Whole(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    // DuckDB writes all nine places; the zeros among them say nothing.
    private static decimal? Number(object? value) =>
        value is string text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m : null;

    private static IReadOnlyList<string> Texts(object? value) => value is System.Collections.IEnumerable list ? [.. list.Cast<string>()] : [];

    private static T Meaning<T>(object? spelling)
        where T : struct, Enum => Enum.GetValues<T>().First(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == (string?)spelling);
}
