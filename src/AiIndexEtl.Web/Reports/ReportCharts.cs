using AiIndexEtl.Web.Charts;
using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Reports;

/// <summary>Small charts for a report: for each metric its longest series over time, and its places at one time where there are several.</summary>
/// <param name="reader">Reads series.</param>
/// <param name="wording">The words.</param>
/// <param name="edition">The edition that the report is about; null for all.</param>
internal sealed class ReportCharts(SeriesReader reader, Wording wording, string? edition)
{
    private const int MostOfMetric = 2;
    private const int MostLines = 4;
    private const int MostBars = 8;
    private const int FewestBars = 3;
    private const string Other = "other";

    // So many series of a metric are looked at: those with the most times.
    private const int MostSeries = 40;

    /// <summary>The drawings by metric. The metric <c>other</c> has none: its figures share nothing but that the vocabulary does not know them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Draw(CancellationToken cancellationToken)
    {
        var wanted = reader.All(cancellationToken).Where(series => series.Metric != Other)
            .GroupBy(series => series.Metric, StringComparer.Ordinal)
            .SelectMany(metric => metric.OrderByDescending(series => series.Times).ThenBy(series => series.Subject.Count).ThenBy(series => series.SeriesId, StringComparer.Ordinal).Take(MostSeries))
            .ToList();
        var points = Said(reader.Points(wanted.Select(series => series.SeriesId), cancellationToken)).ToLookup(point => point.SeriesId, StringComparer.Ordinal);
        return wanted.GroupBy(series => series.Metric, StringComparer.Ordinal).ToDictionary(metric => metric.Key, metric => (IReadOnlyList<string>)Draw(metric.Key, metric, points), StringComparer.Ordinal);
    }

    // The statements of one edition alone, as if there were no other; else all.
    private IEnumerable<SeriesPoint> Said(IReadOnlyList<SeriesPoint> points) => edition is null
        ? points
        : points.Where(point => point.Edition == edition).GroupBy(point => (point.ObservationId, point.SeriesId))
            .SelectMany(group => group.Select((point, place) => point with { Generation = 1, Stance = place == 0 ? "primary" : point.Stance == "primary" ? "supports" : point.Stance }));

    private List<string> Draw(string id, IEnumerable<SeriesSummary> metric, ILookup<string, SeriesPoint> points)
    {
        var drawings = new List<string>();
        foreach (var group in metric.Where(series => points.Contains(series.SeriesId))
            .GroupBy(SeriesQuery.Of)
            .OrderByDescending(group => group.Max(series => TimesOf(points[series.SeriesId]))).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.ToAddress(), StringComparer.Ordinal))
        {
            var charts = new SeriesCharts(wording);
            var drawn = Over(charts, [.. group], points, $"{id}-{drawings.Count}") ?? At(charts, [.. group], points, $"{id}-{drawings.Count}");
            if (drawn is null) continue;
            drawings.Add(drawn);
            if (drawings.Count == MostOfMetric) break;
        }

        return drawings;
    }

    private static string? Over(SeriesCharts charts, IReadOnlyList<SeriesSummary> group, ILookup<string, SeriesPoint> points, string id)
    {
        var several = group.Where(series => TimesOf(points[series.SeriesId]) > 1).OrderByDescending(series => TimesOf(points[series.SeriesId]))
            .ThenBy(series => series.SeriesId, StringComparer.Ordinal).Take(MostLines).ToList();
        if (several.Count == 0) return null;
        var all = several.SelectMany(series => points[series.SeriesId]).ToList();
        var chart = several.Count == 1 ? charts.Of(several[0], all) : charts.Over(several, all);
        return chart is null ? null : LineDrawing.Draw(chart, ChartSize.Small, $"chart-{id}");
    }

    private static string? At(SeriesCharts charts, IReadOnlyList<SeriesSummary> group, ILookup<string, SeriesPoint> points, string id)
    {
        var all = group.SelectMany(series => points[series.SeriesId]).Where(point => point is { Generation: 1, Stance: "primary", Period: not null }).ToList();
        var period = all.GroupBy(point => point.Period!, StringComparer.Ordinal).OrderByDescending(times => times.Count()).ThenByDescending(times => times.Key, StringComparer.Ordinal).FirstOrDefault();
        if (period is null || period.Count() < FewestBars) return null;
        var chart = charts.At(group, [.. group.SelectMany(series => points[series.SeriesId])], period.Key, MostBars);
        return chart is null ? null : BarDrawing.Draw(chart, ChartSize.Small, $"chart-{id}");
    }

    private static int TimesOf(IEnumerable<SeriesPoint> points) =>
        points.Where(point => point is { Generation: 1, Stance: "primary", Period: not null }).Select(point => point.Period).Distinct(StringComparer.Ordinal).Count();
}
