using System.Globalization;
using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Ranks evidence: the more trusted first; the same value from a second kind of source adds to its trust.</summary>
internal static class MetadataFields
{
    /// <summary>What is trusted less is not reported.</summary>
    public const double Floor = 0.5;

    private const double Agreement = 0.04;
    private const double Most = 0.99;
    private const int KeptPerField = 3;

    /// <summary>Evidence for a day.</summary>
    public static MetadataEvidence Day(string field, DateOnly day, string source, double confidence) =>
        new(field, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source, confidence);

    /// <summary>The best values of a field, the best first, each value once; empty where nothing is trusted enough.</summary>
    public static IReadOnlyList<MetadataEvidence> Rank(IEnumerable<MetadataEvidence> evidence, string field) =>
    [
        .. evidence.Where(found => found.Field == field)
            .GroupBy(found => found.Value, StringComparer.Ordinal)
            .Select(Joined)
            .Where(found => found.Confidence >= Floor)
            .OrderByDescending(found => found.Confidence)
            .Take(KeptPerField),
    ];

    /// <summary>The best value of a field; null where there is none.</summary>
    public static MetadataEvidence? Best(IEnumerable<MetadataEvidence> evidence, string field) => Rank(evidence, field) is [var best, ..] ? best : null;

    /// <summary>The best day of a field; null where there is none.</summary>
    public static DateOnly? BestDay(IEnumerable<MetadataEvidence> evidence, string field) => AsDay(Best(evidence, field));

    /// <summary>The day that evidence states.</summary>
    public static DateOnly? AsDay(MetadataEvidence? evidence) =>
        evidence is not null && DateOnly.TryParseExact(evidence.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static MetadataEvidence Joined(IGrouping<string, MetadataEvidence> same)
    {
        var best = same.OrderByDescending(found => found.Confidence).First();
        var sources = same.Select(found => KindOf(found.Source)).Distinct(StringComparer.Ordinal).Count();
        return best with { Confidence = Math.Round(Math.Min(Math.Max(Most, best.Confidence), best.Confidence + Agreement * (sources - 1)), 3) };
    }

    // All meta elements are one source: a content system fills them from one value.
    private static string KindOf(string source) => source.StartsWith("meta ", StringComparison.Ordinal) ? "meta" : source;
}
