using System.Globalization;
using System.Text.Json;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Warehouse.Reviews;

/// <summary>Reads claims from rows in which numbers are text, so that no digit is lost.</summary>
internal static class ReadingRow
{
    /// <summary>The columns from <c>source</c> to <c>edition</c>.</summary>
    public const int Width = 22;

    private const int Head = 7;

    /// <summary>The claim in the columns from <c>source</c> to <c>edition</c>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="at">The place of <c>source</c>.</param>
    public static Claim ClaimOf(IReadOnlyList<object?> row, int at) => WithReading(
        new Claim
        {
            Source = (string)row[at]!,
            Mention = (string)row[at + 1]!,
            Prefix = (string)row[at + 2]!,
            Suffix = (string)row[at + 3]!,
            Sentence = (string)row[at + 4]!,
            CharStart = Whole(row[at + 5]),
            CharEnd = Whole(row[at + 6]),
            Evidence = [.. Items(row[at + 20]).Cast<IReadOnlyDictionary<string, object?>>().Select(EvidenceOf)],
            Edition = (string?)row[at + 21],
            Value = 0,
            Unit = "",
            Qualifier = default,
            Kind = default,
            Metric = "",
            Area = [],
            Subject = [],
            Confidence = 0,
        },
        row,
        at + Head);

    /// <summary>The claim with the reading in the columns from <c>value</c> to <c>confidence</c>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="row">The row.</param>
    /// <param name="at">The place of <c>value</c>.</param>
    public static Claim WithReading(Claim claim, IReadOnlyList<object?> row, int at) => claim with
    {
        Value = Number(row[at]) ?? 0,
        ValueUpper = Number(row[at + 1]),
        Unit = (string)row[at + 2]!,
        Qualifier = Meaning<Qualifier>(row[at + 3]),
        Kind = Meaning<ClaimKind>(row[at + 4]),
        Metric = (string)row[at + 5]!,
        MetricText = (string?)row[at + 6],
        Area = Texts(row[at + 7]),
        Subject = Texts(row[at + 8]),
        Period = (string?)row[at + 9],
        BasePeriod = (string?)row[at + 10],
        AttributedTo = (string?)row[at + 11],
        Confidence = (double)row[at + 12]!,
    };

    /// <summary>The items of a list; none for null.</summary>
    public static IReadOnlyList<string> Texts(object? value) => [.. Items(value).OfType<string>()];

    private static int Whole(object? value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    // DuckDB writes all nine places; the zeros among them say nothing.
    private static decimal? Number(object? value) =>
        value is string text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m : null;

    private static IReadOnlyList<object?> Items(object? value) => value as IReadOnlyList<object?> ?? [];

    private static Evidence EvidenceOf(IReadOnlyDictionary<string, object?> item) =>
        new(Meaning<ClaimSlot>(item["slot"]), (string)item["rule"]!, Whole(item["start"]), Whole(item["end"]));

    private static T Meaning<T>(object? spelling)
        where T : struct, Enum => Enum.GetValues<T>().First(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == (string?)spelling);
}
