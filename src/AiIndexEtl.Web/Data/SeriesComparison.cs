namespace AiIndexEtl.Web.Data;

/// <summary>The places of one metric side by side.</summary>
/// <param name="Query">What was asked for, with the time that is compared put in.</param>
/// <param name="Candidates">Every place that could be chosen, those with the most figures first.</param>
/// <param name="Chosen">The places that are drawn.</param>
/// <param name="Points">The figures of all candidates.</param>
/// <param name="Periods">The times that the chosen places can be compared at, newest first.</param>
public sealed record SeriesComparison(
    SeriesQuery Query, IReadOnlyList<SeriesSummary> Candidates, IReadOnlyList<SeriesSummary> Chosen, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<string> Periods)
{
    /// <summary>The most places to draw over time; more could not be told apart.</summary>
    public const int MostLines = 6;

    // Beyond them places have single figures, and a choice of hundreds is none.
    private const int MostCandidates = 60;

    /// <summary>The comparison that an address asks for; null where there is no such series.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="all">Every series.</param>
    /// <param name="reader">Reads their figures.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static SeriesComparison? Of(SeriesQuery query, IReadOnlyList<SeriesSummary> all, SeriesReader reader, CancellationToken cancellationToken)
    {
        var candidates = all.Where(query.Compares).OrderByDescending(series => series.Times).ThenByDescending(series => series.LatestPeriod, StringComparer.Ordinal)
            .ThenBy(series => series.Area.Count).ThenBy(series => series.SeriesId, StringComparer.Ordinal).Take(MostCandidates).ToList();
        if (candidates.Count == 0) return null;

        // Without a dimension in the address the one of the longest series counts: values of two dimensions share no axis.
        query = query with { Dimension = candidates[0].Dimension };
        candidates = [.. candidates.Where(query.Compares)];
        var chosen = candidates.Where(series => query.Areas.Contains(AreaOf(series), StringComparer.Ordinal)).Take(MostLines).ToList();
        if (chosen.Count == 0) chosen = [.. candidates.Take(MostLines)];
        var points = reader.Points(candidates.Select(series => series.SeriesId), cancellationToken);
        var periods = points.Where(point => point is { Generation: 1, Stance: "primary", Period: not null })
            .GroupBy(point => point.Period!, StringComparer.Ordinal).OrderByDescending(group => group.Key, StringComparer.Ordinal).ToList();
        if (periods.Count > 0 && periods.TrueForAll(group => group.Key != query.Period))
        {
            // The newest of the times that the most places have.
            query = query with { Period = periods.MaxBy(group => group.Select(point => point.SeriesId).Distinct(StringComparer.Ordinal).Count())!.Key };
        }

        return new SeriesComparison(query, candidates, chosen, points, [.. periods.Select(group => group.Key)]);
    }

    /// <summary>How an address names the places of a series: codes joined by "+", or "-" for none.</summary>
    public static string AreaOf(SeriesSummary series) => series.Area.Count == 0 ? "-" : string.Join('+', series.Area);
}
