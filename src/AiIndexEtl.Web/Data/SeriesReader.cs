using System.Text.Json;

namespace AiIndexEtl.Web.Data;

/// <summary>Reads series.</summary>
/// <param name="published">The file.</param>
public sealed class SeriesReader(Published published)
{
    /// <summary>Every series, metric by metric.</summary>
    public IReadOnlyList<SeriesSummary> All(CancellationToken cancellationToken = default) =>
        published.All(SqlFiles.Read("series/list.sql"), null, SeriesSummary.Of, cancellationToken);

    /// <summary>Every statement of the figures of some series.</summary>
    public IReadOnlyList<SeriesPoint> Points(IEnumerable<string> seriesIds, CancellationToken cancellationToken = default)
    {
        var ids = JsonSerializer.Serialize<string[]>([.. seriesIds]);
        return published.All(SqlFiles.Read("series/points.sql"), new Dictionary<string, object?> { ["ids"] = ids }, SeriesPoint.Of, cancellationToken);
    }
}
