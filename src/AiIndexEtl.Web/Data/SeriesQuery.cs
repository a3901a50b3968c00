using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace AiIndexEtl.Web.Data;

/// <summary>
/// Which series a reader wants to see. Without a kind it is a list, with one the places of a metric side by side. It is the query of the
/// address, and nothing of it is kept elsewhere.
/// </summary>
public sealed record SeriesQuery
{
    /// <summary>Series on a page of the list.</summary>
    public const int PageSize = 50;

    /// <summary>Id of a metric; empty for all.</summary>
    public string Metric { get; init; } = "";

    /// <summary>Of the metric <c>other</c> the words that tell it from the rest of them; else empty.</summary>
    public string Key { get; init; } = "";

    /// <summary>level, share, growth, difference, ratio or gap; empty for a list.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What the values are compared in; empty for any.</summary>
    public string Dimension { get; init; } = "";

    /// <summary>What it is about beside places, the items joined by "; "; empty for nothing else.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Codes of places; empty for all of a list, and for those with the most figures of a comparison.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The time at which places are compared; empty for the newest that most of them have.</summary>
    public string Period { get; init; } = "";

    /// <summary>True where equal factors are equal distances.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>True where the list has series with one time alone, too.</summary>
    public bool WithSingle { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>True where places are compared.</summary>
    public bool IsComparison => Metric.Length > 0 && Kind.Length > 0;

    /// <summary>True where the list is narrowed or widened.</summary>
    public bool IsNarrowed => Metric.Length > 0 || Areas.Count > 0 || WithSingle;

    /// <summary>Reads the query of an address. What is no condition is left out.</summary>
    public static SeriesQuery Of(IQueryCollection query) => new()
    {
        Metric = query["metric"].ToString(),
        Key = query["key"].ToString(),
        Kind = query["kind"].ToString(),
        Dimension = query["dimension"].ToString(),
        Subject = query["subject"].ToString(),
        Areas = [.. query["area"].OfType<string>().Where(area => area.Length > 0).Distinct(StringComparer.Ordinal)],
        Period = query["period"].ToString(),
        IsLogarithmic = query["scale"] == "log",
        WithSingle = query["single"] == "1",
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000 ? page : 1,
    };

    /// <summary>The comparison that a series belongs to.</summary>
    public static SeriesQuery Of(SeriesSummary series) => new()
    {
        Metric = series.Metric,
        Key = series.MetricKey ?? "",
        Kind = series.Kind,
        Dimension = series.Dimension,
        Subject = SubjectOf(series),
    };

    /// <summary>The query of an address, from the question mark on; what is as by default is left out.</summary>
    public string ToAddress()
    {
        var query = new QueryBuilder();
        void Add(string name, string value)
        {
            if (value.Length > 0) query.Add(name, value);
        }

        Add("metric", Metric);
        Add("key", Key);
        Add("kind", Kind);
        Add("dimension", Dimension);
        Add("subject", Subject);
        foreach (var area in Areas) query.Add("area", area);
        Add("period", Period);
        if (IsLogarithmic) Add("scale", "log");
        if (WithSingle) Add("single", "1");
        if (Page > 1) Add("page", Page.ToString(CultureInfo.InvariantCulture));
        return query.ToQueryString().ToString();
    }

    /// <summary>True for a series that the comparison is of, whatever its place.</summary>
    public bool Compares(SeriesSummary series) =>
        series.Metric == Metric && (series.MetricKey ?? "") == Key && series.Kind == Kind && (Dimension.Length == 0 || series.Dimension == Dimension) && SubjectOf(series) == Subject;

    /// <summary>True for a series that the list shows.</summary>
    public bool Lists(SeriesSummary series) =>
        (WithSingle || series.Times > 1) && (Metric.Length == 0 || series.Metric == Metric) && (Areas.Count == 0 || series.Area.Intersect(Areas, StringComparer.Ordinal).Any());

    private static string SubjectOf(SeriesSummary series) => string.Join("; ", series.Subject);
}
