using AiIndexEtl.Core.Output;
using AiIndexEtl.Web.Charts;
using AiIndexEtl.Web.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AiIndexEtl.Web.Serving;

/// <summary>Series as files: charts as SVG, which the page turns into PNG where it may run scripts, and figures as CSV.</summary>
internal static class SeriesFiles
{
    private static readonly string[] s_columns =
    [
        "series_id", "metric", "area", "subject", "kind", "period", "base_period", "value", "value_upper", "unit", "qualifier", "stance", "generation", "edition", "agreement",
        "confidence", "publisher", "published", "mention", "sentence", "source", "source_link", "fact_id",
    ];

    /// <summary>Puts them in place.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/series/{id}.svg", (string id, SeriesReader reader, Published file, PerPublication kept, PageContext context) =>
            Single(id, file, reader, kept, context) is var (series, points)
                ? Picture(new SeriesCharts(context.Wording).Of(series, points, IsLogarithmic(context)) is { } chart ? LineDrawing.Draw(chart, ChartSize.Wide, "chart") : null, FileNames.Of(series))
                : Results.NotFound());
        routes.MapGet("/series/{id}.csv", (string id, SeriesReader reader, Published file, PerPublication kept, PageContext context) =>
            Single(id, file, reader, kept, context) is var (series, points) ? Table([series], points, FileNames.Of(series)) : Results.NotFound());
        routes.MapGet("/series.svg", (SeriesReader reader, Published file, PerPublication kept, PageContext context) => Several(file, reader, kept, context) is { } several
            ? Picture(
                new SeriesCharts(context.Wording).Over(several.Chosen, several.Points, several.Query.IsLogarithmic) is { } chart ? LineDrawing.Draw(chart, ChartSize.Wide, "chart") : null,
                FileNames.Of(several.Query))
            : Results.NotFound());
        routes.MapGet("/series/areas.svg", (SeriesReader reader, Published file, PerPublication kept, PageContext context) => Several(file, reader, kept, context) is { } several
            ? Picture(
                new SeriesCharts(context.Wording).At(several.Candidates, several.Points, several.Query.Period) is { } chart ? BarDrawing.Draw(chart, ChartSize.Wide, "chart") : null,
                FileNames.Of(several.Query))
            : Results.NotFound());
        routes.MapGet("/series.csv", (SeriesReader reader, Published file, PerPublication kept, PageContext context) => Several(file, reader, kept, context) is { } several
            ? Table(several.Chosen, several.Points, FileNames.Of(several.Query))
            : Results.NotFound());
        routes.MapGet("/series/areas.csv", (SeriesReader reader, Published file, PerPublication kept, PageContext context) => Several(file, reader, kept, context) is { } several
            ? Table(several.Candidates, [.. several.Points.Where(point => point.Period == several.Query.Period)], FileNames.Of(several.Query))
            : Results.NotFound());
    }

    private static bool IsLogarithmic(PageContext context) => context.Http.Request.Query["scale"] == "log";

    private static (SeriesSummary Series, IReadOnlyList<SeriesPoint> Points)? Single(string id, Published file, SeriesReader reader, PerPublication kept, PageContext context)
    {
        if (file.Failure is not null) return null;
        var series = kept.Get("series", () => reader.All(context.Aborted)).FirstOrDefault(one => one.SeriesId == id);
        return series is null ? null : (series, reader.Points([id], context.Aborted));
    }

    private static SeriesComparison? Several(Published file, SeriesReader reader, PerPublication kept, PageContext context)
    {
        if (file.Failure is not null) return null;
        var query = SeriesQuery.Of(context.Http.Request.Query);
        return query.IsComparison ? SeriesComparison.Of(query, kept.Get("series", () => reader.All(context.Aborted)), reader, context.Aborted) : null;
    }

    private static IResult Picture(string? svg, string name) => svg is null ? Results.NotFound() : Results.File(System.Text.Encoding.UTF8.GetBytes(svg), "image/svg+xml", name + ".svg");

    private static IResult Table(IReadOnlyList<SeriesSummary> all, IReadOnlyList<SeriesPoint> points, string name) => Results.Bytes(Csv(all, points), "text/csv; charset=utf-8", name + ".csv");

    // With a byte order mark, by which Excel tells UTF-8.
    private static byte[] Csv(IReadOnlyList<SeriesSummary> all, IReadOnlyList<SeriesPoint> points)
    {
        using var bytes = new MemoryStream();
        bytes.Write(System.Text.Encoding.UTF8.Preamble);
        var byId = all.ToDictionary(series => series.SeriesId, StringComparer.Ordinal);
        var rows = new CsvWriter(bytes, s_columns);
        foreach (var point in points)
        {
            if (!byId.TryGetValue(point.SeriesId, out var series)) continue;
            rows.Write(
            [
                series.SeriesId, series.Metric == "other" ? point.MetricText ?? "other" : series.Metric, series.Area, series.Subject, series.Kind, point.Period, point.BasePeriod, point.Value,
                point.ValueUpper, point.Unit, point.Qualifier, point.Stance, point.Generation, point.Edition, point.Agreement, point.Confidence, point.Publisher, point.Published,
                point.Mention, point.Sentence, point.Source, point.SourceLink, point.FactId,
            ]);
        }

        rows.Complete();
        return bytes.ToArray();
    }
}
